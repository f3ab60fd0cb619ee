// What a terminal shows of the bytes that it was sent.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace playfast {

/// Knows line breaks, returns of the cursor and the clearing of a line from the cursor on; throws at any
/// other control. A character is a column; lines have no end.
class Screen {
 public:
  explicit Screen(std::string_view bytes = {}) { add(bytes); }

  void add(std::string_view bytes) {
    while (!bytes.empty()) bytes.remove_prefix(take(bytes));
  }

  /// Without what is empty at the end.
  std::vector<std::string> lines() const {
    auto all = lines_;
    while (!all.empty() && all.back().empty()) all.pop_back();
    return all;
  }

 private:
  // How many bytes were one control or character.
  std::size_t take(std::string_view bytes) {
    constexpr std::string_view clear = "\x1b[K";
    auto& line = lines_.back();
    if (bytes.starts_with(clear)) {
      line.resize(std::min(line.size(), offset(line, column_)));
      return clear.size();
    }
    const auto byte = static_cast<unsigned char>(bytes[0]);
    if (byte == '\n') lines_.emplace_back();
    if (byte == '\r') column_ = 0;
    if (byte == '\n' || byte == '\r') return 1;
    if (byte < 0x20 || byte == 0x7F) throw std::runtime_error("a control that is not known");
    return put(line, bytes);
  }

  std::size_t put(std::string& line, std::string_view bytes) {
    std::size_t size = 1;
    while (size < bytes.size() && continues(bytes[size])) ++size;
    for (auto width = columns(line); width < column_; ++width) line += ' ';
    const auto at = offset(line, column_);
    line.replace(at, offset(line, column_ + 1) - at, bytes.substr(0, size));
    ++column_;
    return size;
  }

  static bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
  static std::size_t columns(const std::string& line) {
    std::size_t count = 0;
    for (const char byte : line) count += continues(byte) ? 0U : 1U;
    return count;
  }
  // The place of a column's character in the bytes; their end where there is none.
  static std::size_t offset(const std::string& line, std::size_t column) {
    std::size_t at = 0;
    for (; at < line.size(); ++at) {
      if (continues(line[at])) continue;
      if (column == 0) return at;
      --column;
    }
    return at;
  }

  std::vector<std::string> lines_{1};
  std::size_t column_ = 0;
};

}  // namespace playfast
