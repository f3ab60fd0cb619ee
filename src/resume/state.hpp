// How far a run with --resume has come: the sum of its commits, each a line of the state file.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "playfast/error.hpp"

namespace playfast::resume {

/// What one commit adds: a page of a stream, its end, or both. Streams are numbered in the order of the job.
struct Commit {
  std::uint64_t stream = 0;
  std::string app_id;
  std::string token;            ///< the stream goes on there; empty: from the start
  std::uint64_t delivered = 0;  ///< reviews of the stream in the output
  bool ended = false;

  std::uint64_t begun = 0;         ///< streams that have begun
  std::uint32_t begun_crc = 0;     ///< CRC-32 of their names, in order
  std::uint64_t output_bytes = 0;  ///< of the output, that count
  std::uint32_t output_crc = 0;    ///< CRC-32 of them

  bool operator==(const Commit&) const = default;
};

/// A line of JSON, without its end.
std::string to_line(const Commit& commit);

/// Errors: state, for what is not such a line.
Result<Commit> parse_commit(std::string_view line);

struct State {
  Commit last;
  /// Streams that have commits and have not ended: their last one.
  std::map<std::uint64_t, Commit> open;

  void add(Commit commit);
  bool has_ended(std::uint64_t stream) const { return stream < finished_ || ended_.contains(stream); }

 private:
  std::uint64_t finished_ = 0;     ///< all streams before it have ended
  std::set<std::uint64_t> ended_;  ///< others that have
};

}  // namespace playfast::resume
