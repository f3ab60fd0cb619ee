// What is said to people, for tests.
#pragma once

#include <gtest/gtest.h>

#include <string>

namespace playfast {

/// What goes to stderr while this lives.
class Stderr {
 public:
  Stderr() { testing::internal::CaptureStderr(); }
  Stderr(const Stderr&) = delete;
  Stderr& operator=(const Stderr&) = delete;
  ~Stderr() {
    if (!taken_) testing::internal::GetCapturedStderr();
  }

  /// Ends the capture.
  std::string text() {
    taken_ = true;
    return testing::internal::GetCapturedStderr();
  }

 private:
  bool taken_ = false;
};

}  // namespace playfast
