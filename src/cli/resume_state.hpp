// How far a run with --resume has come: what its state file holds.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "playfast/error.hpp"

namespace playfast::cli {

/// A stream that was begun: where it is.
struct StreamState {
  std::string token;        ///< goes on there; empty: from the start
  std::uint64_t given = 0;  ///< reviews of it in the output
  bool ended = false;

  bool operator==(const StreamState&) const = default;
};

/// Streams are numbered in the order in which the job asks for them. All before `finished` have
/// ended; of those from there on, the ones that were begun are in `streams`.
struct ResumeState {
  std::string job;                 ///< what the options ask for, as JSON
  std::uint64_t output_bytes = 0;  ///< of the output, committed
  std::uint32_t output_crc = 0;    ///< CRC-32 of them
  std::uint64_t finished = 0;
  std::uint64_t begun = 0;
  std::uint32_t begun_crc = 0;  ///< of the names of those begun, in order
  std::map<std::uint64_t, StreamState> streams;

  bool operator==(const ResumeState&) const = default;

  /// Moves `finished` up over streams that have ended, and forgets them.
  void settle();
};

/// One line of JSON and one with its CRC-32.
std::string to_text(const ResumeState& state);

/// Errors: state, for what is not exactly such a text, or of a version that is not known.
Result<ResumeState> parse_state(std::string_view text);

std::uint32_t crc_of(std::uint32_t before, std::string_view text);

}  // namespace playfast::cli
