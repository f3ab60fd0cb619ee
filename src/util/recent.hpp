// Which keys came before, within a window, in bounded memory.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace playfast::util {

/// Remembers 64-bit hashes of the last `window` new keys at least, and of a third more at most: they are kept
/// in generations, each a third of the window, and when the newest is full the oldest is forgotten. Takes 9
/// to 12 bytes a key.
class RecentSet {
 public:
  explicit RecentSet(std::size_t window) : window_(window) {}

  static std::uint64_t hash_of(std::string_view key) { return std::hash<std::string_view>()(key); }

  /// Whether the key is new; from now on it is not.
  bool add(std::string_view key) { return add_hash(hash_of(key)); }
  /// Whether it is remembered.
  bool contains(std::string_view key) const { return contains_hash(hash_of(key)); }
  bool add_hash(std::uint64_t hash) {
    if (contains_hash(hash)) return false;
    if (generations_.front().size() >= window_ / older + (window_ % older != 0)) {
      std::ranges::rotate(generations_, generations_.end() - 1);
      generations_.front() = {};
    }
    generations_.front().insert(hash);
    return true;
  }

 private:
  // Open addressing, at most seven eighths full; 0 is an empty place.
  class Table {
   public:
    bool contains(std::uint64_t mark) const { return !places_.empty() && places_[find(mark)] != 0; }
    void insert(std::uint64_t mark) {
      if (8 * (size_ + 1) > 7 * places_.size()) grow();
      places_[find(mark)] = mark;
      ++size_;
    }

   private:
    std::size_t find(std::uint64_t mark) const {
      // In proportion to 32 bits of the hash, so that the table may have any size.
      auto at = ((mark & 0xFFFF'FFFF) * places_.size()) >> 32U;
      while (places_[at] != 0 && places_[at] != mark) at = at + 1 == places_.size() ? 0 : at + 1;
      return at;
    }
    // By a quarter: the memory counts more than the moves.
    void grow() {
      const auto size = std::max<std::size_t>(16, places_.size() + places_.size() / 4);
      const auto old = std::exchange(places_, std::vector<std::uint64_t>(size));
      for (const auto mark : old) {
        if (mark != 0) places_[find(mark)] = mark;
      }
    }

    std::vector<std::uint64_t> places_;
    std::size_t size_ = 0;
  };

  // Many small tables, by the hash's upper bits: one that grows takes little beside what is there.
  class Set {
   public:
    std::size_t size() const { return size_; }
    bool contains(std::uint64_t hash) const { return tables_[hash >> 58U].contains(mark(hash)); }
    void insert(std::uint64_t hash) {
      tables_[hash >> 58U].insert(mark(hash));
      ++size_;
    }

   private:
    static std::uint64_t mark(std::uint64_t hash) { return hash == 0 ? 1 : hash; }

    std::array<Table, 64> tables_;
    std::size_t size_ = 0;
  };

  bool contains_hash(std::uint64_t hash) const {
    return std::ranges::any_of(generations_, [&](const Set& one) { return one.contains(hash); });
  }

  // Full generations that are kept.
  static constexpr std::size_t older = 3;

  std::size_t window_;
  std::array<Set, older + 1> generations_;  // the newest first
};

}  // namespace playfast::util
