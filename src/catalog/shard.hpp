// What is in a shard: a gzip file of some 8 MB of XML, with 30 to 55 apps.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "net/body.hpp"
#include "page/json/document.hpp"
#include "playfast/error.hpp"

namespace playfast::catalog {

struct ShardApps {
  std::vector<std::string> ids;  ///< in the order of the shard, each once
  std::uint64_t skipped = 0;     ///< pages of apps whose ID is none
};

/// Adds the app that a URL names, if it is the page of one: its path is exactly /store/apps/details.
void add_app(std::string_view loc, ShardApps& apps);

/// Reads files of the sitemaps, one after another, into one buffer.
class FileReader {
 public:
  /// The XML of a file: plain, or in gzip, which its first bytes tell, whatever the headers say. Valid until
  /// the next call, and as long as `body`. Errors: encoding, too_large (`net::max_body`); throttled, consent,
  /// blocked, where a page of these is in its place.
  Result<std::string_view> open(std::string_view body);
  /// Errors: those of `open` and of `scan_locs`.
  Result<ShardApps> read_shard(std::string_view body);

 private:
  net::Inflater inflater_;
  page::JsonReader json_;
};

}  // namespace playfast::catalog
