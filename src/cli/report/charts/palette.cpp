#include "cli/report/charts/palette.hpp"

#include <fmt/format.h>
#include <array>

namespace playfast::report {
namespace {

constexpr std::array colors{
    Color{"page", Ink::ground, "#ffffff", "#13161b"}, Color{"panel", Ink::ground, "#f6f7f9", "#1b1f26"},
    Color{"ink", Ink::text, "#171a20", "#e8ebf0"},    Color{"muted", Ink::text, "#596272", "#a2abb9"},
    Color{"link", Ink::text, "#1f55bd", "#86b0ff"},   Color{"rule", Ink::faint, "#dfe3e8", "#303743"},
    Color{"grid", Ink::faint, "#e3e6eb", "#2b313b"},  Color{"then", Ink::line, "#7d8795", "#7f8998"},
    Color{"line-1", Ink::line, "#2459c4", "#7aa7ff"}, Color{"line-2", Ink::line, "#b4500b", "#f0a35e"},
    Color{"line-3", Ink::line, "#0b7a5e", "#4fc9a4"}, Color{"line-4", Ink::line, "#a3236f", "#ef86c3"},
    Color{"line-5", Ink::line, "#6a4bc4", "#b5a0ff"}, Color{"line-6", Ink::line, "#776700", "#d3c14d"},
    Color{"line-7", Ink::line, "#bb2b2b", "#ff8a80"}, Color{"line-8", Ink::line, "#3d4654", "#c3cbd8"}};

}  // namespace

std::span<const Color> palette() { return colors; }

std::string css_variables(Theme theme) {
  std::string css;
  for (const auto& color : colors)
    css += fmt::format("--{}:{};", color.name, theme == Theme::light ? color.light : color.dark);
  return css;
}

}  // namespace playfast::report
