#include "cli/ui/color.hpp"

#include <cstdlib>

#include "cli/terminal.hpp"

namespace playfast::cli {

bool is_colored(Color color, bool is_terminal, Variable variable) {
  if (color != Color::automatic) return color == Color::always;
  const auto text_of = [&](const char* name) {
    const char* const text = variable(name);
    return text == nullptr ? std::string_view() : std::string_view(text);
  };
  if (!text_of("NO_COLOR").empty()) return false;
  if (const auto forced = text_of("FORCE_COLOR"); !forced.empty() && forced != "0") return true;
  const auto term = text_of("TERM");
  return is_terminal && !term.empty() && term != "dumb";
}

bool is_colored(Color color, int fd) {
  return is_colored(color, is_terminal(fd),
                    [](const char* name) -> const char* { return std::getenv(name); });
}

}  // namespace playfast::cli
