// How each type of a record's members is written.
#pragma once

#include <chrono>
#include <concepts>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "record/shape.hpp"
#include "record/sink.hpp"

namespace playfast::record {

inline void write(bool value, Sink& sink) { sink.boolean(value); }
inline void write(std::int64_t value, Sink& sink) { sink.integer(value); }
inline void write(double value, Sink& sink) { sink.number(value); }
inline void write(std::string_view value, Sink& sink) { sink.text(value); }
template <typename Enum>
requires std::is_enum_v<Enum>
void write(Enum value, Sink& sink) { sink.text(to_string(value)); }
void write(Time value, Sink& sink);  ///< RFC 3339: "2026-06-24T22:04:44Z"
void write(Day value, Sink& sink);   ///< "2026-06-24"

template <typename T>
void write(const std::optional<T>& value, Sink& sink);

/// An object of the keys that it has in the output.
template <typename Record>
requires(!std::same_as<decltype(keys_of<Record>), const std::nullptr_t>) void write(const Record& value,
                                                                                    Sink& sink);

template <typename T>
void write(const std::vector<T>& values, Sink& sink) {
  sink.begin_list();
  for (const auto& value : values) write(value, sink);
  sink.end_list();
}

template <typename T>
void write(const std::optional<T>& value, Sink& sink) {
  if (value) {
    write(*value, sink);
  } else {
    sink.null();
  }
}

template <typename Record>
requires(!std::same_as<decltype(keys_of<Record>), const std::nullptr_t>) void write(const Record& value,
                                                                                    Sink& sink) {
  sink.begin_object();
  const auto one = [&](const auto& key) {
    sink.key(key.name);
    write(value.*key.member, sink);
  };
  std::apply([&](const auto&... keys) { (one(keys), ...); }, keys_of<Record>);
  sink.end_object();
}

}  // namespace playfast::record
