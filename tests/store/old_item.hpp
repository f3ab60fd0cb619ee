// An app as continuations of lists show it: a message of an older shape.
#pragma once

#include "playfast/app.hpp"
#include "store/google_json.hpp"

namespace storedouble {

/// By index: icon [1], title [2], developer and summary [4], score [6], offer [7], link [9], id [12]. No
/// offer for a free app; an app that is not out yet has a text in its place.
Json old_item(const playfast::App& app);

}  // namespace storedouble
