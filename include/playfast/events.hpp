// The record of a live event or a story about an app.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "playfast/answer.hpp"
#include "playfast/app.hpp"

namespace playfast {
inline namespace v0 {

enum class EventKind : std::uint8_t {
  event,  ///< a live event or an offer, made by the developer
  story,  ///< an article by the store's editors
};

/// As records write it: "event", "story".
PLAYFAST_API std::string_view to_string(EventKind kind);

/// Shown beside an app: events first, then stories. Texts in the requested language.
struct Event : Context {
  std::string app_id;
  EventKind kind{};
  std::string title;
  std::optional<std::string> subtitle;
  std::optional<std::string> label;        ///< as shown: "Ends on 07/24", "Essentials"
  std::optional<std::int64_t> event_type;  ///< the store's code: 2 event, 1 story
  std::optional<Time> starts_at;           ///< of events that say when
  std::optional<Time> ends_at;
  std::optional<std::string> url;  ///< its page in the store

  Time fetched_at;

  bool operator==(const Event&) const = default;
};

/// The answer to an AppQuery.
using EventList = List<Event>;

}  // namespace v0
}  // namespace playfast
