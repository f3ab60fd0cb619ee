// Which shards the store's sitemaps have.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "playfast/error.hpp"

namespace playfast::catalog {

/// A file that is requested.
struct File {
  std::string name;  ///< as messages call it: "shard 12"
  std::string url;
  std::uint32_t shard = 0;
};

/// The shards of one generation. Their URLs end in play_sitemaps_DATE_RUN-NUMBER-of-TOTAL.xml.gz; RUN, a Unix
/// time, is the generation's id. Takes 4 bytes for each.
class ShardList {
 public:
  /// Adds the shards that an index lists; other files are counted. Errors: those of `scan_locs`;
  /// not_understood, for shards of another generation or server.
  Result<void> add_index(std::string_view xml, std::string_view base_url);
  /// After the last index. Errors: not_understood, where there is no shard.
  Result<void> finish();
  /// Keeps those at these places only, which ascend.
  void keep(const std::vector<std::size_t>& places);

  const std::string& generation() const { return generation_; }
  std::size_t size() const { return numbers_.size(); }
  std::uint32_t number(std::size_t place) const { return numbers_[place]; }  ///< ascending
  File file(std::size_t place) const;
  std::uint32_t total() const { return total_; }      ///< that the generation has, as its URLs say
  std::uint64_t unknown() const { return unknown_; }  ///< files of another name

  /// The generation's id; where shards are missing, with a checksum of those that are listed.
  std::string identity() const;

 private:
  Result<void> add(std::string_view url, std::string_view base_url);

  std::string generation_;
  std::string prefix_;  ///< of all URLs: up to the number
  std::uint32_t total_ = 0;
  std::uint32_t digits_ = 0;  ///< of a number
  std::string suffix_;        ///< "-of-83445.xml.gz"
  std::vector<std::uint32_t> numbers_;
  std::uint64_t unknown_ = 0;
};

}  // namespace playfast::catalog
