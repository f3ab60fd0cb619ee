// What is in a shard: a gzip file of some 8 MB of XML, with 30 to 55 apps.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "net/body.hpp"
#include "playfast/error.hpp"

namespace playfast::catalog {

struct ShardApps {
  std::vector<std::string> ids;  ///< in the order of the shard, each once
  std::uint64_t skipped = 0;     ///< pages of apps whose ID is none
};

/// What else the store has to say.
struct Rules {
  std::function<bool(std::string_view text)> is_app_id;
  /// Errors: throttled, consent, blocked, for a page of these.
  std::function<Result<void>(std::string_view body)> check_page;
};

/// Reads files of the sitemaps, one after another, into one buffer.
class FileReader {
 public:
  explicit FileReader(Rules rules) : rules_(std::move(rules)) {}

  /// The XML of a file: plain, or in gzip, which its first bytes tell, whatever the headers say. Valid until
  /// the next call, and as long as `body`. Errors: encoding, too_large (`net::max_body`); those of
  /// `Rules::check_page`.
  Result<std::string_view> open(std::string_view body);
  /// Errors: those of `open` and of `scan_locs`.
  Result<ShardApps> read_shard(std::string_view body);

 private:
  void add_app(std::string_view loc, ShardApps& apps) const;

  Rules rules_;
  net::Inflater inflater_;
};

}  // namespace playfast::catalog
