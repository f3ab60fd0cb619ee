#include "cli/input/expanded_terms.hpp"

#include <algorithm>

#include "store/lists/search_page.hpp"

namespace playfast::cli {
namespace {

constexpr std::size_t max_waiting = 100'000;
constexpr std::size_t window = 100'000;

// So many that their last level, of five suggestions for each term, need not wait for room.
std::size_t terms_for(std::uint64_t levels) {
  constexpr std::size_t suggestions = 5;
  constexpr std::size_t most = 256;
  auto terms = max_waiting;
  for (; levels > 0 && terms > 0; --levels) terms /= suggestions;
  return std::clamp<std::size_t>(terms, 1, most);
}

}  // namespace

ExpandedTerms::ExpandedTerms(std::unique_ptr<Queries<TermQuery>> source, std::uint64_t levels)
    : source_(std::move(source)), levels_(levels), max_terms_(terms_for(levels)), seen_(window) {}

Pull ExpandedTerms::next(TermQuery& query) {
  if (waiting_.empty()) {
    if (open_ > 0) return Pull::pending;  // the next level is not complete
    begin_level();
  }
  if (waiting_.empty()) {
    const auto pull = take_terms();
    if (waiting_.empty()) return pull;
  }
  query = std::move(waiting_.front().query);
  place_ = waiting_.front().place;
  waiting_.pop_front();
  ++open_;
  return Pull::item;
}

// Without suggestions there is no next level, and the first one begins.
void ExpandedTerms::begin_level() {
  level_ = suggested_.empty() ? 0 : level_ + 1;
  for (auto& query : suggested_) waiting_.push_back({std::move(query), places_++});
  suggested_.clear();
}

// The source need not hand out its terms in the order of their places: terms are taken until they have all
// the places up to the last one.
Pull ExpandedTerms::take_terms() {
  std::vector<std::pair<std::uint64_t, std::size_t>> order;  // places, and where in `waiting_` they are
  const auto first = taken_;
  std::uint64_t next_place = first;
  auto pull = Pull::item;
  while (taken_ - first < max_terms_ || next_place > taken_) {
    TermQuery query;
    pull = source_->next(query);
    if (pull != Pull::item) break;
    const auto place = source_->place().value_or(taken_);
    ++taken_;
    next_place = std::max(next_place, place + 1);
    if (!is_new(query)) continue;
    order.emplace_back(place, waiting_.size());
    waiting_.push_back({std::move(query)});
  }
  std::ranges::sort(order);
  for (const auto& [place, at] : order) waiting_[at].place = places_++;
  // All of them may have been requested before.
  return pull == Pull::item ? Pull::again : pull;
}

bool ExpandedTerms::is_new(const TermQuery& query) {
  return seen_.add(query.country + '\n' + query.lang + '\n' + query.term);
}

void ExpandedTerms::answered(const TermQuery& query, const std::vector<Suggestion>& suggestions) {
  --open_;
  if (level_ == levels_) return;
  for (const auto& suggestion : suggestions) {
    auto term = store::parse_term(suggestion.suggestion);
    if (!term) continue;
    TermQuery more{std::move(*term), query.country, query.lang};
    if (suggested_.size() == max_waiting) {
      ++left_out_;
    } else if (is_new(more)) {
      suggested_.push_back(std::move(more));
    }
  }
}

}  // namespace playfast::cli
