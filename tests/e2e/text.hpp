// Texts that programs print.
#pragma once

#include <string>
#include <string_view>

namespace e2e {

/// How often a text has this in it.
inline std::size_t count_in(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

}  // namespace e2e
