// What the path of an output leads to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "playfast/error.hpp"
#include "util/file_id.hpp"

namespace playfast::output {

struct Place {
  enum class Kind : std::uint8_t {
    file,        ///< a regular file, or nothing yet
    descriptor,  ///< one that this process was started with: /dev/stdout, /dev/fd/3
    device,      ///< a device, a FIFO: anything else that is written and never replaced
  };

  Kind kind = Kind::file;
  int descriptor = -1;
  std::string path;                ///< of a file its own, links followed; else as it came
  std::optional<util::FileId> id;  ///< none: nothing is there yet
  unsigned mode = 0;               ///< permission bits of what is there
  bool has_other_names = false;    ///< a file with hard links
};

/// The error of a path that cannot be written.
tl::unexpected<Error> cannot_write(const std::string& path, int error);

/// Follows links, also those that lead to nothing yet. Errors: output, for a folder, a descriptor that
/// cannot be written, and what cannot be looked up.
Result<Place> find_place(const std::string& path);

/// Whether a file may be written there: nothing is there, or it may be replaced. Errors: invalid_option.
Result<void> check_replace(const Place& place, bool replace);

/// Whether both lead to the same file, whatever the spelling.
bool same_file(const Place& one, const Place& other);

}  // namespace playfast::output
