// A way into a payload: array indexes from its root.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>

namespace playfast::page {

/// At most eight steps; the longest the store's fields need. An empty path is the root itself.
class Path {
 public:
  constexpr Path() = default;
  constexpr Path(std::initializer_list<std::uint16_t> steps) : size_(steps.size()) {
    std::size_t at = 0;
    for (const auto step : steps) steps_.at(at++) = step;
  }

  constexpr const std::uint16_t* begin() const { return steps_.data(); }
  constexpr const std::uint16_t* end() const { return steps_.data() + size_; }
  constexpr std::size_t size() const { return size_; }

  /// One step further.
  constexpr Path operator/(std::uint16_t step) const {
    auto longer = *this;
    longer.steps_.at(longer.size_++) = step;
    return longer;
  }

  /// "[57][0][0]"
  std::string str() const {
    std::string text;
    for (const auto step : *this) text += '[' + std::to_string(step) + ']';
    return text;
  }

 private:
  std::array<std::uint16_t, 8> steps_{};
  std::size_t size_ = 0;
};

}  // namespace playfast::page
