#include "store/suggest_rpc.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "store/demo_listing.hpp"
#include "store/page_text.hpp"

namespace storedouble {
namespace {

constexpr std::array<std::string_view, 7> kAdded = {"korea", "app",    "editor", "free",
                                                    "maker", "online", "pro"};
constexpr std::size_t kSuggestions = 5;

/// The term with one more of the words, which stand behind its own in the order of `kAdded`.
std::string with_word(const std::string& term, std::string_view more) {
  std::istringstream stream(term);
  std::string text;
  for (std::string word; stream >> word;) {
    const bool added = std::find(kAdded.begin(), kAdded.end(), word) != kAdded.end();
    if (!added || text.empty()) text += (text.empty() ? "" : " ") + word;
  }
  for (const std::string_view word : kAdded) {
    const bool there = has_word(term, word) && !text.starts_with(word);
    if (there || word == more) text.append(" ").append(word);
  }
  return text;
}

Json suggestion(const std::string& text) {
  return list(text, nullptr, store_link("/store/search?q=" + form_encoded(text) + "&c=apps"), nullptr,
              nullptr, list("CCO6AgYIARAFKAQ="), nullptr, nullptr, nullptr, nullptr, 1);
}

Json suggestions_for(const std::string& term, const Locale& locale) {
  Json all = list(suggestion(term));
  for (const std::string_view word : kAdded) {
    if (all.size() == kSuggestions) break;
    if (has_word(term, word) || (word == "korea" && locale.country != "kr")) continue;
    all.push_back(suggestion(with_word(term, word)));
  }
  if (has_word(term, "odd")) all[1][0] = nullptr;
  return all;
}

}  // namespace

CallAnswer answer_suggest(const SentCall& call, const Locale& locale) {
  std::string term;
  try {
    term = arguments_of(call).at(0).at(1).at(0).get<std::string>();
  } catch (const Json::exception&) {
    return refused(call);
  }
  if (has_word(term, "nothing")) return no_data(call);
  Json all = has_word(term, "nosuggestions") ? list() : suggestions_for(term, locale);
  const Json times = list(list(nullptr, list(list(172800), nullptr, list(604800))));
  return answered(call, list(list(std::move(all), list("CAhKAggD"), times)).dump());
}

}  // namespace storedouble
