// Failures to report, for tests.
#pragma once

#include <string>

#include "playfast/error.hpp"

namespace playfast {

/// A failure of this kind, with what failures of items have.
inline Error error(ErrorKind kind, const std::string& item = "com.a.b") {
  Error error;
  error.kind = kind;
  error.message = "what happened";
  error.item = item;
  error.country = "kr";
  error.lang = "ko";
  return error;
}

}  // namespace playfast
