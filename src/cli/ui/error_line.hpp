// A line of the file that --errors names.
#pragma once

#include <string>
#include <string_view>

#include "playfast/context.hpp"
#include "playfast/error.hpp"

namespace playfast::cli {

/// A JSON object and a line break; `kind` is the error's own, or that of a query without an answer. Its keys
/// are `time`, `item`, `country`, `lang`, `kind`, `http_status`, `attempts` and `message`, in this order;
/// what does not apply is null. Control, bidi, zero-width and separator characters are escaped, losslessly.
std::string error_line(const Error& error, std::string_view kind, Time time);

}  // namespace playfast::cli
