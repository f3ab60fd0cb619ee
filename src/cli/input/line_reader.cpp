#include "cli/input/line_reader.hpp"

#include <poll.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace playfast::cli {
namespace {

constexpr std::size_t longest_line = 4096;
constexpr std::size_t longest_object = std::size_t{1} << 20U;  // a full record of an app has 20 KB
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// By its byte order mark, or by the zero byte that it has beside each ASCII character.
bool is_utf16(std::string_view start) {
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) return true;
  return start.size() > 1 && (start[0] == '\0') != (start[1] == '\0');
}

// Of a line that begins like this.
std::size_t longest(std::string_view line) {
  const auto first = line.find_first_not_of(" \t\xC2\xA0\xEF\xBB\xBF");
  return first != std::string_view::npos && line[first] == '{' ? longest_object : longest_line;
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
  auto end = buffer_.find('\n', std::max(read_, searched_));
  if (end == std::string::npos) searched_ = buffer_.size();
  if (skipping_) {
    read_ = end == std::string::npos ? buffer_.size() : end + 1;
    skipping_ = end == std::string::npos;
    if (skipping_) return false;
    end = buffer_.find('\n', read_);
  }
  const auto length = (end == std::string::npos ? buffer_.size() : end) - read_;
  const bool last = ended_ && length > 0;
  const auto most = longest(std::string_view(buffer_).substr(read_, length));
  if (end == std::string::npos && length <= most && !last) return false;
  line.assign(buffer_, read_, std::min(length, most));
  is_cut_ = length > most;
  skipping_ = end == std::string::npos && !last;
  read_ += length + (end == std::string::npos ? 0 : 1);
  return true;
}

LineReader::Pull LineReader::fill() {
  buffer_.erase(0, read_);
  searched_ -= std::min(searched_, read_);
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
