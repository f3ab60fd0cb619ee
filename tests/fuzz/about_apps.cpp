// The readers of data safety, availability and events: the input is a page or the payload of an answer.
#include <array>

#include "fuzz.hpp"
#include "output/format/json.hpp"
#include "page/json/document.hpp"
#include "page/protobuf.hpp"
#include "store/availability.hpp"
#include "store/data_safety.hpp"
#include "store/events.hpp"

using namespace playfast;

namespace {

const AppQuery query{"com.example.demo", "us", "en"};

store::Session& session() {
  static SystemClock clock;
  static store::Session shared{.base_url = "https://store.example", .clock = clock};
  return shared;
}

// Errors say something; records can be written, a line each.
template <typename Record>
void check_line(const Record& record, const record::Columns<Record>& columns) {
  std::string line;
  output::append_json(line, columns.row(record));
  fuzz::require(record.app_id == query.app_id && fuzz::is_valid_utf8(line) &&
                line.find('\n') == std::string::npos);
}

void check(const Result<Answer<DataSafety>>& answer) {
  if (!answer) return fuzz::require(!answer.error().message.empty());
  const auto& record = answer->value;
  const bool any = !record.shared.empty() || !record.collected.empty();
  fuzz::require(any == (record.declared == Declared::yes));
  check_line(record, store::data_safety_columns());
}

void check(const Result<Answer<AppAvailability>>& answer) {
  if (!answer) return fuzz::require(!answer.error().message.empty());
  fuzz::require(answer->value.availability != AvailabilityState::unknown);
  check_line(answer->value, store::availability_columns());
}

void check(const Result<Answer<EventList>>& answer) {
  if (!answer) return fuzz::require(!answer.error().message.empty());
  fuzz::require(answer->value.entries.size() <= 2'000);
  for (const auto& event : answer->value.entries) {
    fuzz::require(!event.title.empty());
    check_line(event, store::event_columns());
  }
}

void check_page(std::string_view html) {
  check(store::data_safety_endpoint.read_page(session(), html, query));
  check(store::availability_endpoint.read_page(session(), html, query));
  check(store::read_events_page(session(), html, query));
}

void check_protobuf(std::string_view text) {
  const auto inner = page::embedded_message(text, {37, 3, 70, 1});
  fuzz::require(!inner || fuzz::within(*inner, text));
  static_cast<void>(page::varint_field(text, 5));
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static page::JsonReader reader;
  const auto text = fuzz::text_of(data, size);
  check_protobuf(text);
  check_page(text);
  check_page("<html><script>AF_initDataCallback({key: 'ds:3', hash: '1', data:" + std::string(text) +
             ", sideChannel: {}});</script></html>");
  const auto root = reader.parse(text);
  if (!root) return 0;
  check(store::data_safety_endpoint.read(session(), {.payload = *root}, query));
  check(store::availability_endpoint.read(session(), {.payload = *root}, query));
  for (const auto kind : {EventKind::event, EventKind::story})
    check(store::read_events(session(), *root, kind, query, Source::rpc));
  return 0;
}
