// The events of apps: two calls for each, which travel in one request.
#pragma once

#include <array>
#include <memory>

#include "playfast/events.hpp"
#include "playfast/run.hpp"
#include "store/calls/ask.hpp"
#include "store/calls/fallback.hpp"
#include "store/calls/session.hpp"

namespace playfast::store {

/// Makes two asks of each query, one for each kind, or one where pages are requested. The query is answered
/// when both have ended; it fails when one of them does.
class EventAsks final : public AskSource {
 public:
  static constexpr std::size_t asks_of_query = 2;
  /// On average, since the two kinds differ in size.
  static std::size_t calls_in_pack();

  /// All must outlive it and its asks.
  EventAsks(Session& session, Queries<AppQuery>& queries, const Handler<AppQuery, EventList>& handler);

  Next next() override;
  int ready_fd() const override { return queries_.ready_fd(); }

 private:
  Session& session_;
  Queries<AppQuery>& queries_;
  const Handler<AppQuery, EventList>& handler_;
  std::array<Fallback, asks_of_query> fallbacks_;  ///< of each kind
  std::optional<Next> second_;                     ///< of the last query
};

}  // namespace playfast::store
