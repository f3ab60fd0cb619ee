// What a simulation finds.
#pragma once

#include <stdexcept>
#include <string>

namespace playfast::simulate {

/// An invariant does not hold.
class Broken : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

inline void require(bool holds, const char* invariant) {
  if (!holds) throw Broken(invariant);
}

}  // namespace playfast::simulate
