// Items that wait for their jobs, in little memory.
#pragma once

#include <cstdint>
#include <deque>
#include <string>

namespace playfast::cli {

/// An item whose jobs are for one country and language, or for those of the options where it has none.
struct ListedItem {
  std::string text;
  std::string country{};
  std::string lang{};
  bool own_country = false;
  std::uint64_t number = 0;  ///< of its first job
  std::uint64_t place = 0;   ///< of its next job
};

/// First in, first out; without their places. An item takes its texts and 15 bytes.
class ItemQueue {
 public:
  void push(const ListedItem& item);
  /// The queue is not empty.
  ListedItem pop();
  bool empty() const { return size_ == 0; }

 private:
  std::deque<std::string> blocks_;  ///< each with whole items
  std::size_t read_ = 0;            ///< of the first block
  std::size_t size_ = 0;
};

}  // namespace playfast::cli
