#include "page/frames.hpp"

#include <fmt/format.h>
#include <string>

#include "util/try.hpp"

namespace playfast::page {
namespace {

constexpr std::string_view prefix = ")]}'";

// Where the string that begins at `at` ends: behind its closing quote; npos where it does not. A payload is
// one such string: it is searched for one character, which is many times as fast as for one of two.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  while (true) {
    at = text.find('"', at + 1);
    if (at == std::string_view::npos) return at;
    // Escaped is what an odd number of backslashes stands before.
    auto slashes = at;
    while (text[slashes - 1] == '\\') --slashes;
    if ((at - slashes) % 2 == 0) return at + 1;
  }
}

// The array is a line in the framing with lengths, and all there is in the other. To look for its end as
// `first_array` does costs as much as to read it.
std::string_view likely_array(std::string_view text) {
  const auto line = text.substr(0, text.find('\n'));
  const bool lengths_follow =
      line.size() + 1 < text.size() && text[line.size() + 1] >= '0' && text[line.size() + 1] <= '9';
  return lengths_follow ? line : text;
}

tl::unexpected<Error> unknown_format() {
  return fail(ErrorKind::not_understood, "an RPC answer in an unknown format");
}

tl::unexpected<Error> cut() {
  return fail(ErrorKind::truncated, "the answer is cut: it ends inside an array");
}

using Take = std::function<void(const Node& frame)>;

// Of the array at the start of the text: takes its elements and returns its size. Errors: truncated;
// not_understood.
Result<std::size_t> take_at_once(std::string_view text, JsonReader& reader, const Take& take) {
  auto array = likely_array(text);
  auto root = reader.parse(array);
  if (!root || !root->is_array()) {
    array = first_array(text);
    if (array.empty()) return cut();
    root = reader.parse(array);
    if (!root) return tl::make_unexpected(std::move(root.error()));
  }
  root->each(take);
  return array.size();
}

// The same; the elements are arrays.
Result<std::size_t> take_one_by_one(std::string_view text, JsonReader& reader, const Take& take) {
  std::size_t at = 1;
  while (true) {
    at = text.find_first_not_of(", \r\n\t", at);
    if (at == std::string_view::npos) return cut();
    if (text[at] == ']') return at + 1;
    if (text[at] != '[') return unknown_format();
    const auto frame = first_array(text.substr(at));
    if (frame.empty()) return cut();
    TRY_ASSIGN(const auto root, reader.parse(frame));
    take(root);
    at += frame.size();
  }
}

}  // namespace

std::string_view first_array(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') {
      at = end_of_string(text, at);
      if (at == std::string_view::npos) return {};
      --at;
    } else if (text[at] == '[') {
      ++depth;
    } else if (text[at] == ']' && --depth == 0) {
      return text.substr(0, at + 1);
    }
  }
  return {};
}

bool is_gateway_error(const Node& status) {
  const auto type = status.at({2, 0, 0}).text().value_or("");
  return type.find("PlayGatewayError") != std::string_view::npos;
}

bool has_gateway_error(std::string_view answer, JsonReader& reader) {
  if (!answer.starts_with(prefix)) return false;
  answer.remove_prefix(prefix.size());
  while (true) {
    answer.remove_prefix(std::min(answer.find_first_not_of("0123456789 \r\n\t"), answer.size()));
    const auto array = first_array(answer);
    const auto root = reader.parse(array);
    if (array.empty() || !root) return false;
    bool found = false;
    root->each([&](const Node& frame) { found = found || is_gateway_error(frame.at(5)); });
    if (found) return true;
    answer.remove_prefix(array.size());
  }
}

Result<std::optional<std::int64_t>> each_frame(std::string_view answer, JsonReader& reader,
                                               const FrameHandler& handle, FrameReading reading) {
  if (prefix.starts_with(answer))
    return fail(ErrorKind::truncated, "the answer is cut: it has no first line");
  if (!answer.starts_with(prefix)) return fail(ErrorKind::not_understood, "not an RPC answer");
  answer.remove_prefix(prefix.size());
  bool any = false;
  bool more = true;
  std::optional<std::int64_t> error;
  const Take take = [&](const Node& frame) {
    const auto kind = frame.at(0).text();
    if (kind == "er" && !error) error = frame.at(5).integer().value_or(0);
    if (kind != "wrb.fr" || !more) return;
    more =
        handle({frame.at(1).text().value_or(""), frame.at(6).text().value_or(""), frame.at(2), frame.at(5)});
  };
  const auto take_array = reading == FrameReading::at_once ? take_at_once : take_one_by_one;
  while (more) {
    answer.remove_prefix(std::min(answer.find_first_not_of("0123456789 \r\n\t"), answer.size()));
    if (answer.empty()) break;
    if (answer.front() != '[') return unknown_format();
    TRY_ASSIGN(const auto size, take_array(answer, reader, take));
    any = true;
    answer.remove_prefix(size);
  }
  if (!any) return fail(ErrorKind::truncated, "the answer is cut: nothing follows its first line");
  return error;
}

Result<Frame> find_frame(std::string_view answer, std::string_view rpc, JsonReader& reader) {
  std::optional<Frame> found;
  TRY_ASSIGN(const auto error, each_frame(
                                   answer, reader,
                                   [&](const Frame& frame) {
                                     if (frame.rpc == rpc) found = frame;
                                     return !found;
                                   },
                                   FrameReading::at_once));
  if (found) return *found;
  if (error) return Frame{.error = error};
  return fail(ErrorKind::no_data, fmt::format("the answer has no part for {}", rpc));
}

}  // namespace playfast::page
