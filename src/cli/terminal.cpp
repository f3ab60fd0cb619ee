#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>
#include <cctype>
#include <cstdlib>
#include <string>
#include <string_view>

namespace playfast::cli {

bool is_terminal(int fd) { return ::isatty(fd) != 0; }

std::size_t terminal_width(int fd) {
  winsize size{};
  const bool told = ::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return told ? size.ws_col : 80;
}

bool has_utf8(const char* (*variable)(const char* name)) {
  for (const auto* const name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* const text = variable(name);
    if (text == nullptr || *text == 0) continue;
    std::string locale;
    for (const char c : std::string_view(text)) {
      if (c != '-') locale += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return locale.find("utf8") != std::string::npos;
  }
  return false;
}

bool has_utf8() {
  return has_utf8([](const char* name) -> const char* { return std::getenv(name); });
}

}  // namespace playfast::cli
