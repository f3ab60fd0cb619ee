#include "output/file/place.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>

#include "util/program_error.hpp"

namespace playfast::output {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : "."; }

// The descriptor of this process that a path in /proc/self/fd stands for.
std::optional<int> own_descriptor(const fs::path& path) {
  std::error_code none;
  const auto folder = fs::canonical(folder_of(path), none).string();
  if (!folder.starts_with("/proc/" + std::to_string(::getpid()) + "/") || !folder.ends_with("/fd")) return {};
  const auto name = path.filename().string();
  int number = -1;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error != std::errc() || end != name.data() + name.size() || number < 0) return {};
  return number;
}

Result<Place> descriptor_place(Place place) {
  const int flags = ::fcntl(place.descriptor, F_GETFL);
  const int own = ::fcntl(place.descriptor, F_GETFD);
  // What is closed on exec was not passed to this process but opened by it, for something else.
  if (flags < 0 || (own & FD_CLOEXEC) != 0 || (flags & O_ACCMODE) == O_RDONLY)
    return cannot_write(place.path, EBADF);
  place.kind = Place::Kind::descriptor;
  place.id = util::file_id(place.descriptor);
  return place;
}

}  // namespace

tl::unexpected<Error> cannot_write(const std::string& path, int error) {
  return fail(ProgramError::output, fmt::format("cannot write {}: {}", path, std::strerror(error)));
}

Result<Place> find_place(const std::string& path) {
  struct stat status {};
  const bool there = ::stat(path.c_str(), &status) == 0;
  if (!there && errno != ENOENT) return cannot_write(path, errno);
  Place place;
  fs::path at = path;
  constexpr int most_links = 40;  // as the kernel follows
  for (int link = 0; link < most_links; ++link) {
    if (const auto descriptor = own_descriptor(at)) {
      place.path = path;
      place.descriptor = *descriptor;
      return descriptor_place(std::move(place));
    }
    std::error_code no_link;
    const auto target = fs::read_symlink(at, no_link);
    if (no_link) break;
    at = at.parent_path() / target;
  }
  place.path = at.string();
  if (!there) return place;
  if (S_ISDIR(status.st_mode)) return cannot_write(path, EISDIR);
  place.id = util::FileId{status.st_dev, status.st_ino};
  place.mode = status.st_mode & 0777U;
  place.has_other_names = status.st_nlink > 1;
  // A link that has no name to follow, in another process's /proc/PID/fd, is written directly too.
  if (S_ISREG(status.st_mode) && util::link_id(place.path) == place.id) return place;
  place.kind = Place::Kind::device;
  place.path = path;
  return place;
}

Result<void> check_replace(const Place& place, bool replace) {
  if (!place.id || replace) return {};
  return fail(ProgramError::invalid_option,
              fmt::format("{} exists; use --force to overwrite it", place.path));
}

bool same_file(const Place& one, const Place& other) {
  if (one.id || other.id) return one.id == other.id;
  const fs::path left = one.path;
  const fs::path right = other.path;
  const auto folder = util::file_id(folder_of(left).string());
  return folder && folder == util::file_id(folder_of(right).string()) && left.filename() == right.filename();
}

}  // namespace playfast::output
