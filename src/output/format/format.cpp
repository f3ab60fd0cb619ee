#include <array>

#include "output/format/encoder.hpp"

namespace playfast::output {

std::span<const std::string_view> format_names() {
  static constexpr std::array<std::string_view, 4> names{"jsonl", "json", "csv", "table"};
  return names;
}

}  // namespace playfast::output
