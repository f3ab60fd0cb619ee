// Decoders for what only reviews have.
#pragma once

#include "playfast/review.hpp"
#include "store/decode.hpp"

namespace playfast::store {

/// One to five stars.
struct Stars : As<Type::integer, std::int64_t> {
  static Found read(const Node& node, Value& value);
};

/// A list of `[name, [rating]]`, `[name, null, [stars]]` or `[name]` alone; at most 100, far more than were
/// ever seen.
struct Criteria : As<Type::list, std::vector<Criterion>> {
  static Found read(const Node& node, Value& value);
};

/// The name of a device's code: 1 "phone", 2 "tablet". Other codes are unknown.
struct WrittenOn : As<Type::text, std::string> {
  static Found read(const Node& node, Value& value);
};

}  // namespace playfast::store
