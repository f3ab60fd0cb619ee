// Which file a name or a descriptor leads to, whatever the spelling.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace playfast::util {

/// Two names with the same id are the same file: links, hard links, other spellings.
struct FileId {
  dev_t device = 0;
  ino_t inode = 0;

  bool operator==(const FileId&) const = default;
};

/// Of the file that a descriptor is open on; none if it is not open.
std::optional<FileId> file_id(int fd);
/// Of the file at a path, links followed; none if there is none.
std::optional<FileId> file_id(const std::string& path);
/// The same, but of a link itself.
std::optional<FileId> link_id(const std::string& path);

}  // namespace playfast::util
