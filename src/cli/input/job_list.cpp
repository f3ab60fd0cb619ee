#include "cli/input/job_list.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "cli/ui/messages.hpp"
#include "store/app/id.hpp"
#include "util/crc32.hpp"

namespace playfast::cli {

namespace {

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::ranges::find(all, one) != all.end();
}

std::string key_of(const std::string& text, const std::string& country, const std::string& lang) {
  return text + '\n' + country + '\n' + lang;
}

}  // namespace

Pull JobList::next(Job& job) {
  if (jobs_left_ == 0) {
    items_in_block_.clear();
    const auto pull = fill_block();
    if (items_in_block_.empty()) return pull;
    begin_block();
    if (jobs_left_ == 0) return Pull::again;  // all are left out
  }
  take_job(job);
  return Pull::item;
}

// Until the block is full or there are no items now. Lines without an item, bad ones and repeated ones give
// nothing: however many follow one another, the caller gets its turn, and what is in the block is not held
// up.
Pull JobList::fill_block() {
  constexpr int max_steps = 256;
  while (!unfinished_.empty() && items_in_block_.size() < max_items_)
    items_in_block_.push_back(unfinished_.pop());
  if (!items_in_block_.empty()) return Pull::again;
  for (int step = 0; step < max_steps; ++step) {
    const auto items = items_in_block_.size();
    const auto pull = next_item();
    if (pull != Pull::again || items_in_block_.size() >= max_items_) return pull;
    if (items_in_block_.size() > items) step = 0;
  }
  return Pull::again;
}

void JobList::begin_block() {
  item_ = variant_ = 0;
  for (auto& item : items_in_block_) {
    const auto jobs = count_jobs(item);
    item.place = next_place_;
    next_place_ += jobs;
    jobs_left_ += jobs;
  }
}

// Without those that are left out.
std::size_t JobList::count_jobs(const ListedItem& item) const {
  auto jobs = jobs_of(item);
  if (done_ == nullptr) return jobs;
  for (auto number = item.number; number < item.number + jobs_of(item); ++number) {
    if (done_->contains(number)) --jobs;
  }
  return jobs;
}

void JobList::add_to_block(ListedItem item) {
  ++taken_.count;
  taken_.crc = util::crc32(taken_.crc, key_of(item.text, item.country, item.lang) + '\n');
  item.number = next_number_;
  next_number_ += jobs_of(item);
  if (ledger_ != nullptr) tell_ledger(item);
  items_in_block_.push_back(std::move(item));
}

void JobList::tell(queue::Ledger& ledger) {
  ledger_ = &ledger;
  done_ = &done_before_;
  const ListedItem usual;
  for (std::size_t variant = 0; variant < jobs_of(usual); ++variant)
    kinds_.push_back(kind_of(usual, variant));
}

queue::Ledger::Kind JobList::kind_of(const ListedItem& item, std::size_t variant) const {
  const auto locale = locale_of(item, variant);
  auto query = locale.country + ' ' + locale.lang;
  if (!selection_.scores.empty()) query += ' ' + std::to_string(selection_.scores[variant % scores()]);
  return ledger_->kind_of(std::move(query));
}

void JobList::tell_ledger(const ListedItem& item) {
  for (std::size_t variant = 0; variant < jobs_of(item); ++variant) {
    const auto kind = item.country.empty() ? kinds_[variant] : kind_of(item, variant);
    if (!ledger_->add(item.number + variant, kind)) done_before_.add(item.number + variant);
  }
}

// A line may be several items. A pause after each hundreds of lines, as of `fill_block`.
Pull JobList::read_again(std::uint64_t items) {
  constexpr int max_steps = 256;
  for (int step = 0; taken_.count < items; ++step) {
    if (step == max_steps) return Pull::again;
    if (const auto pull = next_item(); pull != Pull::again) return pull;
    for (const auto& item : std::exchange(items_in_block_, {})) {
      if (count_jobs(item) > 0) unfinished_.push(item);
    }
  }
  return Pull::item;
}

std::size_t JobList::jobs_of_item() const {
  return selection_.countries.size() * selection_.langs.size() * scores();
}

// Reads one line or argument; adds it to the block if it is an item that is new.
Pull JobList::next_item() {
  Item item;
  const auto pull = items_.next(item);
  if (pull == Items::Pull::pending) return Pull::pending;
  if (pull == Items::Pull::end) return Pull::end;
  if (pull == Items::Pull::again) return Pull::again;
  any_item_ = true;
  if (pull == Items::Pull::failed) {
    refuse({}, fmt::format("cannot read {}: {}", item.place(), item.text));
    return Pull::again;
  }
  if (ledger_ != nullptr) ledger_->begin(std::move(item.entry));
  take_item(item);
  if (ledger_ != nullptr) ledger_->end();
  return Pull::again;
}

