// How a value in the store's payload becomes a value of ours. A decoder names the type of output,
// the C++ type, and reads one node that is there (a missing one is never given to it).
#pragma once

#include "page/json/node.hpp"
#include "record/field.hpp"

namespace playfast::store {

using page::Node;
using record::Found;
using record::Type;

/// What every decoder says of itself: the type of output and of the value.
template <Type output, typename Member>
struct As {
  static constexpr Type type = output;
  using Value = Member;
};

/// A text as it is. An empty one is none.
struct Text : As<Type::text, std::string> {
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
struct Count : As<Type::integer, std::int64_t> {
  static Found read(const Node& node, Value& value);
};

/// Money in millionths.
struct Micros : As<Type::number, double> {
  static Found read(const Node& node, Value& value);
};

/// Unix seconds, between 1970 and 2100; 0 is none.
struct UnixTime : As<Type::time, Time> {
  static Found read(const Node& node, Value& value);
};

/// The UTC day of Unix seconds.
struct UnixDay : As<Type::day, Day> {
  static Found read(const Node& node, Value& value);
};

/// A flag that is set by being there, unless what is there is false, 0 or an empty text.
struct Present : As<Type::boolean, bool> {
  static constexpr bool left_out = false;
  static Found read(const Node& node, Value& value);
};

/// A flag that is set only where a text, true or a number other than 0 is there.
struct Yes : Present {
  static Found read(const Node& node, Value& value);
};

/// The URLs of a list of images; nothing for an empty one.
struct Images : As<Type::list, std::vector<std::string>> {
  static Found read(const Node& node, Value& value);
};

}  // namespace playfast::store
