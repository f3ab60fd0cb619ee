// The record of a review, and streams of them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "playfast/context.hpp"
#include "playfast/drift.hpp"
#include "playfast/error.hpp"
#include "playfast/queries.hpp"

namespace playfast {

/// What a reviewer says of one aspect: a rating, stars, or neither.
struct Criterion {
  std::string name;                    ///< the store's own word: "vaf_app_quality_stability"
  std::optional<std::int64_t> rating;  ///< on a scale of the aspect's own; 1 to 3 were seen
  std::optional<std::int64_t> stars;   ///< 1 to 5

  bool operator==(const Criterion&) const = default;
};

/// A review as the store shows it in one language. What the store does not give is empty.
struct Review : Context {
  std::string app_id;
  std::string review_id;  ///< the same whenever the review is met
  std::string url;        ///< the app's page with this review on top
  std::optional<std::string> user_name;
  std::optional<std::string> user_image;
  std::optional<std::string> author_id;
  std::int64_t score = 0;  ///< 1 to 5
  std::optional<std::string> title;
  std::optional<std::string> content;  ///< empty when the reviewer wrote nothing
  std::optional<std::int64_t> thumbs_up;
  std::optional<Time> created_at;
  std::optional<std::string> app_version;
  std::optional<std::string> reply_author;
  std::optional<std::string> reply_content;
  std::optional<Time> reply_at;
  std::vector<Criterion> criteria;
  std::optional<std::string> device;  ///< written on a "phone" or a "tablet"; the store shows no others

  Time fetched_at;

  bool operator==(const Review&) const = default;
};

/// The order in which the store gives reviews.
enum class ReviewSort : std::uint8_t { newest, relevance, rating };

/// What a review was written on.
enum class Device : std::uint8_t { phone, tablet, chromebook, tv };

/// Which reviews of an app were delivered: at least the last million of them. Streams whose queries share
/// one deliver each review once. Not for use by several threads at once.
class SeenReviews {
 public:
  SeenReviews();
  ~SeenReviews();
  SeenReviews(const SeenReviews&) = delete;
  SeenReviews& operator=(const SeenReviews&) = delete;

  /// Whether the review is new; from now on it is not.
  bool add(std::string_view review_id);
  /// How many new ones were added.
  std::uint64_t added() const { return added_; }

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;  ///< made with the first review
  std::uint64_t added_ = 0;
};

/// Which reviews. The language decides which there are; variants of one language (es, es-MX) return the
/// same ones. The country decides nothing.
struct ReviewQuery {
  std::string app_id;
  std::string country = "us";
  std::string lang = "en";
  ReviewSort sort = ReviewSort::newest;
  std::optional<int> score{};  ///< 1 to 5: only these
  std::optional<Device> device{};
  std::optional<std::uint64_t> limit{};  ///< at most so many; nothing: all there are
  std::optional<Day> since{};            ///< written on this day (UTC) or later
  std::optional<Day> until{};            ///< written on this day or before

  std::uint64_t tag = 0;  ///< the caller's own; comes back with the results

  /// The token of an earlier stream, to continue where it ended.
  std::string token{};
  /// Reviews that are not delivered again; the stream adds its own. None: those of this stream only.
  std::shared_ptr<SeenReviews> seen{};
};

/// What came with one answer of the store.
struct ReviewPage {
  std::vector<Review> reviews;
  std::string next_token;     ///< goes on after them; empty: these are the last
  std::uint64_t skipped = 0;  ///< reviews left out, since they could not be read
  std::vector<Drift> warnings;
};

/// How a stream ended.
struct ReviewEnd {
  enum class State : std::uint8_t {
    complete,       ///< all that there are were given
    limit_reached,  ///< as many as were asked for; there may be more
    stopped,        ///< nobody wanted more, or the run ended
    failed,         ///< `error` says why; there may be more
  };

  State state = State::stopped;
  std::optional<Error> error;
  std::uint64_t reviews = 0;      ///< delivered
  std::uint64_t seen_before = 0;  ///< dropped, since they had been delivered
  std::uint64_t skipped = 0;      ///< left out, since they could not be read
  std::string token;              ///< goes on where this ended; empty: from the start
};

using ReviewQueries = Queries<ReviewQuery>;

/// Where reviews go, as they come.
class ReviewResults {
 public:
  virtual ~ReviewResults() = default;
  /// A page of a stream; returns whether more is wanted, of any stream.
  virtual bool page(const ReviewQuery& query, ReviewPage page) = 0;
  /// A stream's end, other than by a stop of the run. Returns whether more is wanted.
  virtual bool ended(const ReviewQuery& query, const ReviewEnd& end) = 0;
};

}  // namespace playfast
