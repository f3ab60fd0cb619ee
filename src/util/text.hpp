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

/// Without the white space around it, no-break and zero-width spaces and byte order marks included:
/// what comes along when a text is copied from a page or a spreadsheet.
std::string_view trim(std::string_view text);

/// For a message: of a long text the beginning.
std::string abbreviate(std::string_view text);

/// The same, in quotes.
std::string quote(std::string_view text);

/// The one of `known` that is nearest to `word`, whatever its case; empty if none is near: at most a
/// third of the letters of the longer one away, by insertions, deletions, changes and swaps. Of two
/// that are as near, the one that begins more alike: "usa" is "us" rather than "ua".
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

/// " (did you mean 'us'?)", for the nearest one; empty for none.
std::string did_you_mean(std::string_view nearest);
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

}  // namespace playfast::util
