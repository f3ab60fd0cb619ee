#include "store/app/id.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <optional>

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
      ": expected a package name such as com.example.app, or the URL of an app's page";
  if (id.find_first_not_of(" \t") == std::string_view::npos)
    return fail(ErrorKind::invalid_item, fmt::format("empty app ID{}", form));
  if (id.size() > longest_id) return fail(ErrorKind::invalid_item, "an app ID has at most 255 characters");
  if (!is_package_name(id)) return fail(ErrorKind::invalid_item, fmt::format("not an app ID{}", form));
  return std::string(id);
}

bool is_details_path(std::string_view path) {
  for (const std::string_view page : {"/store/apps/details", "/details"}) {
    if (!path.starts_with(page)) continue;
    auto rest = path.substr(page.size());  // "", "/", "/Name" or "/Name/"
    if (rest.ends_with('/')) rest.remove_suffix(1);
    return rest.empty() || (rest.front() == '/' && rest.rfind('/') == 0);
  }
  return false;
}

bool is_app_page(const net::Url& url) {
  if (url.scheme == "market") return url.host == "details";
  const bool web = url.scheme == "https" || url.scheme == "http";
  return web && url.host == "play.google.com" && is_details_path(url.path);
}

bool is_url(std::string_view item) {
  return item.find("://") != std::string_view::npos || item.starts_with("play.google.com/");
}

std::optional<net::Url> parse_item_url(std::string_view item) {
  const bool has_scheme = item.find("://") != std::string_view::npos;
  return net::parse_url(has_scheme ? std::string(item) : "https://" + std::string(item));
}

tl::unexpected<Error> no_app_page(std::string_view why) {
  return fail(ErrorKind::invalid_item,
              fmt::format("{} (https://play.google.com/store/apps/details?id=…)", why));
}

}  // namespace

Result<std::string> parse_app_id(std::string_view item) {
  if (!is_url(item)) return checked(item);
  const auto url = parse_item_url(item);
  if (!url) return no_app_page("invalid URL");
  if (!is_app_page(*url)) return no_app_page("not the URL of an app's page");
  const auto id = net::query_value(url->query, "id");
  if (!id) return no_app_page("the URL has no app ID");
  return checked(*id);
}

bool has_locale(std::string_view item) {
  if (!is_url(item)) return false;
  const auto url = parse_item_url(item);
  return url && (net::query_value(url->query, "hl") || net::query_value(url->query, "gl"));
}

}  // namespace playfast::store
