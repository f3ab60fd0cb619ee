// How far streams of reviews have been fetched.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "history/database.hpp"

namespace playfast::history {

/// What tells a stream from all others.
struct StreamKey {
  std::string app_id;
  std::string lang;
  std::string variant;  ///< options that select other reviews: "score=1"
};

/// Errors of all: state, output.
class ReviewStreams {
 public:
  static Result<ReviewStreams> open(Database& database);

  /// The last subject that there was when the stream had been fetched to its end. Nothing: it never was.
  Result<std::optional<std::int64_t>> last_subject(const StreamKey& stream);
  /// The stream has been fetched to its end, and its reviews were added. In a transaction.
  Result<void> end(const StreamKey& stream);
  /// Whether a review was there when that was the last subject.
  Result<bool> is_old(std::string_view app_id, std::string_view review_id, std::int64_t last_subject);

 private:
  ReviewStreams() = default;

  Statement last_;
  Statement end_;
  Statement is_old_;
};

}  // namespace playfast::history
