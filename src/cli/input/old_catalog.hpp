// A catalog of an earlier run, or any list of app IDs.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "playfast/error.hpp"

namespace playfast::cli {

/// Calls `visit` with the ID of each line of a file: of JSON Lines, of CSV or TSV with a header that has
/// app_id, or of IDs, one per line; repeated ones too. Ends without an error when `visit` returns false or a
/// signal comes. Errors: invalid_option, where the file is not a regular one, cannot be read, or a line has
/// no ID.
Result<void> read_old_catalog(const std::string& path, const std::function<bool(std::string_view id)>& visit);

}  // namespace playfast::cli
