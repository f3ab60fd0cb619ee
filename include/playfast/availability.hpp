// The record of whether an app can be had in a country.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "playfast/app.hpp"
#include "playfast/error.hpp"

namespace playfast {
inline namespace v0 {

/// Whether an app can be had in a country, as far as is known.
enum class AvailabilityState : std::uint8_t {
  available,
  preregister,  ///< not yet, but one can register for it
  unavailable,  ///< listed, but not offered here
  missing,      ///< the store has no such app here
  unknown,      ///< there was no answer, or it was not understood
};

/// "available", "preregister", "unavailable", "missing", "unknown".
PLAYFAST_API std::string_view to_string(AvailabilityState state);

/// The answer to an AppQuery. Every state is an answer: only an error that ends the run, such as a block,
/// comes in the place of a record.
struct AppAvailability : Context {
  std::string app_id;
  AvailabilityState availability{};
  std::optional<std::string> reason;  ///< why it is unknown: the message of `error`

  Time fetched_at;

  std::optional<Error> error;  ///< why it is unknown; not part of the output
};

}  // namespace v0
}  // namespace playfast
