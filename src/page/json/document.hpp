// One JSON text of the store, parsed; owns what its nodes point into.
#pragma once

#include <simdjson.h>
#include <memory>
#include <string>
#include <string_view>

#include "page/json/node.hpp"
#include "playfast/error.hpp"

namespace playfast::page {

/// Reads JSON texts one after another and keeps its buffers. A node is valid until the next `parse`.
class JsonReader {
 public:
  /// Larger or deeper texts are refused before they are parsed: the store's own are 60 KB and 20
  /// deep for a page's blocks, 1 MB and 30 deep for RPC answers.
  static constexpr std::size_t max_size = 4U << 20U;
  static constexpr std::size_t max_depth = 200;
  /// Commas and opening brackets, which bound the number of values. Each value takes up to 24 bytes, so that
  /// 4 MB of nothing but values would take 50; the store's answers have 100,000 at most.
  static constexpr std::size_t max_values = 1'000'000;

  JsonReader();

  /// The root of the text. Strings that are no Unicode (invalid UTF-8, lone surrogates) or hold raw
  /// controls are repaired: one bad byte in a review does not lose the rest. Errors: not_understood,
  /// too_large.
  Result<Node> parse(std::string_view text);

 private:
  simdjson::error_code parse(std::string_view text, simdjson::dom::element& root);

  simdjson::dom::parser parser_;
  std::string repaired_;
};

}  // namespace playfast::page
