// A message of the store's of which many fields are read.
#pragma once

#include <vector>

#include "page/json/node.hpp"

namespace playfast::page {

/// A message with its fields by index. `Node::at` walks an array from its start for each path; this walks it
/// once, for up to 70 paths into an array of 150. Valid while the message's document is.
class Message {
 public:
  /// Takes the message at a node. One object reads one message after another and keeps its buffer.
  void read(const Node& root);

  /// The same as `at` of the message's node.
  Node at(const Path& path) const;

 private:
  struct Field {
    Node node;
    bool known = false;  ///< a null in the array is known too: the tail does not replace it
  };

  Node root_;
  std::vector<Field> fields_;
};

}  // namespace playfast::page
