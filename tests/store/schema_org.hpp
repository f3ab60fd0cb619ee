// The page's record for search engines.
#pragma once

#include <string>

#include "playfast/app.hpp"

namespace storedouble {

/// The JSON-LD of `SoftwareApplication`: twelve keys, without `aggregateRating` when there are no ratings.
std::string schema_org_record(const playfast::App& app);

}  // namespace storedouble
