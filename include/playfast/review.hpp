// The record of a review, and streams of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "playfast/context.hpp"
#include "playfast/drift.hpp"
#include "playfast/error.hpp"

namespace playfast {
inline namespace v0 {

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

/// The order of reviews.
enum class ReviewSort : std::uint8_t { newest, relevance, rating };

/// What a review was written on.
enum class Device : std::uint8_t { phone, tablet, chromebook, tv };

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
};

/// What came with one answer of the store.
struct ReviewPage {
  std::vector<Review> reviews;
  std::uint64_t skipped = 0;  ///< reviews left out, since they could not be read
  std::vector<Drift> warnings;
};

/// How a stream ended.
struct ReviewEnd {
  enum class State : std::uint8_t {
    complete,       ///< all reviews that there are were delivered
    limit_reached,  ///< as many as were requested; there may be more
    stopped,        ///< before its end, by the caller or a stop request
    failed,         ///< `error` says why; there may be more
  };

  State state = State::stopped;
  std::optional<Error> error;
  std::uint64_t reviews = 0;      ///< delivered
  std::uint64_t seen_before = 0;  ///< dropped, since they had been delivered
  std::uint64_t skipped = 0;      ///< left out, since they could not be read
};

/// "complete", "limit_reached", "stopped", "failed".
PLAYFAST_API std::string_view to_string(ReviewEnd::State state);

/// The reviews of one app, requested page by page as they are taken out. Nothing is requested between two
/// calls, so a stream can be left at any place, and the client used for other calls in the meantime. Calls
/// throw std::logic_error inside a callback of the client. For the client's thread only.
///
///     auto stream = client.reviews({.app_id = "com.spotify.music"});
///     for (const auto& review : stream) std::cout << review.score << "\n";
///     if (const auto& error = stream.outcome().error) std::cerr << error->message << "\n";
///
/// Name the stream, as here: its outcome is the only sign that reviews are missing. It may outlive its
/// client. Moving it invalidates its iterators; a moved-from stream may only be destroyed or assigned to.
class PLAYFAST_API ReviewStream {
 public:
  class Impl;
  class Iterator;

  explicit ReviewStream(std::unique_ptr<Impl> impl);
  ~ReviewStream();
  ReviewStream(ReviewStream&&) noexcept;
  ReviewStream& operator=(ReviewStream&&) noexcept;

  /// The next review, after waiting for its page if need be. Nothing: the stream has ended.
  std::optional<Review> next();
  /// What is left of this page, or else the next one, which may have no reviews. Nothing: the stream has
  /// ended.
  std::optional<ReviewPage> next_page();

  /// How the stream ended; `stopped` until then. It ends when its last page has come: while reviews of that
  /// page are not taken yet, this is already the end, and `reviews` counts them too.
  const ReviewEnd& outcome() const;
  /// What was noteworthy about the pages so far, once per kind and field.
  const std::vector<Drift>& warnings() const;

  /// The reviews from here on, each of them once.
  Iterator begin();
  std::default_sentinel_t end() { return {}; }

 private:
  std::unique_ptr<Impl> impl_;
  std::optional<Review> current_;  ///< of the iterators
};

/// An input iterator: all of a stream's move together.
class ReviewStream::Iterator {
 public:
  using iterator_concept = std::input_iterator_tag;
  using value_type = Review;
  using difference_type = std::ptrdiff_t;

  Iterator() = default;
  explicit Iterator(ReviewStream& stream) : stream_(&stream) {}

  const Review& operator*() const { return *stream_->current_; }
  const Review* operator->() const { return &*stream_->current_; }
  Iterator& operator++() {
    stream_->current_ = stream_->next();
    return *this;
  }
  void operator++(int) { ++*this; }
  bool operator==(std::default_sentinel_t) const { return !stream_->current_; }

 private:
  ReviewStream* stream_ = nullptr;
};

inline ReviewStream::Iterator ReviewStream::begin() { return ++Iterator(*this); }

}  // namespace v0
}  // namespace playfast
