// An app as lists of the store have it: in searches, charts and clusters.
#pragma once

#include "playfast/app.hpp"
#include "store/google_json.hpp"

namespace storedouble {

/// The item of a list, by index: id 0, icon 1, screenshots 2, title 3, score 4, genre 5, offer 8, link 10,
/// video 12, description 13, developer 14, installs 15, cover 22, content rating 24, availability 26,
/// in-app purchases 29. Null where the app has nothing of the kind. Most lists wrap it: `[item]`.
Json listing_item(const playfast::App& app);

}  // namespace storedouble
