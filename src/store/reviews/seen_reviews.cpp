#include "playfast/review.hpp"
#include "util/recent.hpp"

namespace playfast {

struct SeenReviews::Memory {
  static constexpr std::size_t window = 1'000'000;
  util::Recent ids{window};
};

SeenReviews::SeenReviews() = default;
SeenReviews::~SeenReviews() = default;

bool SeenReviews::add(std::string_view review_id) {
  if (!memory_) memory_ = std::make_unique<Memory>();
  const bool is_new = memory_->ids.add(review_id);
  if (is_new) ++added_;
  return is_new;
}

}  // namespace playfast
