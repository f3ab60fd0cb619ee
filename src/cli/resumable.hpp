// The output of a run that can be ended at any instant and gone on with: reviews are appended page
// by page, and a state file beside the output says how far it has come.
//
// A page is committed in two steps: its text is appended and synced, then the state is replaced.
// What an end between both leaves behind the committed length is cut off when the run is resumed.
#pragma once

#include <string>
#include <vector>

#include "cli/given_reviews.hpp"
#include "cli/options.hpp"
#include "cli/resume_state.hpp"
#include "output/file_lock.hpp"
#include "output/journal.hpp"
#include "record/field.hpp"

namespace playfast::cli {

class Resumable {
 public:
  /// Whether these can be resumed at all. Errors: invalid_option.
  static Result<void> check(const Options& options, const std::vector<record::Column>& columns);
  /// Opens output and state, of an earlier run or new. Errors: state, where they are in use, damaged
  /// or of another job; output; invalid_option, for what cannot be resumed.
  static Result<Resumable> open(const Options& options, std::vector<record::Column> columns);

  /// Streams that earlier runs had begun.
  std::uint64_t begun() const { return state_.begun; }
  /// Passes over one of them, in order; sets where it goes on. False: it had ended.
  bool pass(ReviewQuery& query);
  /// After all were passed: reads which reviews the output has, and cuts off what was not committed.
  /// False: a signal came. Errors: state, where items or output are not those of the state.
  Result<bool> restore(GivenReviews& written);
  const std::vector<record::Column>& columns() const { return columns_; }
  /// The error of a run whose items are not those of the earlier one.
  tl::unexpected<Error> other_items() const;

  /// A new stream begins.
  void begin(const ReviewQuery& query);
  /// Commits a page. Errors: output.
  Result<void> commit(const ReviewQuery& query, const ReviewPage& page);
  /// Commits that a stream has ended, or, if it failed, where it is to be gone on with.
  Result<void> commit(const ReviewQuery& query, const ReviewEnd& end);

 private:
  Resumable(output::Journal journal, std::vector<record::Column> columns, std::string path)
      : journal_(std::move(journal)), columns_(std::move(columns)), path_(std::move(path)) {}

  std::string state_path() const { return path_ + ".state"; }
  tl::unexpected<Error> refuse(const std::string& why) const;
  Result<void> adopt(ResumeState earlier);
  Result<void> save();

  output::FileLock lock_;
  output::Journal journal_;
  std::vector<record::Column> columns_;
  std::string path_;
  ResumeState state_;
  std::uint32_t passed_crc_ = 0;
  std::string text_;
};

}  // namespace playfast::cli
