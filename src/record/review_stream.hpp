// What a stream of reviews is beyond its query: where it goes on, what others delivered. For whoever resumes
// streams; users of the library see none of it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "playfast/review.hpp"
#include "util/recent.hpp"

namespace playfast::record {

/// Which reviews of an app were delivered: at least the last million of them, if not told to keep all.
/// Streams whose queries share one deliver each review once. Not for use by several threads at once.
class SeenReviews {
 public:
  /// Whether the review is new; from now on it is not.
  bool add(std::string_view review_id) {
    if (!ids_) ids_ = std::make_unique<util::RecentSet>(window_);
    const bool is_new = ids_->add(review_id);
    if (is_new) ++added_;
    if (is_new && recent_) recent_->add(review_id);
    return is_new;
  }
  /// From now on nothing is forgotten. Before the first review.
  void keep_all() { window_ = SIZE_MAX; }
  /// What is added from now on is not `is_old`.
  void begin_update() {
    if (!recent_) recent_ = std::make_unique<util::RecentSet>(SIZE_MAX);
  }
  /// Reviews of which this is true are old, and yet delivered: they may have been edited.
  void set_old(std::function<bool(std::string_view review_id)> is_old) { old_ = std::move(is_old); }
  /// Whether the review was there before the update.
  bool is_old(std::string_view review_id) const {
    if (old_) return old_(review_id);
    return recent_ && ids_ && ids_->contains(review_id) && !recent_->contains(review_id);
  }
  /// How many new ones were added.
  std::uint64_t added() const { return added_; }

 private:
  std::size_t window_ = 1'000'000;
  std::unique_ptr<util::RecentSet> ids_;     ///< made with the first review
  std::unique_ptr<util::RecentSet> recent_;  ///< those of the update
  std::function<bool(std::string_view)> old_;
  std::uint64_t added_ = 0;
};

struct StreamQuery : ReviewQuery {
  StreamQuery() = default;
  explicit StreamQuery(ReviewQuery query) : ReviewQuery(std::move(query)) {}

  std::uint64_t tag = 0;  ///< the caller's own; comes back with the results
  /// The token of an earlier stream, to continue where it ended.
  std::string token;
  /// The stream ends with the first page that has reviews asked for, all of them old (`SeenReviews::is_old`),
  /// or with a limit one of them.
  bool until_known = false;
  /// Reviews that are not delivered again; the stream adds its own. None: those of this stream only.
  std::shared_ptr<SeenReviews> seen;
};

struct StreamPage : ReviewPage {
  std::string next_token;  ///< continues after these reviews; empty: they are the last
};

struct StreamEnd : ReviewEnd {
  std::string token;  ///< continues where the stream ended; empty: from the start
};

/// Where the reviews of many streams go, as they come.
class StreamResults {
 public:
  virtual ~StreamResults() = default;
  /// A page of a stream. False: no more are wanted, of any stream.
  virtual bool page(const StreamQuery& query, StreamPage page) = 0;
  /// A stream's end, other than by a stop of the run. False: as above.
  virtual bool ended(const StreamQuery& query, const StreamEnd& end) = 0;
};

}  // namespace playfast::record
