// Streams of reviews, being answered: each asks for page after page.
#pragma once

#include "record/review_stream.hpp"
#include "store/calls/ask.hpp"
#include "store/calls/session.hpp"
#include "store/reviews/page.hpp"

namespace playfast::store {

/// What all streams of a run share.
struct ReviewRun {
  Session& session;
  ReviewRpc rpc = ReviewRpc::oCPfdb;  ///< the one that worked last
};

/// Makes a stream of each query, as there is room for it.
class ReviewAsks final : public AskSource {
 public:
  ReviewAsks(ReviewRun& run, Queries<record::StreamQuery>& queries, record::StreamResults& results)
      : run_(run), queries_(queries), results_(results) {}

  Next next() override;
  int ready_fd() const override { return queries_.ready_fd(); }

 private:
  ReviewRun& run_;
  Queries<record::StreamQuery>& queries_;
  record::StreamResults& results_;
};

}  // namespace playfast::store
