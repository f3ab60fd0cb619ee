#include "catalog/robots.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "net/url.hpp"
#include "util/text.hpp"

namespace playfast::catalog {
namespace {

constexpr std::size_t max_sitemaps = 1'000;

bool is_sitemap_key(std::string_view key) {
  constexpr std::string_view name = "sitemap";
  return std::ranges::equal(key, name, {}, [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
}

}  // namespace

bool is_of_server(std::string_view url, std::string_view base_url) {
  const auto one = net::parse_url(url);
  const auto server = net::parse_url(base_url);
  return one && server && net::same_origin(*one, *server);
}

Result<std::vector<std::string>> read_robots(std::string_view text, std::string_view base_url) {
  std::vector<std::string> urls;
  std::size_t lines = 0;
  for (const auto line : util::split(text, '\n')) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_sitemap_key(util::trim(line.substr(0, colon)))) continue;
    if (++lines > max_sitemaps) break;
    const auto value = line.substr(colon + 1);
    const std::string url(util::trim(value.substr(0, value.find('#'))));
    const bool is_new = std::ranges::find(urls, url) == urls.end();
    if (is_new && is_of_server(url, base_url)) urls.push_back(url);
  }
  if (!urls.empty()) return urls;
  return fail(ErrorKind::not_understood,
              lines == 0 ? "robots.txt lists no sitemaps"
                         : fmt::format("none of the {} sitemaps in robots.txt is on this server", lines));
}

}  // namespace playfast::catalog
