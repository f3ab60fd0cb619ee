// What every query is answered with.
#pragma once

#include <cstdint>
#include <vector>

#include "playfast/drift.hpp"
#include "playfast/error.hpp"

namespace playfast {
inline namespace v0 {

/// What was read, and what is noteworthy about how it was read.
template <typename T>
struct Answer {
  T value{};
  std::vector<Drift> warnings{};
};

/// Several records that answer one query, in order.
template <typename Record>
struct List {
  std::vector<Record> entries{};
  std::uint64_t skipped = 0;  ///< left out, since they could not be read
};

}  // namespace v0
}  // namespace playfast
