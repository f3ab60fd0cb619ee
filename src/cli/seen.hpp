// Which keys came before, within a window, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>
#include <unordered_set>

namespace playfast::cli {

class Seen {
 public:
  explicit Seen(std::size_t window) : window_(window) {}

  /// Whether the key is new among the last `window` new ones; from now on it is not. Keys are kept
  /// as 64-bit hashes.
  bool add(std::string_view key) {
    const auto hash = std::hash<std::string_view>()(key);
    if (!known_.insert(hash).second) return false;
    order_.push_back(hash);
    if (order_.size() > window_) {
      known_.erase(order_.front());
      order_.pop_front();
    }
    return true;
  }

 private:
  std::size_t window_;
  std::unordered_set<std::uint64_t> known_;
  std::deque<std::uint64_t> order_;
};

}  // namespace playfast::cli
