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

template <typename Value, typename Wire, std::size_t size>
constexpr const Choice<Value, Wire>& choice_of(const std::array<Choice<Value, Wire>, size>& choices,
                                               Value value) {
  return *std::ranges::find(choices, value, &Choice<Value, Wire>::value);
}

}  // namespace playfast::store
