// A file that grows by whole pieces, each on the disk before the next, for output that survives any end.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "playfast/error.hpp"
#include "util/fd.hpp"

namespace playfast::output {

class Journal {
 public:
  /// Opens the file, or makes an empty one, and keeps everybody else out until it is closed. Errors:
  /// state, naming the process that has it; output where it cannot be written.
  static Result<Journal> open(const std::string& path);

  Result<std::uint64_t> size() const;
  /// Calls `visit` with the bytes from one place to another, piece by piece, as long as it returns true;
  /// returns what it returned last. Errors: output.
  Result<bool> read(std::uint64_t from, std::uint64_t to,
                    const std::function<bool(std::string_view)>& visit) const;
  /// Forgets what stands behind so many bytes, and goes on there.
  Result<void> cut(std::uint64_t bytes);
  /// Adds a piece and returns when it is on the disk. After an error what stands behind the last
  /// piece that was added is unknown.
  Result<void> append(std::string_view piece);

 private:
  Journal(util::Fd fd, std::string path) : fd_(std::move(fd)), path_(std::move(path)) {}

  util::Fd fd_;
  std::string path_;
};

/// Makes a file have this content, all or nothing: written beside it, synced, renamed, the folder
/// synced. Errors: output.
Result<void> replace_file(const std::string& path, std::string_view content);

}  // namespace playfast::output
