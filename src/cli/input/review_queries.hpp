// Streams of reviews, made one at a time; those of an earlier run that had not ended first.
#pragma once

#include <deque>

#include "cli/input/job_list.hpp"
#include "resume/resumed_streams.hpp"

namespace playfast::cli {

class ReviewQueryList final : public Queries<record::StreamQuery> {
 public:
  /// `resumable` may be null. `update`: streams that an earlier run has ended begin again, for what is new.
  ReviewQueryList(JobList& jobs, const Selection& selection, resume::ResumedStreams* resumable,
                  bool update = false)
      : jobs_(jobs), selection_(selection), resumable_(resumable), update_(update) {}

  /// Skips what an earlier run has begun; what of it is unfinished is requested first. Waits for items
  /// that are not there yet. False: a signal came. Errors: state, where the items are not those of the
  /// earlier run; output.
  Result<bool> catch_up();

  Pull next(record::StreamQuery& query) override;
  int ready_fd() const override { return jobs_.ready_fd(); }
  bool any() const { return any_; }  ///< whether a stream was asked for

 private:
  Result<bool> next_begun(Job& job);
  using SeenOfApp = std::pair<std::string, std::shared_ptr<record::SeenReviews>>;

  /// Gives the query what other streams of its app deliver.
  void share_seen(record::StreamQuery& query, const Job& job);
  void remember(const std::string& app_id, std::shared_ptr<record::SeenReviews> seen);

  JobList& jobs_;
  const Selection& selection_;
  resume::ResumedStreams* resumable_;
  bool update_;
  std::deque<record::StreamQuery> unfinished_;
  std::uint64_t number_ = 0;  ///< of the next job
  std::string last_app_;      ///< the streams of an app come one after another
  std::shared_ptr<record::SeenReviews> last_seen_;
  std::deque<SeenOfApp> earlier_;  ///< of the last hundred apps whose streams may come later too
  bool any_ = false;
};

}  // namespace playfast::cli
