// Apps that the store does not have.
#pragma once

#include <string_view>

#include "history/timeline.hpp"

namespace playfast::history {

/// What the availability of an app is that was not found.
inline constexpr std::string_view missing = "missing";

/// The field that says so. Null for records that are not those of apps.
const StoredField* absence_field(const Database& database, std::string_view entity);

/// Adds a snapshot of an app that was not found. True: that is a change. In a transaction. Errors: state,
/// output.
Result<bool> add_absence(Database& database, Timeline& timeline, const SubjectKey& app, std::int64_t at);

}  // namespace playfast::history
