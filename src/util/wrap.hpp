// Breaks texts into lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace playfast::util {

/// The lines of a paragraph, each at most `width` columns wide where its words let it be.
std::vector<std::string> wrapped(std::string_view paragraph, std::size_t width);

/// The lines of a text that may have long words or, as Chinese has, none: each at most `width` columns wide,
/// or one character. It is broken between words, between ideographs (before no closing and after no opening
/// punctuation) and, where that is not enough, inside words.
std::vector<std::string> broken(std::string_view text, std::size_t width);

/// As `wrapped`, for a command line: it is broken before options and pipes only, and every line but the
/// last ends in " \"; the later ones are indented.
std::vector<std::string> wrapped_command(std::string_view command, std::size_t width);

}  // namespace playfast::util
