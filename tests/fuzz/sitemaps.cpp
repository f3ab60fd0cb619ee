// The readers of sitemaps: the input is a shard, an index or robots.txt.
#include <algorithm>
#include <set>

#include "catalog/robots.hpp"
#include "catalog/shard.hpp"
#include "catalog/shard_list.hpp"
#include "catalog/sitemap.hpp"
#include "cli/commands/catalog/rules.hpp"
#include "fuzz.hpp"
#include "store/app/id.hpp"

using namespace playfast;

namespace {

constexpr std::string_view server = "https://play.google.com";

// IDs are IDs, each once.
void check_shard(std::string_view body) {
  static catalog::FileReader reader(cli::store_rules());
  const auto apps = reader.read_shard(body);
  if (!apps) return fuzz::require(!apps.error().message.empty());
  fuzz::require(std::set(apps->ids.begin(), apps->ids.end()).size() == apps->ids.size());
  for (const auto& id : apps->ids) fuzz::require(store::parse_app_id(id).value_or("") == id);
}

// Texts are parts of the document, in its order.
void check_locs(std::string_view xml, std::string_view root) {
  const char* at = xml.data();
  const auto read = catalog::scan_locs(xml, root, [&](std::string_view loc) {
    fuzz::require(fuzz::within(loc, xml) && loc.data() >= at);
    at = loc.data() + loc.size();
  });
  fuzz::require(read || !read.error().message.empty());
}

// Shards ascend, below their total; their URLs are of the server.
void check_index(std::string_view xml) {
  catalog::ShardList list;
  if (!list.add_index(xml, server) || !list.finish()) return;
  for (std::size_t place = 0; place < list.size(); ++place) {
    fuzz::require(list.number(place) < list.total());
    fuzz::require(place == 0 || list.number(place - 1) < list.number(place));
    fuzz::require(catalog::is_of_server(list.file(place).url, server));
  }
  fuzz::require(list.identity().starts_with(list.generation()));
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text_of(data, size);
  check_shard(text);
  check_locs(text, "urlset");
  check_locs(text, "sitemapindex");
  check_index(text);
  if (const auto urls = catalog::read_robots(text, server)) {
    fuzz::require(!urls->empty());
    for (const auto& url : *urls) fuzz::require(catalog::is_of_server(url, server));
  }
  const auto decoded = catalog::decode_entities(text);
  fuzz::require(decoded.size() <= text.size());
  return 0;
}
