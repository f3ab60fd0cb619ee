#include "output/file/commit_log.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <optional>

#include "output/file/cannot.hpp"
#include "output/file/file_lock.hpp"
#include "output/file/journal.hpp"
#include "util/crc32.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::output {
namespace {

constexpr std::string_view magic = "playfast state 2: ";
constexpr std::size_t digits = 20;
constexpr std::string_view separator = " bytes, CRC-32 ";
constexpr std::size_t header_size = magic.size() + digits + separator.size() + 9;
// A line holds a page token. One that was not committed is less than this, too.
constexpr std::size_t max_line = 1U << 20U;

std::string header(std::uint64_t bytes, std::uint32_t crc) {
  return fmt::format("{}{:0{}}{}{:08x}\n", magic, bytes, digits, separator, crc);
}

tl::unexpected<Error> damaged(const std::string& path, const std::string& why) {
  return fail(ProgramError::state, fmt::format("{} is damaged: {}", path, why));
}

template <typename Number>
std::optional<Number> number_of(std::string_view text, int base) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// Version 1 was a line of JSON.
bool is_other_version(std::string_view start) {
  return start.starts_with("playfast state ") ||
         (start.starts_with('{') && start.find("\"playfast_state\":") != std::string_view::npos);
}

// The bytes from `place` on; fewer at the end of the file. Errors: output.
Result<std::string_view> read_at(int fd, const std::string& path, std::uint64_t place, std::string& buffer) {
  ssize_t got = 0;
  do {
    got = ::pread(fd, buffer.data(), buffer.size(), static_cast<off_t>(place));
  } while (got < 0 && errno == EINTR);
  if (got < 0) return cannot("read", path, errno);
  return std::string_view(buffer).substr(0, static_cast<std::size_t>(got));
}

}  // namespace

Result<CommitLog> CommitLog::create(const std::string& path, std::string_view line) {
  const auto text = std::string(line) + '\n';
  const auto crc = util::crc32(0, text);
  TRY(replace_file(path, header(text.size(), crc) + text));
  auto log = open(path);
  if (!log) return log;
  log->bytes_ = text.size();
  log->crc_ = crc;
  return log;
}

Result<CommitLog> CommitLog::open(const std::string& path) {
  const auto not_regular = [&] {
    return fail(ProgramError::state, fmt::format("{} is not a regular file", path));
  };
  util::Fd fd(::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!fd && (errno == EISDIR || errno == ELOOP || errno == ENXIO)) return not_regular();
  if (!fd) return cannot("open", path, errno);
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) return cannot("read", path, errno);
  if (!S_ISREG(status.st_mode)) return not_regular();
  TRY(lock_open_file(fd.get(), path));
  return CommitLog(std::move(fd), path);
}

Result<void> CommitLog::read_header() {
  struct stat status {};
  if (::fstat(fd_.get(), &status) != 0) return cannot("read", path_, errno);
  const auto size = static_cast<std::uint64_t>(status.st_size);
  std::string buffer(64U << 10U, '\0');
  TRY_ASSIGN(const auto start, read_at(fd_.get(), path_, 0, buffer));
  const auto first = start.substr(0, header_size);
  if (first.size() < header_size) return damaged(path_, "it is cut");
  if (!first.starts_with(magic) && is_other_version(start))
    return fail(ProgramError::state, fmt::format("{} is of another version of playfast", path_));
  const auto bytes = number_of<std::uint64_t>(first.substr(magic.size(), digits), 10);
  const auto crc = number_of<std::uint32_t>(first.substr(header_size - 9, 8), 16);
  if (!bytes || !crc || first != header(*bytes, *crc))
    return damaged(path_, fmt::format("it has {} bytes and no valid first line", size));
  if (size - header_size < *bytes) return damaged(path_, "it is cut");
  if (size - header_size - *bytes > max_line)
    return damaged(path_, fmt::format("it has {} bytes instead of {}", size, header_size + *bytes));
  bytes_ = *bytes;
  crc_ = *crc;
  return {};
}

Result<bool> CommitLog::read(const std::function<Result<bool>(std::string_view line)>& visit) {
  TRY(read_header());
  std::string buffer(max_line, '\0');
  std::uint32_t crc = 0;
  for (std::uint64_t at = 0; at < bytes_;) {
    TRY_ASSIGN(auto piece, read_at(fd_.get(), path_, header_size + at, buffer));
    auto text = piece.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), bytes_ - at)));
    text = text.substr(0, text.rfind('\n') + 1);  // whole lines
    if (text.empty()) return damaged(path_, "a line has no end");
    at += text.size();
    crc = util::crc32(crc, text);
    while (!text.empty()) {
      const auto end = text.find('\n');
      auto more = visit(text.substr(0, end));
      if (!more || !*more) return more;
      text.remove_prefix(end + 1);
    }
  }
  if (crc != crc_) return damaged(path_, "its checksum is wrong");
  return true;
}

Result<void> CommitLog::append(std::string_view line) {
  const auto text = std::string(line) + '\n';
  if (text.size() > max_line)
    return fail(ProgramError::output,
                fmt::format("cannot write {}: a line of {} bytes is too long", path_, text.size()));
  if (auto written = write_at(header_size + bytes_, text); !written) return written;
  bytes_ += text.size();
  crc_ = util::crc32(crc_, text);
  return write_at(0, header(bytes_, crc_));
}

Result<void> CommitLog::write_at(std::uint64_t place, std::string_view text) {
  if (::lseek(fd_.get(), static_cast<off_t>(place), SEEK_SET) < 0) return cannot("write", path_, errno);
  if (const int error = util::write_all(fd_.get(), text); error != 0) return cannot("write", path_, error);
  if (::fdatasync(fd_.get()) != 0) return cannot("write", path_, errno);
  return {};
}

}  // namespace playfast::output
