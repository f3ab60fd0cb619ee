#include "store/review_filter.hpp"

#include <algorithm>

namespace playfast::store {

ReviewFilter::ReviewFilter(const ReviewQuery& query) : query_(query) {
  for (const auto hash : query.known) seen_.add_hash(hash);
}

bool ReviewFilter::asked_for(const Review& review) const {
  // The store filters by score itself, but for the RPC that cannot.
  if (query_.score && review.score != *query_.score) return false;
  if (!query_.since && !query_.until) return true;
  if (!review.created_at) return false;
  const auto day = std::chrono::floor<std::chrono::days>(*review.created_at);
  return (!query_.since || day >= *query_.since) && (!query_.until || day <= *query_.until);
}

bool ReviewFilter::apply(ReviewPage& page) {
  const bool newest_first = query_.sort == ReviewSort::newest;
  const bool past_since =
      newest_first && query_.since && std::ranges::any_of(page.reviews, [&](const Review& review) {
        return review.created_at && *review.created_at < Time(*query_.since);
      });
  std::erase_if(page.reviews, [&](const Review& review) {
    if (!seen_.add_hash(review_hash(review.review_id))) {
      ++seen_before_;
      return true;
    }
    if (!asked_for(review) || left() == 0) return true;
    ++given_;
    return false;
  });
  return past_since;
}

}  // namespace playfast::store
