// The output of a run that can be ended at any instant and resumed: reviews are appended page by page, and a
// state file beside the output has a line for each commit.
//
// A page is committed in two steps: its text is appended and synced, then its line is added to the state.
// What an end between both leaves behind the committed length is cut off when the run is resumed.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "output/file/commit_log.hpp"
#include "output/file/file_lock.hpp"
#include "output/file/journal.hpp"
#include "output/format/json.hpp"
#include "record/columns.hpp"
#include "resume/output_scan.hpp"
#include "resume/state.hpp"
#include "store/reviews/stream.hpp"

namespace playfast::resume {

/// What is resumed: a run of the same job, into the same output.
struct Target {
  std::string path;  ///< of the output, JSON Lines
  /// All that decides what is written, as a JSON object of texts by the option's name. A state of another
  /// one is refused.
  std::string job;
  record::Columns<Review> columns;  ///< the field review_id is among them
  bool start_over = false;          ///< whatever an earlier run has left
};

class Resumable {
 public:
  /// Opens output and state, of an earlier run or new. Errors: state, where they are in use, damaged
  /// or of another job; output, where they cannot be opened or written.
  static Result<Resumable> open(const Target& target);

  /// Streams that earlier runs had begun.
  std::uint64_t begun() const { return state_.last.begun; }
  /// Skips one of them, in order; sets where it goes on. False: it had ended.
  bool skip(store::StreamQuery& query);
  /// After all were skipped: reads which reviews the output has, and cuts off what was not committed.
  /// False: this is no longer wanted, which is asked again and again. Errors: state, where items or output
  /// are not those of the state.
  Result<bool> rebuild(OutputScan& written, const std::function<bool()>& wanted);
  /// The error of a run whose items are not those of the earlier one.
  tl::unexpected<Error> other_items() const;

  /// A new stream begins.
  void begin(const store::StreamQuery& query);
  /// Commits a page; a page without a token after it is the stream's end too. Errors: output.
  Result<void> commit(const store::StreamQuery& query, const store::StreamPage& page);
  /// Commits that a stream has ended, unless its last page said so, or, if it failed, where it goes on.
  Result<void> commit(const store::StreamQuery& query, const store::StreamEnd& end);

 private:
  Resumable(output::FileLock lock, output::Journal journal, record::Columns<Review> columns, std::string path)
      : lock_(std::move(lock)),
        journal_(std::move(journal)),
        columns_(std::move(columns)),
        objects_(columns_),
        path_(std::move(path)) {}

  std::string state_path() const { return path_ + ".state"; }
  tl::unexpected<Error> refuse(const std::string& why) const;
  tl::unexpected<Error> refuse(const Error& error) const;
  Result<void> start(const std::string& job);
  Result<void> load(const std::string& job);
  Result<bool> read_commits(std::string& job, const std::function<Result<bool>(Commit)>& visit);
  Result<void> add(Commit commit);
  Commit commit_of(const store::StreamQuery& query) const;

  output::FileLock lock_;  ///< on the output's name: other runs write there without a state
  output::Journal journal_;
  std::optional<output::CommitLog> log_;
  record::Columns<Review> columns_;
  output::JsonObjects objects_;  ///< of these columns
  std::string path_;
  State state_;
  std::uint64_t begun_ = 0;  ///< streams, those without a commit too
  std::uint32_t begun_crc_ = 0;
  std::string text_;
};

}  // namespace playfast::resume
