// Small things done to texts.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace playfast::util {

/// The parts between separators; one, empty, for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator);

/// All of them, with the separator between each two.
std::string join(std::span<const std::string_view> parts, std::string_view separator);

/// Without the spaces and tabs around it.
std::string_view trim(std::string_view text);

/// " (did you mean 'us'?)" with the one of `known` that is nearest to `word`, if one is near: at
/// most a third of the letters of the longer one away, by insertions, deletions, changes and swaps.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

}  // namespace playfast::util
