// Streams of reviews as the fetcher's tasks: each asks for page after page.
#pragma once

#include "store/next_task.hpp"
#include "store/reviews/page.hpp"
#include "store/reviews/stream.hpp"
#include "util/clock.hpp"

namespace playfast::store {

/// What all streams of a run share.
struct ReviewSession {
  const std::string& base_url;  ///< without a slash at its end
  const Clock& clock;
  RpcReader& reader;
  ReviewRpc rpc = ReviewRpc::oCPfdb;  ///< the one that worked last
};

/// Makes a stream of each query, as there is room for it.
class ReviewTasks final : public net::TaskSource {
 public:
  ReviewTasks(ReviewSession& session, Queries<StreamQuery>& queries, StreamResults& results)
      : session_(session), queries_(queries), results_(results) {}

  Next next() override;
  int ready_fd() const override { return queries_.ready_fd(); }

 private:
  ReviewSession& session_;
  Queries<StreamQuery>& queries_;
  StreamResults& results_;
};

}  // namespace playfast::store
