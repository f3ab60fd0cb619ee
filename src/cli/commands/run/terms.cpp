#include "cli/commands/run/terms.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "util/text.hpp"

namespace playfast::cli {

void note_bare_words(const Options& options, std::string_view command) {
  const auto& arguments = options.selection.items;
  const auto is_word = [](const std::string& argument) {
    return argument != "-" && !argument.starts_with('@') && argument.find(' ') == std::string::npos;
  };
  if (arguments.size() < 2 || !std::ranges::all_of(arguments, is_word)) return;
  const std::vector<std::string_view> words(arguments.begin(), arguments.end());
  say(Level::note, fmt::format("{} queries; quote a phrase: playfast {} \"{}\"", arguments.size(), command,
                               util::abbreviate(util::join(words, " "))));
}

}  // namespace playfast::cli
