#include "cli/input/line_reader.hpp"

#include <poll.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstring>

namespace playfast::cli {
namespace {

constexpr std::size_t longest_line = 4096;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// By its byte order mark, or by the zero byte that it has beside each ASCII character.
bool is_utf16(std::string_view start) {
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) return true;
  return start.size() > 1 && (start[0] == '\0') != (start[1] == '\0');
}

}  // namespace

LineReader::Pull LineReader::next(std::string& line) {
  if (!take_line(line)) {
    if (ended_) return Pull::end;
    if (const auto filled = fill(); filled != Pull::line) return filled;
    if (!take_line(line)) return ended_ ? Pull::end : Pull::again;
  }
  ++line_number_;
  if (line_number_ == 1 && is_utf16(line)) {
    error_ = "the text is UTF-16; convert it to UTF-8, e.g. with iconv -f UTF-16 -t UTF-8";
    return Pull::failed;
  }
  if (line_number_ == 1 && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
  if (line.ends_with('\r')) line.pop_back();
  return Pull::line;
}

// From the buffer, if a whole line is there, or enough of one that is too long.
bool LineReader::take_line(std::string& line) {
  auto end = buffer_.find('\n', read_);
  if (skipping_) {
    read_ = end == std::string::npos ? buffer_.size() : end + 1;
    skipping_ = end == std::string::npos;
    if (skipping_) return false;
    end = buffer_.find('\n', read_);
  }
  const auto length = (end == std::string::npos ? buffer_.size() : end) - read_;
  const bool last = ended_ && length > 0;
  if (end == std::string::npos && length < longest_line && !last) return false;
  line.assign(buffer_, read_, std::min(length, longest_line));
  skipping_ = end == std::string::npos && !last;
  read_ += length + (end == std::string::npos ? 0 : 1);
  return true;
}

LineReader::Pull LineReader::fill() {
  buffer_.erase(0, read_);
  read_ = 0;
  pollfd ready{fd_.get(), POLLIN, 0};
  if (poll(&ready, 1, 0) <= 0) return Pull::pending;
  std::array<char, 65536> bytes{};
  const auto count = ::read(fd_.get(), bytes.data(), bytes.size());
  if (count < 0) {
    if (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK) return Pull::pending;
    error_ = std::strerror(errno);
    return Pull::failed;
  }
  buffer_.append(bytes.data(), static_cast<std::size_t>(count));
  ended_ = count == 0;
  return Pull::line;
}

}  // namespace playfast::cli
