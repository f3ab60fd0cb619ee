// Values of the database, as records have them.
#pragma once

#include "history/value.hpp"

namespace playfast::history {

/// Writes a value as one of this type: 0 and 1 as truths, seconds as times, JSON texts as lists. What is of
/// another kind, as in a damaged database, is written as it is.
void write_stored(const Value& value, record::Type type, record::Sink& sink);

}  // namespace playfast::history
