// A line of the state of a run of queries.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resume/committed_output.hpp"
#include "resume/done_set.hpp"
#include "resume/entry_book.hpp"
#include "resume/expansions.hpp"

namespace playfast::resume {

/// The items that a run has taken from its input, in order.
struct TakenItems {
  std::uint64_t count = 0;
  std::uint32_t crc = 0;  ///< CRC-32 of their texts

  bool operator==(const TakenItems&) const = default;
};

/// What one commit adds.
struct QueryCommit {
  std::vector<NumberRun> done;
  std::vector<ExpandedTerm> expanded;
  TakenItems items;
  Extent output;
  std::string generation{};  ///< of what is requested, where that is replaced as a whole now and then
  EntryParts entries{};      ///< of a run whose items come from a queue, in place of `done`

  bool operator==(const QueryCommit&) const = default;
};

/// A line of JSON, without its end.
std::string to_line(const QueryCommit& commit);

/// Errors: state, for what is not such a line.
Result<QueryCommit> parse_query_commit(std::string_view line);

}  // namespace playfast::resume
