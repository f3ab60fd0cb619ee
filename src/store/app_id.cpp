#include "store/app_id.hpp"

#include <algorithm>

#include "net/url.hpp"

namespace playfast::store {
namespace {

constexpr std::size_t longest_id = 255;

// By value, not by locale: names are ASCII.
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_char(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

bool is_part(std::string_view part) {
  return !part.empty() && is_letter(part.front()) && std::all_of(part.begin(), part.end(), is_name_char);
}

bool is_package_name(std::string_view id) {
  if (id.find('.') == std::string_view::npos) return false;
  while (true) {
    const auto dot = id.find('.');
    if (!is_part(id.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    id.remove_prefix(dot + 1);
  }
}

Result<std::string> checked(std::string_view id) {
  constexpr std::string_view form =
      ": ids look like com.example.app (letters, digits and _ in parts joined by dots)";
  if (id.find_first_not_of(" \t") == std::string_view::npos)
    return fail(ErrorKind::invalid_item, "an empty app id" + std::string(form));
  if (id.size() > longest_id) return fail(ErrorKind::invalid_item, "an app id has at most 255 characters");
  if (!is_package_name(id)) return fail(ErrorKind::invalid_item, "not an app id" + std::string(form));
  return std::string(id);
}

}  // namespace

Result<std::string> parse_app_id(std::string_view item) {
  const auto no_page = [](std::string what) {
    return fail(ErrorKind::invalid_item,
                std::move(what) + " (https://play.google.com/store/apps/details?id=…)");
  };
  if (item.find("://") == std::string_view::npos) return checked(item);
  const auto url = net::parse_url(item);
  if (!url) return no_page("not a URL that can be read");
  const bool web = (url->scheme == "https" || url->scheme == "http") && url->host == "play.google.com" &&
                   url->path == "/store/apps/details";
  const bool market = url->scheme == "market" && url->host == "details";
  if (!web && !market) return no_page("not the URL of an app's page");
  const auto id = net::query_value(url->query, "id");
  if (!id) return no_page("the URL names no app");
  return checked(*id);
}

}  // namespace playfast::store
