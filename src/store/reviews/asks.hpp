// Streams of reviews, being answered: each asks for page after page.
#pragma once

#include "store/calls/ask.hpp"
#include "store/calls/session.hpp"
#include "store/reviews/page.hpp"
#include "store/reviews/stream.hpp"

namespace playfast::store {

/// What all streams of a run share.
struct ReviewRun {
  Session& session;
  ReviewRpc rpc = ReviewRpc::oCPfdb;  ///< the one that worked last
};

/// Makes a stream of each query, as there is room for it.
class ReviewAsks final : public AskSource {
 public:
  ReviewAsks(ReviewRun& run, Queries<StreamQuery>& queries, StreamResults& results)
      : run_(run), queries_(queries), results_(results) {}

  Next next() override;
  int ready_fd() const override { return queries_.ready_fd(); }

 private:
  ReviewRun& run_;
  Queries<StreamQuery>& queries_;
  StreamResults& results_;
};

}  // namespace playfast::store
