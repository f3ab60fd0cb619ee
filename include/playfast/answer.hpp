// What every query is answered with.
#pragma once

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

}  // namespace v0
}  // namespace playfast
