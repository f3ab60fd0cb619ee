#include "store/http1_reader.hpp"

#include <algorithm>
#include <charconv>

namespace storedouble {
namespace {

constexpr std::size_t kMaxHeadBytes = 65'536;

std::string_view trim(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

/// Takes a line, without its CRLF, off the front.
std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find("\r\n"));
  text.remove_prefix(std::min(text.size(), line.size() + 2));
  return line;
}

/// The request in the head: request line and headers.
std::optional<Request> parse_head(std::string_view head) {
  const std::string_view first = take_line(head);
  const std::size_t target = first.find(' ') + 1;
  const std::size_t protocol = first.rfind(' ') + 1;
  if (protocol <= target) return std::nullopt;
  Request request;
  request.method = first.substr(0, target - 1);
  request.set_target(std::string(first.substr(target, protocol - 1 - target)));
  request.protocol = first.substr(protocol);
  while (!head.empty()) {
    const std::string_view line = take_line(head);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    request.add_header(line.substr(0, colon), trim(line.substr(colon + 1)));
  }
  return request;
}

}  // namespace

std::optional<Request> Http1Reader::next() {
  std::size_t head_size = 0;
  while ((head_size = buffer_.find("\r\n\r\n")) == std::string::npos) {
    if (buffer_.size() > kMaxHeadBytes || !read_more()) return std::nullopt;
  }
  auto request = parse_head(take(head_size));
  if (!request) return std::nullopt;
  take(4);  // the empty line

  std::size_t body_size = 0;
  const std::string length = request->header("content-length");
  std::from_chars(length.data(), length.data() + length.size(), body_size);
  while (buffer_.size() < body_size) {
    if (!read_more()) return std::nullopt;
  }
  request->body = take(body_size);
  return request;
}

bool Http1Reader::read_more() {
  char bytes[16 * 1024];
  const std::size_t count = stream_.read_some(bytes, sizeof bytes);
  buffer_.append(bytes, count);
  return count > 0;
}

std::string Http1Reader::take(std::size_t size) {
  std::string front = buffer_.substr(0, size);
  buffer_.erase(0, size);
  return front;
}

}  // namespace storedouble
