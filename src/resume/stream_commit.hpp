// How far a run of review streams has come: the sum of its commits, each a line of the state file.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "resume/committed_output.hpp"

namespace playfast::resume {

/// What one commit adds: a page of a stream, its end, or both. Streams are numbered in the order of the job.
struct StreamCommit {
  std::uint64_t stream = 0;
  std::string app_id;
  std::string token;            ///< the stream goes on there; empty: from the start
  std::uint64_t delivered = 0;  ///< reviews of the stream in the output
  bool ended = false;
  /// Of a stream that had ended and is updated: bytes that the output had when the update began.
  std::optional<std::uint64_t> update_from{};

  std::uint64_t begun = 0;      ///< streams that have begun
  std::uint32_t begun_crc = 0;  ///< CRC-32 of their names, in order
  Extent output;

  bool operator==(const StreamCommit&) const = default;
};

/// A line of JSON, without its end.
std::string to_line(const StreamCommit& commit);

/// Errors: state, for what is not such a line.
Result<StreamCommit> parse_stream_commit(std::string_view line);

struct StreamState {
  StreamCommit last;
  /// Streams that have commits and have not ended, or not their update: their last one.
  std::map<std::uint64_t, StreamCommit> open;

  void add(StreamCommit commit);
  bool has_ended(std::uint64_t stream) const {
    return !open.contains(stream) && (stream < finished_ || ended_.contains(stream));
  }

 private:
  std::uint64_t finished_ = 0;     ///< all streams before it have ended
  std::set<std::uint64_t> ended_;  ///< others that have
};

}  // namespace playfast::resume
