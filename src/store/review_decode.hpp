// Decoders for what only reviews have.
#pragma once

#include "playfast/review.hpp"
#include "store/decode.hpp"

namespace playfast::store {

/// One to five stars.
struct Stars : As<Type::integer, std::int64_t> {
  static Found read(const Node& node, Value& value);
};

/// A list of `[name, [rating]]`, or `[name]` alone.
struct Criteria : As<Type::list, std::vector<Criterion>> {
  static Found read(const Node& node, Value& value);
};

}  // namespace playfast::store
