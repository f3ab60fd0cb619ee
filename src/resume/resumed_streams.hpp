// The output of a run of review streams that can be resumed: each page is a commit.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "output/format/encoder.hpp"
#include "record/columns.hpp"
#include "record/review_stream.hpp"
#include "resume/committed_output.hpp"
#include "resume/output_scan.hpp"
#include "resume/stream_commit.hpp"

namespace playfast::resume {

/// How reviews become text.
struct ReviewText {
  record::Columns<Review> columns;  ///< the field review_id is among them
  std::unique_ptr<output::Encoder> encoder;
  output::Format format = output::Format::jsonl;  ///< of the encoder
  std::size_t id_column = 0;                      ///< of review_id
};

class ResumedStreams {
 public:
  /// Errors: as of `CommittedOutput::open`.
  static Result<ResumedStreams> open(const Target& target, ReviewText text);

  /// Streams that earlier runs had begun.
  std::uint64_t begun() const { return state_.last.begun; }
  /// Skips one of them, in order; sets where it goes on. False: it had ended.
  bool skip(record::StreamQuery& query);
  /// For the reviews that the output has of the apps of these streams.
  OutputScan scan() const { return OutputScan(reviews_.format, reviews_.id_column); }
  std::shared_ptr<record::SeenReviews> seen_by(const record::StreamQuery& query, OutputScan& written) const;
  /// After all were skipped: reads which reviews the output has, and cuts off what was not committed.
  /// False: this is no longer wanted, which is asked again and again. Errors: state, where items or output
  /// are not those of the state.
  Result<bool> rebuild(OutputScan& written, const std::function<bool()>& wanted);
  /// The error of a run whose items are not those of the earlier one.
  tl::unexpected<Error> other_items() const { return output_->other_items(); }

  /// A new stream begins.
  void begin(const record::StreamQuery& query);
  /// Commits a page; a page without a token after it is the stream's end too. Errors: output.
  Result<void> commit(const record::StreamQuery& query, const record::StreamPage& page);
  /// Commits that a stream has ended, unless its last page said so, or, if it failed, where it goes on.
  Result<void> commit(const record::StreamQuery& query, const record::StreamEnd& end);

 private:
  explicit ResumedStreams(ReviewText text) : reviews_(std::move(text)) {}

  Result<Extent> load(std::string_view line);
  Result<void> add(StreamCommit commit, std::string_view text);
  StreamCommit commit_of(const record::StreamQuery& query) const;
  std::uint64_t update_from(std::uint64_t stream) const;

  ReviewText reviews_;
  std::string header_;  ///< in front of the first review; empty once the output has it
  std::optional<CommittedOutput> output_;
  StreamState state_;
  std::uint64_t opened_bytes_ = 0;  ///< of the output, when the run began
  std::uint64_t begun_ = 0;         ///< streams, those without a commit too
  std::uint32_t begun_crc_ = 0;
  std::string text_;
};

}  // namespace playfast::resume
