// Payloads written down as JSON, parsed as the store's are.
#pragma once

#include <stdexcept>
#include <string_view>

#include "page/json/document.hpp"

namespace playfast {

/// A JSON text and its nodes, for as long as it lives.
class Payload {
 public:
  explicit Payload(std::string_view json) : root_(parsed(reader_, json)) {}

  const page::Node& root() const { return root_; }

 private:
  static page::Node parsed(page::JsonReader& reader, std::string_view json) {
    auto root = reader.parse(json);
    if (!root) throw std::invalid_argument(root.error().message);
    return *root;
  }

  page::JsonReader reader_;
  page::Node root_;
};

}  // namespace playfast
