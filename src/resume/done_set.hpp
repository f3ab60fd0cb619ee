// Which queries of a run are done, by their numbers in the order of the job.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

namespace playfast::resume {

/// The numbers first, first + stride, first + 2 * stride and so on.
struct NumberRun {
  std::uint64_t first = 0;
  std::uint64_t stride = 1;
  std::uint64_t count = 1;

  bool operator==(const NumberRun&) const = default;
};

/// Few runs that together have these numbers, each once. A block of items that is requested country by
/// country is one run.
std::vector<NumberRun> runs_of(std::vector<std::uint64_t> numbers);

/// A bit for each number behind those at the start that are all done.
class DoneSet {
 public:
  /// Numbers are less than this, so that a state file of somebody else's cannot fill the memory.
  static constexpr std::uint64_t max_number = std::uint64_t{1} << 32U;

  void add(std::uint64_t number);
  bool contains(std::uint64_t number) const;

 private:
  std::uint64_t whole_ = 0;          ///< words before those kept, of which every bit is set
  std::deque<std::uint64_t> words_;  ///< of 64 numbers each
};

}  // namespace playfast::resume
