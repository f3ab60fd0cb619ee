// The colors of a report, for light and dark.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace playfast::report {

/// What a color is for, which decides how much it must differ from what is behind it.
enum class Ink : std::uint8_t {
  ground,  ///< behind everything
  text,    ///< at least 4.5:1 on each ground (WCAG 2.2, 1.4.3)
  line,    ///< of charts; at least 3:1 on each ground (1.4.11)
  faint,   ///< frames and grids, which say nothing
};

struct Color {
  std::string_view name;  ///< of a CSS variable, without dashes
  Ink ink;
  std::string_view light;  ///< "#rrggbb"
  std::string_view dark;
};

std::span<const Color> palette();

/// How many lines of a chart can be told apart: by the colors line-1 to line-8 and by markers.
inline constexpr std::size_t line_styles = 8;

enum class Theme : std::uint8_t { light, dark };
/// "--page:#ffffff;--panel:#f5f6f8;…"
std::string css_variables(Theme theme);

}  // namespace playfast::report
