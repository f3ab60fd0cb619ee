// Decoders for what only apps have. Facts: the details payload as recorded in 2022 to 2026.
#pragma once

#include "store/decode.hpp"

namespace playfast::store {

/// The mean score at `[1]` of `[text, number]`; 0 and an empty message mean no ratings.
struct Score : As<Type::number, double> {
  static Found read(const Node& node, Value& value);
};

/// The text at `[0]` of the same pair.
struct ScoreText : Text {
  static Found read(const Node& node, Value& value);
};

/// Five counts, at `[1..5][1]`; nothing when none is there.
struct Histogram : As<Type::list, std::vector<std::int64_t>> {
  static Found read(const Node& node, Value& value);
};

/// The score of one kind of device, in a list of `[kind, [null, score]]`.
template <std::int64_t kind>
struct DeviceScore : As<Type::number, double> {
  static Found read(const Node& node, Value& value);
};
using PhoneScore = DeviceScore<2>;
using TabletScore = DeviceScore<3>;
using ChromebookScore = DeviceScore<5>;
using TvScore = DeviceScore<6>;

/// What follows `id=` in the URL of a developer's page.
struct DeveloperId : Text {
  static Found read(const Node& node, Value& value);
};

/// A link within the store, made absolute.
struct StoreUrl : Url {
  static Found read(const Node& node, Value& value);
};

/// `[…[name, …, id or null, …]…]` at any depth.
struct Categories : As<Type::list, std::vector<Category>> {
  static Found read(const Node& node, Value& value);
};

/// `[2]` available, `[1]` pre-registration, `[]` listed but not offered here.
struct AvailabilityCode : As<Type::text, Availability> {
  static Found read(const Node& node, Value& value);
};

/// A price of 0.
struct IsFree : As<Type::boolean, bool> {
  static Found read(const Node& node, Value& value);
};

/// "#7" → 7.
struct ChartRank : As<Type::integer, std::int64_t> {
  static Found read(const Node& node, Value& value);
};

/// `[common groups, other groups, ungrouped]`.
struct Permissions : As<Type::list, std::vector<PermissionGroup>> {
  static Found read(const Node& node, Value& value);
};

/// A list of `[icon, statement, [null, details]]`, each as "statement: details".
struct SafetyStatements : As<Type::list, std::vector<std::string>> {
  static Found read(const Node& node, Value& value);
};

}  // namespace playfast::store
