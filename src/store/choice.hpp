// Options with a fixed set of values.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace playfast::store {

/// A value of an option: its name here, and what stands for it in the store's requests.
template <typename Value, typename Wire = int>
struct Choice {
  std::string_view name;
  Value value;
  Wire wire;
};

/// The row of a table of choices that has this value.
template <typename Row, std::size_t size>
constexpr const Row& choice_of(const std::array<Row, size>& choices, decltype(Row::value) value) {
  return *std::ranges::find(choices, value, &Row::value);
}

}  // namespace playfast::store
