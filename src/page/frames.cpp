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

// The array at the start of the text, up to its closing bracket; empty where it has none.
std::string_view first_array(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    at = text.find_first_of("[]\"", at);
    if (at == std::string_view::npos) return {};
    if (text[at] == '"') {
      at = end_of_string(text, at);
      continue;
    }
    depth += text[at] == '[' ? 1 : std::size_t(-1);
    ++at;
    if (depth == 0) return text.substr(0, at);
  }
  return {};
}

// The first frame of this RPC; missing where the array has none. The code of an error frame is kept.
Node frame_of(const Node& array, std::string_view rpc, std::optional<std::int64_t>& error) {
  Node found;
  array.each([&](const Node& frame) {
    const auto kind = frame.at(0).text();
    if (!found.present() && kind == "wrb.fr" && frame.at(1).text() == rpc) found = frame;
    if (kind == "er" && !error) error = frame.at(5).integer().value_or(0);
  });
  return found;
}

Result<Frame> read_frame(const Node& frame) {
  const auto payload = frame.at(2);
  if (payload.present() && !payload.is_text()) {
    return fail(ErrorKind::not_understood, "an RPC answer whose payload is no text");
  }
  return Frame{payload.text(), frame.at(5), std::nullopt};
}

}  // namespace

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

Result<Frame> find_frame(std::string_view answer, std::string_view rpc, JsonReader& reader) {
  if (prefix.starts_with(answer))
    return fail(ErrorKind::truncated, "the answer is cut: it has no first line");
  if (!answer.starts_with(prefix)) return fail(ErrorKind::not_understood, "no answer of the store's RPC");
  answer.remove_prefix(prefix.size());
  bool any = false;
  std::optional<std::int64_t> error;
  while (true) {
    answer.remove_prefix(std::min(answer.find_first_not_of("0123456789 \r\n\t"), answer.size()));
    if (answer.empty()) break;
    if (answer.front() != '[') return fail(ErrorKind::not_understood, "an RPC answer of an unknown form");
    const auto array = first_array(answer);
    if (array.empty()) return fail(ErrorKind::truncated, "the answer is cut: it ends inside an array");
    TRY_ASSIGN(const auto root, reader.parse(array));
    if (const auto frame = frame_of(root, rpc, error); frame.present()) return read_frame(frame);
    any = true;
    answer.remove_prefix(array.size());
  }
  if (!any) return fail(ErrorKind::truncated, "the answer is cut: nothing follows its first line");
  if (error) return Frame{std::nullopt, Node(), error};
  return fail(ErrorKind::not_understood, fmt::format("the answer has no part for {}", rpc));
}

}  // namespace playfast::page
