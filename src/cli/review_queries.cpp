#include "cli/review_queries.hpp"

#include <poll.h>

namespace playfast::cli {
namespace {

ReviewQuery query_of(const Combination& combination, const Options& options, std::uint64_t number) {
  ReviewQuery query;
  query.app_id = combination.item;
  query.country = combination.country;
  query.lang = combination.lang;
  query.sort = options.sort;
  query.score = combination.score;
  query.device = options.device;
  query.since = options.since;
  query.until = options.until;
  query.tag = number;
  query.limit = options.limit;
  if (options.limit && options.scores.size() > 1) {
    // What is asked for of an app and language is shared evenly; the first ones get the rest.
    const auto place = static_cast<std::uint64_t>(
        std::ranges::find(options.scores, combination.score.value_or(0)) - options.scores.begin());
    query.limit =
        *options.limit / options.scores.size() + (place < *options.limit % options.scores.size() ? 1 : 0);
  }
  return query;
}

}  // namespace

Result<Combination> ReviewQueryList::next_begun() {
  Combination combination;
  while (true) {
    switch (combinations_.next(combination)) {
      case Supply::query:
        return combination;
      case Supply::later: {
        pollfd input{combinations_.ready_fd(), POLLIN, 0};
        poll(&input, 1, -1);
        continue;
      }
      case Supply::end:
        return resumable_->other_items();
    }
  }
}

Result<void> ReviewQueryList::catch_up() {
  for (; number_ < resumable_->begun(); ++number_) {
    const auto combination = next_begun();
    if (!combination) return tl::make_unexpected(combination.error());
    auto query = query_of(*combination, options_, number_);
    if (resumable_->pass(query)) unfinished_.push_back(std::move(query));
  }
  return resumable_->restore(unfinished_);
}

Supply ReviewQueryList::next(ReviewQuery& query) {
  if (!unfinished_.empty()) {
    query = std::move(unfinished_.front());
    unfinished_.pop_front();
    any_ = true;
    return Supply::query;
  }
  Combination combination;
  const auto supply = combinations_.next(combination);
  if (supply != Supply::query) return supply;
  any_ = true;
  query = query_of(combination, options_, number_++);
  if (resumable_ != nullptr) resumable_->begin(query);
  return supply;
}

}  // namespace playfast::cli
