#include "page/json_document.hpp"

#include <string>

namespace playfast::page {

JsonReader::JsonReader() : parser_(max_size) {}

Result<Node> JsonReader::parse(std::string_view text) {
  if (text.size() > max_size) {
    return fail(ErrorKind::too_large, "a data block of " + std::to_string(text.size()) + " bytes");
  }
  // The depth is set where the buffers are made, so they are made here and only ever grown.
  if (parser_.capacity() < text.size() || parser_.max_depth() != max_depth) {
    if (parser_.allocate(text.size(), max_depth) != simdjson::SUCCESS) {
      return fail(ErrorKind::too_large, "no memory for a data block");
    }
  }
  simdjson::dom::element root;
  const auto error = parser_.parse(text.data(), text.size()).get(root);
  if (error != simdjson::SUCCESS) {
    return fail(ErrorKind::not_understood,
                std::string("a data block is no valid JSON: ") + simdjson::error_message(error));
  }
  return Node(root);
}

}  // namespace playfast::page
