// How a value in the store's payload becomes a value of ours. A decoder names the type of output,
// the C++ type, and reads one node that is there (a missing one is never given to it).
#pragma once

#include "record/field.hpp"

namespace playfast::store {

using page::Node;
using record::Found;
using record::Type;

/// A text as it is. An empty one is none.
struct Text {
  static constexpr Type type = Type::text;
  using Value = std::string;
  static Found read(const Node& node, Value& value);
};

/// A text that is a URL.
struct Url : Text {
  static constexpr Type type = Type::url;
};

/// The text of an HTML fragment.
struct HtmlText : Text {
  static Found read(const Node& node, Value& value);
};

/// A text of several lines, joined by ", ".
struct Lines : Text {
  static Found read(const Node& node, Value& value);
};

/// A count: whole and not negative.
struct Count {
  static constexpr Type type = Type::integer;
  using Value = std::int64_t;
  static Found read(const Node& node, Value& value);
};

/// Money in millionths.
struct Micros {
  static constexpr Type type = Type::number;
  using Value = double;
  static Found read(const Node& node, Value& value);
};

/// Unix seconds, between 1970 and 2100; 0 is none.
struct UnixTime {
  static constexpr Type type = Type::time;
  using Value = Time;
  static Found read(const Node& node, Value& value);
};

/// The UTC day of Unix seconds.
struct UnixDay {
  static constexpr Type type = Type::day;
  using Value = Day;
  static Found read(const Node& node, Value& value);
};

/// True: the node is there.
struct Present {
  static constexpr Type type = Type::boolean;
  using Value = bool;
  static Found read(const Node& node, Value& value);
};

/// The URLs of a list of images.
struct Images {
  static constexpr Type type = Type::list;
  using Value = std::vector<std::string>;
  static Found read(const Node& node, Value& value);
};

}  // namespace playfast::store
