// The IDs of an earlier catalog, as hashes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "util/recent.hpp"

namespace playfast::catalog {

/// Takes 8 bytes and a bit for each ID, up to three times as much while they are added. The chance that any
/// two of four million IDs have the same hash of 64 bits is one in two million.
class IdSet {
 public:
  void add(std::string_view id) { hashes_.push_back(util::RecentSet::hash_of(id)); }
  /// After the last one.
  void finish() {
    std::ranges::sort(hashes_);
    const auto repeated = std::ranges::unique(hashes_);
    hashes_.erase(repeated.begin(), repeated.end());
    hashes_.shrink_to_fit();
    marks_.resize(hashes_.size());
  }
  std::size_t size() const { return hashes_.size(); }

  enum class Mark : std::uint8_t { absent, fresh, marked };
  /// Marks an ID that is there; what it was before.
  Mark mark(std::string_view id) {
    const auto hash = util::RecentSet::hash_of(id);
    const auto found = std::ranges::lower_bound(hashes_, hash);
    if (found == hashes_.end() || *found != hash) return Mark::absent;
    const auto place = static_cast<std::size_t>(found - hashes_.begin());
    if (marks_[place]) return Mark::marked;
    marks_[place] = true;
    return Mark::fresh;
  }

 private:
  std::vector<std::uint64_t> hashes_;  ///< ascending, once finished
  std::vector<bool> marks_;
};

}  // namespace playfast::catalog
