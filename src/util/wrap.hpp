// Breaks texts into lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace playfast::util {

/// The lines of a paragraph, each at most `width` columns wide where its words let it be.
std::vector<std::string> wrapped(std::string_view paragraph, std::size_t width);

/// The same for a command line: it is broken before options and pipes only, and every line but the
/// last ends in " \"; the later ones are indented.
std::vector<std::string> wrapped_command(std::string_view command, std::size_t width);

}  // namespace playfast::util
