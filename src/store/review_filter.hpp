// Which reviews of a page are given: those asked for, as many as asked for, none twice.
#pragma once

#include <string>

#include "playfast/review.hpp"
#include "util/recent.hpp"

namespace playfast::store {

class ReviewFilter {
 public:
  explicit ReviewFilter(const ReviewQuery& query);

  /// Takes out what is not to be given. True: nothing that comes later is to be given either.
  bool apply(ReviewPage& page);

  /// How many more may be given; as many as there are, where no limit was asked for.
  std::uint64_t left() const { return query_.limit ? *query_.limit - given_ : UINT64_MAX; }
  std::uint64_t given() const { return given_; }
  std::uint64_t seen_before() const { return seen_before_; }

 private:
  static constexpr std::size_t window = 1'000'000;

  bool asked_for(const Review& review) const;

  const ReviewQuery& query_;
  util::Recent seen_{window};
  std::uint64_t given_ = 0;
  std::uint64_t seen_before_ = 0;
};

}  // namespace playfast::store
