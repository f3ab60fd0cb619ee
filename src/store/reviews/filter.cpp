#include "store/reviews/filter.hpp"

#include <algorithm>

namespace playfast::store {

ReviewFilter::ReviewFilter(const record::StreamQuery& query)
    : query_(query), seen_(query.seen ? query.seen : std::make_shared<record::SeenReviews>()) {}

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

// All that is asked for is old; a page without any says nothing. With a limit, what is older than the old
// ones may be unknown: the first old one is enough.
bool ReviewFilter::is_known(const ReviewPage& page) const {
  std::size_t wanted = 0;
  std::size_t old = 0;
  for (const auto& review : page.reviews) {
    if (!asked_for(review)) continue;
    ++wanted;
    if (seen_->is_old(review.review_id)) ++old;
  }
  return old > 0 && (query_.limit || old == wanted);
}

bool ReviewFilter::apply(ReviewPage& page) {
  const bool newest_first = query_.sort == ReviewSort::newest;
  const bool past_since =
      newest_first && query_.since && std::ranges::any_of(page.reviews, [&](const Review& review) {
        return review.created_at && *review.created_at < Time(*query_.since);
      });
  const bool ends = past_since || (query_.until_known && is_known(page));
  progressed_ = false;
  std::erase_if(page.reviews, [&](const Review& review) { return !keeps(review); });
  return ends;
}

}  // namespace playfast::store