void JobList::take_item(const Item& item) {
  auto parsed = item.problem.empty() ? kind_.parse(item.text)
                                     : Result<std::string>(fail(ErrorKind::invalid_item, item.problem));
  if (parsed) {
    if (*parsed != item.text) {
      note_locale(item.text);
      if (ledger_ != nullptr) ledger_->spell(item.text);
    }
    add(item, std::move(*parsed));
  } else {
    refuse(item, fmt::format("{} ({})", parsed.error().message, item.place()));
  }
}

void JobList::refuse(const Item& item, const std::string& why) {
  Error error;
  error.kind = ErrorKind::invalid_item;
  error.item = item.text;
  error.country = item.country;
  error.lang = item.lang;
  error.message = why;
  if (ledger_ != nullptr) ledger_->refuse(error);
  failed_(error);
}

void JobList::add(const Item& item, std::string text) {
  const bool localized = !item.country.empty() || !item.lang.empty();
  if (ledger_ != nullptr)
    return localized ? add_localized(item, text) : add_to_block({.text = std::move(text)});
  any_localized_ = any_localized_ || localized;
  if (!localized && !seen_.add(text)) return;
  if (localized || any_requested(text)) return add_localized(item, text);
  add_to_block({.text = std::move(text)});
}

// Whether the item was requested for one of the options' countries and languages, though not for all.
bool JobList::any_requested(const std::string& text) const {
  if (!any_localized_) return false;
  return std::ranges::any_of(selection_.langs, [&](const std::string& lang) {
    if (!kind_.by_country) return seen_.contains(key_of(text, {}, lang));
    return std::ranges::any_of(selection_.countries, [&](const std::string& country) {
      return seen_.contains(key_of(text, country, lang));
    });
  });
}

// Without a country: for whichever.
bool JobList::is_new(const Item& item, const std::string& text, const std::string& country,
                     const std::string& lang) {
  const bool localized = !item.country.empty() || !item.lang.empty();
  const bool of_options =
      has(selection_.langs, lang) && (country.empty() || has(selection_.countries, country));
  if (localized && of_options && seen_.contains(text)) return false;
  return seen_.add(key_of(text, country, lang));
}

// For each of its countries and languages that it was not requested for.
void JobList::add_localized(const Item& item, const std::string& text) {
  const auto countries = item.country.empty() ? selection_.countries : std::vector{item.country};
  auto langs = item.lang.empty() ? selection_.langs : std::vector{item.lang};
  if (!kind_.by_country && ledger_ == nullptr)
    std::erase_if(langs, [&](const auto& lang) { return !is_new(item, text, {}, lang); });
  for (const auto& country : countries) {
    for (const auto& lang : langs) {
      if (kind_.by_country && ledger_ == nullptr && !is_new(item, text, country, lang)) continue;
      add_to_block({text, country, lang, !item.country.empty()});
    }
  }
}

// Of a URL that counts as its ID.
void JobList::note_locale(std::string_view url) {
  if (locale_noted_ || !store::has_locale(url)) return;
  locale_noted_ = true;
  say(Level::note, "hl and gl in URLs are ignored; use --lang and --country");
}

// All items of one country, language and score, then the next of these. Items that have a country and a
// language of their own are among the first.
void JobList::take_job(Job& job) {
  while (variant_ >= jobs_of(items_in_block_[item_]) || is_left_out(items_in_block_[item_].number + variant_))
    step();
  auto& item = items_in_block_[item_];
  const auto locale = locale_of(item, variant_);
  job.item = item.text;
  job.own_country = item.own_country;
  job.own_locale = !item.country.empty();
  job.country = locale.country;
  job.lang = locale.lang;
  job.score.reset();
  if (!selection_.scores.empty()) job.score = selection_.scores[variant_ % scores()];
  number_ = item.number + variant_;
  place_ = item.place++;
  --jobs_left_;
  step();
}

JobList::Locale JobList::locale_of(const ListedItem& item, std::size_t variant) const {
  if (!item.country.empty()) return {item.country, item.lang};
  const auto locale = variant / scores();
  return {selection_.countries[locale / selection_.langs.size()],
          selection_.langs[locale % selection_.langs.size()]};
}

void JobList::step() {
  if (++item_ < items_in_block_.size()) return;
  item_ = 0;
  ++variant_;
}

}  // namespace playfast::cli
