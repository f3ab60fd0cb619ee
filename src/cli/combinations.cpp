#include "cli/combinations.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "cli/messages.hpp"
#include "store/app_id.hpp"

namespace playfast::cli {

Supply Combinations::next(Combination& combination) {
  while (true) {
    if (item_.empty()) {
      if (const auto supply = next_item(); supply != Supply::query) return supply;
    }
    if (advance(combination)) return Supply::query;
  }
}

// Reads on to the next item that is one.
Supply Combinations::next_item() {
  Item item;
  while (true) {
    const auto supply = items_.next(item);
    if (supply == Items::Supply::later) return Supply::later;
    if (supply == Items::Supply::end) return Supply::end;
    any_item_ = true;
    Error error;
    error.kind = ErrorKind::invalid_item;
    if (supply == Items::Supply::failed) {
      error.message = "cannot read " + item.place + ": " + item.text;
      failed_(error);
      continue;
    }
    auto parsed = parse_(item.text);
    if (parsed) {
      if (*parsed != item.text) note_locale(item.text);
      item_ = std::move(*parsed);
      return Supply::query;
    }
    error.item = item.text;
    error.message = parsed.error().message + " (" + item.place + ")";
    failed_(error);
  }
}

// Of a URL that counts as its ID.
void Combinations::note_locale(std::string_view url) {
  if (locale_noted_ || !store::has_locale(url)) return;
  locale_noted_ = true;
  say(Level::note, "hl and gl in URLs are ignored; use --lang and --country");
}

// The next combination for the item that was not asked for before; false when there is none left.
bool Combinations::advance(Combination& combination) {
  const auto scores = std::max<std::size_t>(1, options_.scores.size());
  const auto all = options_.countries.size() * options_.langs.size() * scores;
  while (combination_ < all) {
    const auto place = combination_ / scores;
    combination.item = item_;
    combination.country = options_.countries[place / options_.langs.size()];
    combination.lang = options_.langs[place % options_.langs.size()];
    combination.score.reset();
    if (!options_.scores.empty()) combination.score = options_.scores[combination_ % scores];
    ++combination_;
    if (seen_.add(fmt::format("{} {} {} {}", combination.item, combination.country, combination.lang,
                              combination.score.value_or(0)))) {
      return true;
    }
  }
  item_.clear();
  combination_ = 0;
  return false;
}

Supply AppQueryList::next(AppQuery& query) {
  Combination combination;
  const auto supply = combinations_.next(combination);
  query = {std::move(combination.item), std::move(combination.country), std::move(combination.lang)};
  return supply;
}

}  // namespace playfast::cli
