#include "cli/input/job_list.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "cli/ui/messages.hpp"
#include "store/app/id.hpp"

namespace playfast::cli {

// Lines without an item, bad ones and repeated queries give nothing. However many follow one another,
// the caller gets its turn.
Pull JobList::next(Job& job) {
  constexpr int max_steps = 256;
  for (int step = 0; step < max_steps; ++step) {
    const auto pull = item_.empty() ? next_item() : next_job(job);
    if (pull != Pull::again) return pull;
  }
  return Pull::again;
}

// Reads one line or argument; keeps it in `item_` if it is an item. Never a query.
Pull JobList::next_item() {
  Item item;
  const auto pull = items_.next(item);
  if (pull == Items::Pull::pending) return Pull::pending;
  if (pull == Items::Pull::end) return Pull::end;
  if (pull == Items::Pull::again) return Pull::again;
  any_item_ = true;
  Error error;
  error.kind = ErrorKind::invalid_item;
  if (pull == Items::Pull::failed) {
    error.message = fmt::format("cannot read {}: {}", item.place, item.text);
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
  error.message = fmt::format("{} ({})", parsed.error().message, item.place);
  failed_(error);
  return Pull::again;
}

// Of a URL that counts as its ID.
void JobList::note_locale(std::string_view url) {
  if (locale_noted_ || !store::has_locale(url)) return;
  locale_noted_ = true;
  say(Level::note, "hl and gl in URLs are ignored; use --lang and --country");
}

// The next query for the item, unless it was asked before.
Pull JobList::next_job(Job& job) {
  const auto scores = std::max<std::size_t>(1, selection_.scores.size());
  const auto all = selection_.countries.size() * selection_.langs.size() * scores;
  if (next_ == all) {
    item_.clear();
    next_ = 0;
    return Pull::again;
  }
  const auto place = next_ / scores;
  job.item = item_;
  job.country = selection_.countries[place / selection_.langs.size()];
  job.lang = selection_.langs[place % selection_.langs.size()];
  job.score.reset();
  if (!selection_.scores.empty()) job.score = selection_.scores[next_ % scores];
  ++next_;
  const bool is_new =
      seen_.add(fmt::format("{} {} {} {}", job.item, job.country, job.lang, job.score.value_or(0)));
  return is_new ? Pull::item : Pull::again;
}

}  // namespace playfast::cli
