// The live events and stories of made-up apps.
#pragma once

#include <string>

#include "playfast/app.hpp"
#include "store/batchexecute.hpp"

namespace storedouble {

/// The payload of `ZittHe` (events) or `yowZ5` (stories): `[null,[null,[section],null,[],0,[token]]]`, a
/// section being `[{"4":[label],"53":[items, heading]}]`; `[1][1]` is null for ids with ".noevents". Events
/// have times in the base64 of their identity.
std::string events_payload(const playfast::App& app, const std::string& rpc);

/// Answers calls of both; without data for an app that the store does not have.
CallAnswer answer_events(const SentCall& call, const Locale& locale);

}  // namespace storedouble
