// What a decoder makes of a JSON text, in words.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "payloads.hpp"
#include "playfast/review.hpp"
#include "record/field.hpp"

namespace playfast {

inline std::string words(record::Found found) {
  return found == record::Found::nothing ? "nothing" : "other";
}

inline std::string words(const std::string& value) { return value; }
inline std::string words(double value) { return fmt::format("{}", value); }
inline std::string words(std::int64_t value) { return std::to_string(value); }
inline std::string words(bool value) { return value ? "true" : "false"; }
inline std::string words(Availability value) { return std::string(to_string(value)); }
inline std::string words(Time value) { return std::to_string(value.time_since_epoch().count()); }
inline std::string words(Day value) { return "day " + std::to_string(value.time_since_epoch().count()); }
inline std::string words(const Category& value) { return value.name + "=" + value.id.value_or("null"); }
inline std::string words(const Criterion& value) {
  return value.name + "=" + (value.rating ? std::to_string(*value.rating) : "null") + "/" +
         (value.stars ? std::to_string(*value.stars) : "null");
}

template <typename Item>
std::string words(const std::vector<Item>& values) {
  std::string all;
  for (const auto& value : values) all += (all.empty() ? "" : ";") + words(value);
  return all;
}

inline std::string words(const PermissionGroup& value) {
  std::string all = value.group.value_or("null") + ":";
  for (const auto& permission : value.permissions) all += " " + permission;
  return all;
}

/// The value in words, or "nothing", or "other".
template <typename Decoder>
std::string decoded(std::string_view json) {
  const Payload payload(json);
  typename Decoder::Value value{};
  const auto found = Decoder::read(payload.root(), value);
  return found == record::Found::value ? words(value) : words(found);
}

}  // namespace playfast
