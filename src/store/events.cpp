#include "store/events.hpp"

#include <algorithm>
#include <array>

#include "page/protobuf.hpp"
#include "store/app/decode.hpp"
#include "store/app/locale.hpp"
#include "store/app/page.hpp"
#include "store/app_record.hpp"
#include "store/page_block.hpp"
#include "store/read_record.hpp"
#include "util/base64.hpp"
#include "util/json_text.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

// Unix milliseconds in a message within the base64 of an event's identity. What has another identity, such as
// a story, has no times.
template <std::uint64_t number>
struct EventTime : As<Type::time, Time> {
  static Found read(const Node& node, Value& value) {
    constexpr std::uint64_t year_2100 = 4'102'444'800'000;
    const auto identity = util::decode_base64(node.text().value_or(""));
    if (!identity) return Found::nothing;
    const auto event = page::embedded_message(*identity, {37, 3, 70, 1});
    const auto moment = event ? page::varint_field(*event, number) : std::nullopt;
    if (!moment || *moment == 0 || *moment >= year_2100) return Found::nothing;
    value = std::chrono::floor<std::chrono::seconds>(std::chrono::sys_time<std::chrono::milliseconds>(
        std::chrono::milliseconds(static_cast<std::int64_t>(*moment))));
    return Found::value;
  }
};

template <typename Decoder, auto member>
constexpr auto row(std::string_view name, page::Path path, std::string_view help) {
  return payload_row<Event, Decoder, member>(name, {path}, help);
}

// Paths begin at an item (wire-format.md 3.1).
constexpr std::array table{
    context_row<Event, &Event::kind>("kind", Type::text, "event or story").shown(2, 5),
    row<HtmlText, &Event::title>("title", {2, 1}, "title").needed().shown(3, 32),
    row<HtmlText, &Event::subtitle>("subtitle", {3, 1}, "second line").shown(7, 24),
    row<HtmlText, &Event::label>("label", {6}, "label as shown: Ends on 07/24").shown(4, 18),
    row<Count, &Event::event_type>("event_type", {8}, "the store's code: 2 event, 1 story"),
    row<EventTime<5>, &Event::starts_at>("starts_at", {1, 1, 0}, "start; null if unknown").shown(6, 20),
    row<EventTime<6>, &Event::ends_at>("ends_at", {1, 1, 0}, "end; null if unknown").shown(5, 20),
    row<StoreUrl, &Event::url>("url", {7, 4, 2}, "URL of the event or story"),
};

