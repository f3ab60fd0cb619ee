#include "page/json/document.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "page/json/repair.hpp"

namespace playfast::page {
namespace {

// Errors of strings only: the text is otherwise as it should be.
bool may_be_repaired(simdjson::error_code error) {
  return error == simdjson::UTF8_ERROR || error == simdjson::STRING_ERROR ||
         error == simdjson::UNESCAPED_CHARS;
}

// A value takes two bytes at least, its comma included.
bool has_too_many_values(std::string_view text) {
  if (text.size() <= 2 * JsonReader::max_values) return false;
  const auto values = std::ranges::count_if(text, [](char c) { return c == ',' || c == '[' || c == '{'; });
  return static_cast<std::size_t>(values) > JsonReader::max_values;
}

}  // namespace

JsonReader::JsonReader() : parser_(max_size) {}

Result<Node> JsonReader::parse(std::string_view text) {
  simdjson::dom::element root;
  if (text.size() > max_size) {
    return fail(ErrorKind::too_large, fmt::format("a data block of {} bytes", text.size()));
  }
  if (has_too_many_values(text)) {
    return fail(ErrorKind::too_large, "a data block of more than a million values");
  }
  auto error = parse(text, root);
  if (may_be_repaired(error)) {
    repaired_ = with_valid_strings(text, max_size);
    if (repaired_.size() <= max_size) error = parse(repaired_, root);
  }
  if (error == simdjson::MEMALLOC) return fail(ErrorKind::too_large, "no memory for a data block");
  if (error != simdjson::SUCCESS) {
    return fail(ErrorKind::not_understood,
                std::string("a data block is not valid JSON: ") + simdjson::error_message(error));
  }
  return Node(root);
}

simdjson::error_code JsonReader::parse(std::string_view text, simdjson::dom::element& root) {
  // simdjson would copy from a null pointer.
  if (text.empty()) return simdjson::EMPTY;
  // The depth is set where the buffers are made, so they are made here and only ever grown.
  if (parser_.capacity() < text.size() || parser_.max_depth() != max_depth) {
    if (const auto error = parser_.allocate(text.size(), max_depth); error != simdjson::SUCCESS) return error;
  }
  return parser_.parse(text.data(), text.size()).get(root);
}

}  // namespace playfast::page
