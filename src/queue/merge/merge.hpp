// The outputs of the workers of a queue as one: what an entry gave is in it once, in the order of the queue.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "output/file/journal.hpp"
#include "output/file/text_sink.hpp"
#include "queue/merge/piece.hpp"

namespace playfast::queue {

struct Merged {
  std::uint64_t entries = 0;
  std::uint64_t queries = 0;
  std::uint64_t repeated = 0;  ///< queries that more than one worker had done
  std::uint64_t bytes = 0;
};

class Merge {
 public:
  /// False: the merge is no longer wanted.
  using Wanted = std::function<bool()>;

  /// `folder` is for temporary files.
  Merge(std::string folder, Wanted wanted) : pieces_(std::move(folder)), wanted_(std::move(wanted)) {}

  /// Reads the state of a part, compares the part with it and keeps workers out of it. Errors: state, where
  /// it is in use, damaged, has no state, or its items did not come from the queue of the parts before, or in
  /// other records; output.
  Result<void> add_part(const std::string& path);

  /// Writes what the parts have, and calls `visit` with the id of each entry, in order. Errors: output, those
  /// of `visit`.
  Result<Merged> write(output::TextSink& sink, const std::function<Result<void>(const EntryId&)>& visit);

 private:
  struct Part {
    std::string path;
    output::Journal journal;
  };

  Result<void> add_line(const std::string& path, std::string_view line, std::uint64_t& bytes,
                        std::uint32_t& crc);
  Result<void> check_job(const std::string& path, const std::string& job);
  Result<void> copy(std::uint64_t part, std::uint64_t from, std::uint64_t to, output::TextSink& sink);
  Result<void> flush(output::TextSink& sink);

  std::vector<Part> parts_;
  PieceSorter pieces_;
  Wanted wanted_;
  std::string job_;                      ///< of the first part
  std::optional<std::uint64_t> header_;  ///< bytes in front of the first record
  std::uint64_t header_part_ = 0;        ///< that has it
  std::string text_;                     ///< to be written
};

}  // namespace playfast::queue
