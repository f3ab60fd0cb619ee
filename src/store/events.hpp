// The live events and the stories that the store shows beside an app: two RPCs, or the app's page.
#pragma once

#include "page/json/node.hpp"
#include "playfast/events.hpp"
#include "record/columns.hpp"
#include "store/calls/call.hpp"
#include "store/calls/session.hpp"

namespace playfast::store {

/// The call for the events of one kind.
Call events_call(EventKind kind, const AppQuery& query);

/// Reads the events of one kind out of their payload; none is an empty list. Errors: not_understood.
Result<Answer<EventList>> read_events(const Session& session, const page::Node& payload, EventKind kind,
                                      const AppQuery& query, Source source);

/// Reads the events of both kinds out of the app's page. Errors: those of `read_app_page`, not_understood.
Result<Answer<EventList>> read_events_page(Session& session, std::string_view html, const AppQuery& query);

const record::Columns<Event>& event_columns();

}  // namespace playfast::store
