#include "store/event_rpc.hpp"

#include <cstdint>

#include "store/demo_market.hpp"
#include "store/demo_words.hpp"
#include "store/page_builder.hpp"
#include "store/page_text.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

/// A field of a protobuf message: a varint.
std::string varint(std::uint64_t value) {
  std::string bytes;
  for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(0x80 | (value & 0x7F));
  return bytes + static_cast<char>(value);
}
std::string number_field(std::uint64_t number, std::uint64_t value) {
  return varint(number << 3) + varint(value);
}
/// One with a length: a text or a message.
std::string bytes_field(std::uint64_t number, const std::string& bytes) {
  return varint(number << 3 | 2) + varint(bytes.size()) + bytes;
}

std::string base64(const std::string& bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t bits = 0;
    for (std::size_t byte = 0; byte < 3; ++byte)
      bits = bits << 8 | (at + byte < bytes.size() ? static_cast<unsigned char>(bytes[at + byte]) : 0U);
    for (std::size_t digit = 0; digit < 4; ++digit)
      text += at + digit > bytes.size() ? '=' : kDigits[bits >> (18 - 6 * digit) & 63U];
  }
  return text;
}

/// What an event is known by: the app, a number, and its two moments in milliseconds.
std::string event_identity(const playfast::App& app, const std::string& id, std::uint64_t start,
                           std::uint64_t end) {
  const std::string event = bytes_field(1, bytes_field(1, app.app_id)) + bytes_field(2, bytes_field(1, id)) +
                            number_field(3, 10) + number_field(5, start) + number_field(6, end);
  const std::string inner =
      number_field(1, 0) + bytes_field(9, std::string(4, 'x')) + bytes_field(70, bytes_field(1, event));
  return base64(number_field(1, 33) + bytes_field(37, bytes_field(3, inner)));
}

std::string story_identity(const std::string& id) {
  return base64(bytes_field(37, bytes_field(3, bytes_field(65, bytes_field(1, id)))));
}

Json item(const Json& app, const std::string& identity, const std::string& title, const std::string& path) {
  return list(app, list(nullptr, list(identity)), list(nullptr, html_escaped(title)), nullptr,
              image("https://play-lh.example/event", 1080, 1920), nullptr, nullptr, store_link(path),
              nullptr);
}

Json event(const playfast::App& app, std::size_t number) {
  constexpr std::uint64_t kStart = 1'782'838'800'000;
  constexpr std::uint64_t kDay = 86'400'000;
  const std::string id = std::to_string(Seeded(app.app_id).below(1'000'000)) + std::to_string(number);
  const std::string title = language_mark(app.lang) + (number == 0 ? "Kites & lanterns" : "Lantern sale");
  Json event =
      item(list(list(app.app_id, 7)), event_identity(app, id, kStart, kStart + (1 + number) * 7 * kDay),
           title, "/store/apps/eventdetails/" + id);
  event[6] = "Ends on 07/" + std::to_string(7 * (1 + number));
  event[8] = 2;
  return event;
}

Json story(const playfast::App& app) {
  const std::string id = "mc_demo_" + *app.category_id;
  const std::string mark = language_mark(app.lang);
  Json story = item(nullptr, story_identity(id), mark + "Apps we like: " + *app.category,
                    "/store/apps/editorial?id=" + id);
  story[3] = list(nullptr, html_escaped(mark + "Plan & play"));
  story[6] = mark + "Essentials";
  story[8] = 1;
  return story;
}

}  // namespace

std::string events_payload(const playfast::App& app, const std::string& rpc) {
  Json answer = list(nullptr, list(nullptr, nullptr, nullptr, list(), 0, list("qgIDemo")));
  if (app.app_id.find(".noevents") != std::string::npos) return google_text(answer);
  const bool stories = rpc == "yowZ5";
  Json items = list();
  for (std::size_t number = 0; number <= Seeded(app.app_id + rpc).below(2); ++number)
    if (!stories) items.push_back(event(app, number));
  if (stories) items.push_back(story(app));
  Json section = Json::object();
  section["4"] = list("qgJDemoLabel");
  section["53"] = list(std::move(items), stories ? "Featured stories" : "Events & offers");
  answer[1][1] = list(list(std::move(section)));
  return google_text(answer);
}

CallAnswer answer_events(const SentCall& call, const Locale& locale) {
  std::string app_id;
  try {
    app_id = arguments_of(call).at(0).at(2).at(0).get<std::string>();
  } catch (const Json::exception&) {
    return refused(call);
  }
  if (!is_sold(app_id, locale.country)) return no_data(call);
  return answered(call, events_payload(demo_app(app_id, locale.country, locale.lang), call.rpc));
}

}  // namespace storedouble
