// Which reviews of a page are delivered: those asked for, as many as asked for, none twice.
#pragma once

#include <memory>

#include "record/review_stream.hpp"

namespace playfast::store {

class ReviewFilter {
 public:
  explicit ReviewFilter(const record::StreamQuery& query);

  /// Takes out what is not to be delivered. True: nothing that comes later is to be delivered either.
  bool apply(ReviewPage& page);

  /// Whether the last page had a review that this stream met for the first time. Without one, page after
  /// page, the stream goes in a circle.
  bool progressed() const { return progressed_; }

  /// How many more may be delivered; as many as there are, where no limit was asked for.
  std::uint64_t left() const { return query_.limit ? *query_.limit - delivered_ : UINT64_MAX; }
  std::uint64_t delivered() const { return delivered_; }
  std::uint64_t seen_before() const { return seen_before_; }

 private:
  static constexpr std::size_t window = 1'000'000;

  bool asked_for(const Review& review) const;
  bool is_known(const ReviewPage& page) const;
  bool keeps(const Review& review);

  const record::StreamQuery& query_;
  std::shared_ptr<record::SeenReviews>
      seen_;                             ///< delivered, by this stream and those that it shares them with
  util::RecentSet passed_over_{window};  ///< of this stream, not asked for
  std::uint64_t delivered_ = 0;
  std::uint64_t seen_before_ = 0;
  bool progressed_ = false;
};

}  // namespace playfast::store
