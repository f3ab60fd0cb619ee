// Kinds of errors that the program has beyond those of the library.
#pragma once

#include "playfast/error.hpp"

namespace playfast {

/// Their values come after those of ErrorKind, so that `Error`, `Result` and `to_string` serve both.
struct ProgramError {
  static constexpr ErrorKind invalid_option{128};  ///< an option cannot be used as given
  static constexpr ErrorKind output{129};          ///< the output cannot be written
  static constexpr ErrorKind state{130};  ///< an earlier run's state is in use, damaged or of another job
};

}  // namespace playfast
