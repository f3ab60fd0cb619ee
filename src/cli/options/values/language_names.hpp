// What people call languages: for suggestions only.
#pragma once

#include <span>

#include "cli/options/values/value.hpp"

namespace playfast::cli {

/// English names, and a few of their own, as `help` of the code.
std::span<const Word> language_names();

/// Codes of ISO 639, old and new, and of countries, that people write for another code of the store.
std::span<const Word> other_language_codes();

}  // namespace playfast::cli
