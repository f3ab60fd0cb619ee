#include "cli/input/expanded_terms.hpp"

#include <algorithm>
#include <utility>

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

std::string key_of(const TermQuery& query) { return resume::key_of(query.term, query.country, query.lang); }

}  // namespace

ExpandedTerms::ExpandedTerms(std::unique_ptr<Queries<TermQuery>> source, std::uint64_t levels)
    : source_(std::move(source)), levels_(levels), max_terms_(terms_for(levels)), seen_(window) {}

void ExpandedTerms::resume(resume::ResumedQueries& resumed, const JobList& jobs) {
  resumed_ = &resumed;
  jobs_ = &jobs;
  seen_ = resumed.expansions().done();
}

Pull ExpandedTerms::next(TermQuery& query) {
  while (waiting_.empty() && !suggested_.empty()) {
    if (!open_.empty()) return Pull::pending;  // the next level is not complete
    begin_level();
  }
  if (waiting_.empty()) {
    if (!open_.empty()) return Pull::pending;
    end_roots();
    const auto pull = take_terms();
    if (waiting_.empty()) return pull;
  }
  const auto& [term, place] = waiting_.front();
  query = term.query;
  place_ = place;
  if (is_over_) {
    roots_[term.root] = false;
  } else {
    open_.emplace(key_of(query), term.root);
  }
  waiting_.pop_front();
  return Pull::item;
}

void ExpandedTerms::begin_level() {
  ++level_;
  for (auto& term : std::exchange(suggested_, {})) {
    if (!is_ended_before(term)) waiting_.push_back({std::move(term), places_++});
  }
}

// The source need not hand out its terms in the order of their places: terms are taken until they have all
// the places up to the last one.
Pull ExpandedTerms::take_terms() {
  std::vector<std::pair<std::uint64_t, std::size_t>> order;  // places, and where in `waiting_` they are
  level_ = 0;
  const auto first = taken_;
  std::uint64_t next_place = first;
  auto pull = Pull::item;
  while (taken_ - first < max_terms_ || next_place > taken_) {
    Term term;
    pull = source_->next(term.query);
    if (pull != Pull::item) break;
    const auto place = source_->place().value_or(taken_);
    if (jobs_ != nullptr) term.root = jobs_->number();
    roots_.emplace(term.root, true);
    ++taken_;
    next_place = std::max(next_place, place + 1);
    if (!is_new(term.query) || is_ended_before(term)) continue;
    order.emplace_back(place, waiting_.size());
    waiting_.push_back({std::move(term)});
  }
  std::ranges::sort(order);
  for (const auto& [place, at] : order) waiting_[at].place = places_++;
  // All of them may have been requested before.
  return pull == Pull::item || !suggested_.empty() ? Pull::again : pull;
}

bool ExpandedTerms::is_new(const TermQuery& query) { return seen_.add(key_of(query)); }

// Then it is not requested; what was suggested for it may not have ended.
bool ExpandedTerms::is_ended_before(const Term& term) {
  const auto* const suggestions =
      resumed_ == nullptr ? nullptr : resumed_->expansions().find(key_of(term.query));
  if (suggestions != nullptr) expand(term, *suggestions);
  return suggestions != nullptr;
}

void ExpandedTerms::expand(const Term& term, const std::vector<std::string>& suggestions) {
  if (level_ == levels_) return;
  for (const auto& suggestion : suggestions) {
    TermQuery more{suggestion, term.query.country, term.query.lang};
    if (suggested_.size() == max_waiting) {
      ++left_out_;
    } else if (is_new(more)) {
      suggested_.push_back({std::move(more), term.root});
    }
  }
}

void ExpandedTerms::answered(const TermQuery& query, const std::vector<Suggestion>& suggestions) {
  std::vector<std::string> terms;
  for (const auto& suggestion : suggestions) {
    if (auto term = store::parse_term(suggestion.suggestion)) terms.push_back(std::move(*term));
  }
  const auto root = close(query);
  expand({query, root}, terms);
  if (resumed_ == nullptr) return;
  resumed_->expand({root, query.term, query.country, query.lang, std::move(terms)});
  end_roots();
}

void ExpandedTerms::failed(const TermQuery& query) {
  roots_[close(query)] = false;
  end_roots();
}

void ExpandedTerms::end_run() {
  is_over_ = true;
  for (const auto& [key, root] : std::exchange(open_, {})) roots_[root] = false;
}

// Of a query that has ended: its root.
std::uint64_t ExpandedTerms::close(const TermQuery& query) {
  const auto found = open_.find(key_of(query));
  if (found == open_.end()) return 0;
  const auto root = found->second;
  open_.erase(found);
  return root;
}

// The terms that were taken together end together.
void ExpandedTerms::end_roots() {
  if (!open_.empty() || !waiting_.empty() || !suggested_.empty()) return;
  for (const auto& [root, all_answered] : std::exchange(roots_, {})) {
    if (resumed_ != nullptr && all_answered) resumed_->end_root(root);
  }
}

}  // namespace playfast::cli
