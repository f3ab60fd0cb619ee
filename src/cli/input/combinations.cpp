#include "cli/input/combinations.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "cli/ui/messages.hpp"
#include "store/app/id.hpp"

namespace playfast::cli {

// Lines without an item, bad ones and repeated queries give nothing. However many follow one another,
// the caller gets its turn.
Pull Combinations::next(Combination& combination) {
  constexpr int max_steps = 256;
  for (int step = 0; step < max_steps; ++step) {
    const auto supply = item_.empty() ? next_item() : next_query(combination);
    if (supply != Pull::again) return supply;
  }
  return Pull::again;
}

// Reads one line or argument; keeps it in `item_` if it is an item. Never a query.
Pull Combinations::next_item() {
  Item item;
  const auto supply = items_.next(item);
  if (supply == Items::Supply::later) return Pull::pending;
  if (supply == Items::Supply::end) return Pull::end;
  if (supply == Items::Supply::again) return Pull::again;
  any_item_ = true;
  Error error;
  error.kind = ErrorKind::invalid_item;
  if (supply == Items::Supply::failed) {
    error.message = "cannot read " + item.place + ": " + item.text;
    failed_(error);
    return Pull::again;
  }
  auto parsed = parse_(item.text);
  if (parsed) {
    if (*parsed != item.text) note_locale(item.text);
    item_ = std::move(*parsed);
    return Pull::again;
  }
  error.item = item.text;
  error.message = parsed.error().message + " (" + item.place + ")";
  failed_(error);
  return Pull::again;
}

// Of a URL that counts as its ID.
void Combinations::note_locale(std::string_view url) {
  if (locale_noted_ || !store::has_locale(url)) return;
  locale_noted_ = true;
  say(Level::note, "hl and gl in URLs are ignored; use --lang and --country");
}

// The next query for the item, unless it was asked before.
Pull Combinations::next_query(Combination& combination) {
  const auto scores = std::max<std::size_t>(1, options_.selection.scores.size());
  const auto all = options_.selection.countries.size() * options_.selection.langs.size() * scores;
  if (combination_ == all) {
    item_.clear();
    combination_ = 0;
    return Pull::again;
  }
  const auto place = combination_ / scores;
  combination.item = item_;
  combination.country = options_.selection.countries[place / options_.selection.langs.size()];
  combination.lang = options_.selection.langs[place % options_.selection.langs.size()];
  combination.score.reset();
  if (!options_.selection.scores.empty())
    combination.score = options_.selection.scores[combination_ % scores];
  ++combination_;
  const bool is_new = seen_.add(fmt::format("{} {} {} {}", combination.item, combination.country,
                                            combination.lang, combination.score.value_or(0)));
  return is_new ? Pull::item : Pull::again;
}

Pull AppQueryList::next(AppQuery& query) {
  Combination combination;
  const auto supply = combinations_.next(combination);
  query = {std::move(combination.item), std::move(combination.country), std::move(combination.lang)};
  return supply;
}

}  // namespace playfast::cli
