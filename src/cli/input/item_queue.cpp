#include "cli/input/item_queue.hpp"

#include <cstring>
#include <string_view>

namespace playfast::cli {
namespace {

constexpr std::size_t block_bytes = 64U << 10U;

template <typename Number>
void put(std::string& block, Number number) {
  char bytes[sizeof(number)];
  std::memcpy(bytes, &number, sizeof(number));
  block.append(bytes, sizeof(number));
}

template <typename Number>
Number take(const std::string& block, std::size_t& at) {
  Number number;
  std::memcpy(&number, block.data() + at, sizeof(number));
  at += sizeof(number);
  return number;
}

// Items have at most 4 KiB, codes a few bytes.
void put_text(std::string& block, std::string_view text) {
  put(block, static_cast<std::uint16_t>(text.size()));
  block += text;
}

std::string take_text(const std::string& block, std::size_t& at) {
  const auto size = take<std::uint16_t>(block, at);
  auto text = block.substr(at, size);
  at += size;
  return text;
}

}  // namespace

void ItemQueue::push(const ListedItem& item) {
  if (blocks_.empty() || blocks_.back().size() >= block_bytes) blocks_.emplace_back();
  auto& block = blocks_.back();
  put(block, item.number);
  put_text(block, item.text);
  put_text(block, item.country);
  put_text(block, item.lang);
  block += item.own_country ? '\1' : '\0';
  ++size_;
}

ListedItem ItemQueue::pop() {
  const auto& block = blocks_.front();
  ListedItem item;
  item.number = take<std::uint64_t>(block, read_);
  item.text = take_text(block, read_);
  item.country = take_text(block, read_);
  item.lang = take_text(block, read_);
  item.own_country = block[read_++] != '\0';
  --size_;
  if (read_ == block.size()) {
    blocks_.pop_front();
    read_ = 0;
  }
  return item;
}

}  // namespace playfast::cli
