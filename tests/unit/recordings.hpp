// Pages as the store really sent them. They are not part of the project: tests that read them are
// skipped where they are not at hand, or fail when PLAYFAST_REQUIRE_RECORDINGS=1.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include "source_dir.hpp"

namespace playfast {

/// The folder named by PLAYFAST_RECORDINGS, else ../shared/recordings beside the sources; nothing
/// where there is none.
inline std::optional<std::filesystem::path> recordings_dir() {
  const char* const named = std::getenv("PLAYFAST_RECORDINGS");
  const std::filesystem::path folder =
      named != nullptr && *named != '\0'
          ? std::filesystem::path(named)
          : std::filesystem::path(source_dir()) / ".." / "shared" / "recordings";
  if (!std::filesystem::is_directory(folder)) return std::nullopt;
  return folder;
}

/// Whether a test must not be skipped for want of recordings.
inline bool recordings_required() {
  const char* const required = std::getenv("PLAYFAST_REQUIRE_RECORDINGS");
  return required != nullptr && std::string(required) == "1";
}

}  // namespace playfast

/// At the start of a test that reads recordings.
#define PLAYFAST_NEED_RECORDINGS()                                   \
  do {                                                               \
    if (playfast::recordings_dir()) break;                           \
    if (playfast::recordings_required()) FAIL() << "no recordings";  \
    GTEST_SKIP() << "no recordings: PLAYFAST_RECORDINGS names none"; \
  } while (false)
