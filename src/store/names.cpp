// The names that values have in records.
#include <array>

#include "playfast/app.hpp"
#include "playfast/availability.hpp"
#include "playfast/data_safety.hpp"
#include "playfast/events.hpp"
#include "playfast/review.hpp"

namespace playfast {
inline namespace v0 {
namespace {

template <std::size_t size, typename Value>
std::string_view name_at(const std::array<std::string_view, size>& names, Value value) {
  return names.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view to_string(Source source) {
  constexpr std::array<std::string_view, 3> names{"page", "rpc", "schema.org"};
  return name_at(names, source);
}

std::string_view to_string(Availability availability) {
  constexpr std::array<std::string_view, 3> names{"available", "preregister", "unavailable"};
  return name_at(names, availability);
}

std::string_view to_string(AvailabilityState state) {
  constexpr std::array<std::string_view, 5> names{"available", "preregister", "unavailable", "missing",
                                                  "unknown"};
  return name_at(names, state);
}

std::string_view to_string(Declared declared) {
  constexpr std::array<std::string_view, 3> names{"yes", "nothing", "no"};
  return name_at(names, declared);
}

std::string_view to_string(EventKind kind) {
  constexpr std::array<std::string_view, 2> names{"event", "story"};
  return name_at(names, kind);
}

std::string_view to_string(ReviewEnd::State state) {
  constexpr std::array<std::string_view, 4> names{"complete", "limit_reached", "stopped", "failed"};
  return name_at(names, state);
}

}  // namespace v0
}  // namespace playfast
