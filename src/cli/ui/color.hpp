// Whether text is coloured.
#pragma once

#include <array>
#include <string_view>

namespace playfast::cli {

enum class Color : unsigned char { automatic, always, never };

struct ColorName {
  std::string_view name;
  Color value;
};
inline constexpr std::array colors{ColorName{"auto", Color::automatic}, ColorName{"always", Color::always},
                                   ColorName{"never", Color::never}};

/// What the environment says, by names and values as of `getenv`; null: not set.
using Variable = const char* (*)(const char* name);

/// `color` is what the options say. Where they leave it open, NO_COLOR says never and FORCE_COLOR always, and
/// else it is for terminals whose TERM is not dumb.
bool is_colored(Color color, bool is_terminal, Variable variable);
/// The same of what is written to a descriptor, with the environment of the process.
bool is_colored(Color color, int fd);

}  // namespace playfast::cli
