#include "catalog/shard.hpp"

#include <optional>
#include <unordered_set>

#include "catalog/sitemap.hpp"
#include "net/url.hpp"
#include "util/try.hpp"

namespace playfast::catalog {
namespace {

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

// What follows "?" in the URL of an app's page, as it is written; nothing for other pages.
std::optional<std::string_view> query_of_app_page(std::string_view url) {
  constexpr std::string_view path = "/store/apps/details";
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return std::nullopt;
  const auto slash = url.find('/', scheme + 3);
  if (slash == std::string_view::npos) return std::nullopt;
  auto rest = url.substr(slash);
  if (!rest.starts_with(path)) return std::nullopt;
  rest.remove_prefix(path.size());
  if (!rest.starts_with('?')) return std::nullopt;
  return rest.substr(1, rest.find('#') - 1);
}

}  // namespace

// Its path is exactly /store/apps/details.
void FileReader::add_app(std::string_view loc, ShardApps& apps) const {
  const auto query = query_of_app_page(loc);
  if (!query) return;
  const auto id = net::query_value(decode_entities(*query), "id");
  if (!id) return;
  if (!rules_.is_app_id(*id)) {
    ++apps.skipped;
    return;
  }
  apps.ids.push_back(*id);
}

Result<std::string_view> FileReader::open(std::string_view body) {
  if (!is_gzip(body)) {
    TRY(rules_.check_page(body));
    return body;
  }
  return inflater_.gunzip(body);
}

Result<ShardApps> FileReader::read_shard(std::string_view body) {
  TRY_ASSIGN(const auto xml, open(body));
  ShardApps apps;
  TRY(scan_locs(xml, "urlset", [&](std::string_view loc) { add_app(loc, apps); }));
  std::unordered_set<std::string_view> seen;
  std::vector<std::string> once;
  for (const auto& id : apps.ids) {
    if (seen.insert(id).second) once.push_back(id);
  }
  apps.ids = std::move(once);
  return apps;
}

}  // namespace playfast::catalog
