#include "cli/input/job_list.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "cli/ui/messages.hpp"
#include "store/app/id.hpp"

namespace playfast::cli {

Pull JobList::next(Job& job) {
  if (next_ == jobs_in_block_) {
    end_block();
    const auto pull = fill_block();
    if (items_in_block_.empty()) return pull;
    jobs_in_block_ = items_in_block_.size() * jobs_of_item();
  }
  take_job(job);
  return Pull::item;
}

// Until the block is full or there are no items now. Lines without an item, bad ones and repeated ones give
// nothing: however many follow one another, the caller gets its turn, and what is in the block is not held
// up.
Pull JobList::fill_block() {
  constexpr int max_steps = 256;
  for (int step = 0; step < max_steps; ++step) {
    const auto items = items_in_block_.size();
    const auto pull = next_item();
    if (pull != Pull::again || items_in_block_.size() == max_items_) return pull;
    if (items_in_block_.size() > items) step = 0;
  }
  return Pull::again;
}

void JobList::end_block() {
  base_ += jobs_in_block_;
  items_in_block_.clear();
  jobs_in_block_ = next_ = 0;
}

std::size_t JobList::jobs_of_item() const {
  return selection_.countries.size() * selection_.langs.size() *
         std::max<std::size_t>(1, selection_.scores.size());
}

// Reads one line or argument; adds it to the block if it is an item that is new.
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
    if (seen_.add(*parsed)) items_in_block_.push_back(std::move(*parsed));
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

// The next job of the block: all items of one country, language and score, then the next of these.
void JobList::take_job(Job& job) {
  const auto scores = std::max<std::size_t>(1, selection_.scores.size());
  const auto item = next_ % items_in_block_.size();
  const auto variant = next_ / items_in_block_.size();
  const auto locale = variant / scores;
  job.item = items_in_block_[item];
  job.country = selection_.countries[locale / selection_.langs.size()];
  job.lang = selection_.langs[locale % selection_.langs.size()];
  job.score.reset();
  if (!selection_.scores.empty()) job.score = selection_.scores[variant % scores];
  place_ = base_ + item * jobs_of_item() + variant;
  ++next_;
}

}  // namespace playfast::cli
