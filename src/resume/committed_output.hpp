// An output that stays whole however its run ends. Text is appended to it, and a state file beside it has a
// line for each commit, which says how much of the output counts.
//
// A commit has two steps: its text is appended and synced, then its line is added to the state. What an end
// between both leaves behind the committed length is cut off when the run is resumed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "output/file/commit_log.hpp"
#include "output/file/file_lock.hpp"
#include "output/file/journal.hpp"

namespace playfast::resume {

/// What is resumed: a run of the same job, into the same output.
struct Target {
  std::string path;  ///< of the output
  /// All that decides what is written, as a JSON object of texts by the option's name. A state of another
  /// one is refused.
  std::string job;
  bool start_over = false;  ///< whatever an earlier run has left
};

/// How much of an output counts.
struct Extent {
  std::uint64_t bytes = 0;
  std::uint32_t crc = 0;  ///< CRC-32 of them

  bool operator==(const Extent&) const = default;
};

class CommittedOutput {
 public:
  /// Reads a commit's line and returns the extent that it has. Errors: state, where it is not a commit.
  using Reader = std::function<Result<Extent>(std::string_view line)>;
  /// False: no more are wanted.
  using Visitor = std::function<Result<bool>(std::string_view line)>;

  /// Opens output and state, of an earlier run or new; `read` sees each commit of an earlier one. Errors:
  /// state, where they are in use, damaged or of another job; output, where they cannot be opened or written.
  static Result<CommittedOutput> open(const Target& target, const Reader& read);

  const Extent& extent() const { return extent_; }
  /// The extent with this text behind it.
  Extent with(std::string_view text) const;
  /// Commits a text with its line, which has the extent with it. Returns when both are on the disk. After
  /// an error nothing more can be committed. Errors: output.
  Result<void> commit(std::string_view text, const Extent& extent, std::string_view line);

  /// Calls `visit` with each commit's line; returns what it returned last.
  Result<bool> read_commits(const Visitor& visit);
  /// Calls `visit` with a part of the output, piece by piece; returns what it returned last.
  Result<bool> read(std::uint64_t from, std::uint64_t to,
                    const std::function<bool(std::string_view)>& visit) const;
  /// Cuts off what is not committed, unless the committed part has another CRC-32 than this. Errors: state,
  /// output.
  Result<void> cut(std::uint32_t crc);
  /// Reads the committed part and cuts off the rest. False: this is no longer wanted, which is asked again
  /// and again. Errors: as of `cut`.
  Result<bool> check(const std::function<bool()>& wanted);

  /// The error of a run whose items are not those of the earlier one.
  tl::unexpected<Error> other_items() const;
  /// The error of a run that would add to what was replaced since.
  tl::unexpected<Error> other_generation(const std::string& earlier, const std::string& now) const;

 private:
  CommittedOutput(output::FileLock lock, output::Journal journal, std::string path)
      : lock_(std::move(lock)), journal_(std::move(journal)), path_(std::move(path)) {}

  std::string state_path() const { return path_ + ".state"; }
  tl::unexpected<Error> refuse(const std::string& why) const;
  tl::unexpected<Error> refuse(const Error& error) const;
  Result<void> start(const std::string& job);
  Result<void> load(const std::string& job, const Reader& read);
  Result<bool> read_lines(std::string& job, const Visitor& visit);

  output::FileLock lock_;  ///< on the output's name: other runs write there without a state
  output::Journal journal_;
  std::optional<output::CommitLog> log_;
  std::string path_;
  Extent extent_;
  bool failed_ = false;  ///< what is on the disk is unknown
};

}  // namespace playfast::resume