struct Kind {
  EventKind kind;
  std::string_view rpc;
  std::array<std::string_view, 1> usual_keys;
  std::size_t weight;  ///< of an app with one event more than was recorded, or with two stories
};
constexpr std::array kinds{Kind{EventKind::event, "ZittHe", {"ds:6"}, 18'000},
                           Kind{EventKind::story, "yowZ5", {"ds:7"}, 1'500}};

const Kind& kind_of(EventKind kind) { return *std::ranges::find(kinds, kind, &Kind::kind); }

const page::Path sections_path{1, 1};
const page::Path items_path{52, 0};  // in a section
constexpr std::size_t max_items = 1'000;

tl::unexpected<Error> not_understood(const std::string& what, const page::Path& path) {
  auto error = fail(ErrorKind::not_understood, "events not understood: " + what + " at " + path.str());
  error.value().path = path.str();
  return error;
}

// The records of one payload.
class EventReader {
 public:
  explicit EventReader(Event context) : context_(std::move(context)) {}

  Result<void> add(const Node& items, const page::Path& path) {
    items_ += items.size();
    if (items_ > max_items) return not_understood("more than 1000 items", path);
    std::uint16_t index = 0;
    items.each([&](const Node& item) { add_item(item, path / index++); });
    return {};
  }

  // Where there are items, one at least must be read.
  Result<Answer<EventList>> answer() && {
    if (read_.value.entries.empty() && problem_) return tl::unexpected<Error>(std::move(*problem_));
    return std::move(read_);
  }

 private:
  void add_item(const Node& item, const page::Path& path) {
    auto event = context_;
    std::vector<Drift> warnings;
    for (const auto& field : table) {
      if (field.read == nullptr || read_field(field, item, path, event, warnings) || !field.required)
        continue;
      auto error =
          missing_field(path, field, "events not understood: no title at " + payload_path(path, field));
      add_warning(read_.warnings, skipped_item(error.value()));
      ++read_.value.skipped;
      if (!problem_) problem_ = std::move(error.value());
      return;
    }
    for (auto& warning : warnings) add_warning(read_.warnings, std::move(warning));
    auto& events = read_.value.entries;
    if (std::ranges::find(events, event) == events.end()) events.push_back(std::move(event));
  }

  Event context_;
  Answer<EventList> read_;
  std::optional<Error> problem_;  ///< of the first item that was skipped
  std::size_t items_ = 0;
};

// The calls up to the id of the app. The mask is that of the details pages (wire-format.md 2.1).
const CallStart& start_of(EventKind kind) {
  constexpr std::string_view arguments = "[[null,[[3,[10]],null,null,[184]],[";
  static const CallStart event(kind_of(EventKind::event).rpc, arguments);
  static const CallStart story(kind_of(EventKind::story).rpc, arguments);
  return kind == EventKind::event ? event : story;
}

}  // namespace

Call events_call(EventKind kind, const AppQuery& query) {
  return {.rpc = start_of(kind).call(util::json_string(query.app_id) + ",7]]]"),
          .lang = query.lang,
          .country = query.country,
          .weight = kind_of(kind).weight};
}

Result<Answer<EventList>> read_events(const Session& session, const Node& payload, EventKind kind,
                                      const AppQuery& query, Source source) {
  Event context;
  set_context(context, session, query, source);
  context.kind = kind;
  EventReader reader(std::move(context));
  // What a missing app is answered with has not been seen. If it is a null payload, that says no more than
  // that nothing is shown beside it.
  if (!payload.present() || payload.is_empty_message()) return std::move(reader).answer();
  const auto sections = payload.at(sections_path);
  if (!payload.at(1).is_array() || (sections.present() && !sections.is_array()))
    return not_understood("no list of sections", sections_path);
  bool any_list = false;
  std::uint16_t index = 0;
  Result<void> added;
  sections.each([&](const Node& section) {
    const auto items = section.at(items_path);
    const auto path = sections_path / index++ / 52 / 0;
    if (!added || !items.is_array()) return;
    any_list = true;
    added = reader.add(items, path);
  });
  TRY(added);
  if (!any_list && !sections.is_empty_message() && sections.present())
    return not_understood("no items in any section", sections_path);
  return std::move(reader).answer();
}

Result<Answer<EventList>> read_events_page(Session& session, std::string_view html, const AppQuery& query) {
  // Whether this is the app's page, and not another one without events.
  TRY_ASSIGN(auto app, read_app_page(html, query, session.page_reader));
  Answer<EventList> all;
  all.warnings = locale_warnings(std::move(app.warnings));
  for (const auto& [kind, rpc, usual_keys, weight] : kinds) {
    for (const auto& block : blocks_of(html, rpc, usual_keys)) {
      TRY_ASSIGN(const auto payload, session.page_reader.parse(block.json));
      TRY_ASSIGN(auto found, read_events(session, payload, kind, query, Source::page));
      all.value.skipped += found.value.skipped;
      std::ranges::move(found.value.entries, std::back_inserter(all.value.entries));
      for (auto& warning : found.warnings) add_warning(all.warnings, std::move(warning));
    }
  }
  return all;
}

const record::Columns<Event>& event_columns() {
  static const auto columns = columns_about_app(std::span<const record::Field<Event>>(table));
  return columns;
}

}  // namespace playfast::store
