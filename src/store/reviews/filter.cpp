#include "store/reviews/filter.hpp"

#include <algorithm>

namespace playfast::store {

ReviewFilter::ReviewFilter(const StreamQuery& query)
    : query_(query), seen_(query.seen ? query.seen : std::make_shared<SeenReviews>()) {}

bool ReviewFilter::asked_for(const Review& review) const {
  // The store filters by score itself, but for the RPC that cannot.
  if (query_.score && review.score != *query_.score) return false;
  if (!query_.since && !query_.until) return true;
  if (!review.created_at) return false;
  const auto day = std::chrono::floor<std::chrono::days>(*review.created_at);
  return (!query_.since || day >= *query_.since) && (!query_.until || day <= *query_.until);
}

// What is not delivered here is not marked as seen: another stream may be asked for it.
bool ReviewFilter::keeps(const Review& review) {
  if (!asked_for(review)) {
    progressed_ = passed_over_.add(review.review_id) || progressed_;
    return false;
  }
  if (left() == 0) return false;
  if (seen_->add(review.review_id)) {
    progressed_ = true;
    ++delivered_;
    return true;
  }
  // Others delivered so many: a stream that meets each review once does not see more of them.
  const auto by_others = seen_->added() - delivered_;
  if (++seen_before_ <= by_others) progressed_ = true;
  return false;
}

bool ReviewFilter::apply(ReviewPage& page) {
  const bool newest_first = query_.sort == ReviewSort::newest;
  const bool past_since =
      newest_first && query_.since && std::ranges::any_of(page.reviews, [&](const Review& review) {
        return review.created_at && *review.created_at < Time(*query_.since);
      });
  progressed_ = false;
  std::erase_if(page.reviews, [&](const Review& review) { return !keeps(review); });
  return past_since;
}

}  // namespace playfast::store
