// How each type of a record's members is written.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "playfast/app.hpp"
#include "playfast/review.hpp"
#include "record/sink.hpp"

namespace playfast::record {

inline void write(bool value, Sink& sink) { sink.boolean(value); }
inline void write(std::int64_t value, Sink& sink) { sink.integer(value); }
inline void write(double value, Sink& sink) { sink.number(value); }
inline void write(const std::string& value, Sink& sink) { sink.text(value); }
void write(Time value, Sink& sink);  ///< RFC 3339: "2026-06-24T22:04:44Z"
void write(Day value, Sink& sink);   ///< "2026-06-24"
void write(const Category& value, Sink& sink);
void write(const PermissionGroup& value, Sink& sink);
void write(const Criterion& value, Sink& sink);

template <typename T>
void write(const std::optional<T>& value, Sink& sink);

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

}  // namespace playfast::record
