#include "store/decode.hpp"

#include "page/html_text.hpp"

namespace playfast::store {

Found Text::read(const Node& node, Value& value) {
  const auto text = node.text();
  if (!text) return Found::other;
  if (text->empty()) return Found::nothing;
  value = *text;
  return Found::value;
}

Found HtmlText::read(const Node& node, Value& value) {
  const auto html = node.text();
  if (!html) return Found::other;
  if (html->empty()) return Found::nothing;
  auto text = page::html_to_text(*html);
  if (!text) return Found::other;
  if (text->empty()) return Found::nothing;
  value = std::move(*text);
  return Found::value;
}

Found Lines::read(const Node& node, Value& value) {
  const auto found = Text::read(node, value);
  if (found != Found::value) return found;
  std::string joined;
  for (const char c : value) {
    if (c == '\n') {
      joined += ", ";
    } else {
      joined += c;
    }
  }
  value = std::move(joined);
  return found;
}

Found Count::read(const Node& node, Value& value) {
  const auto number = node.integer();
  if (!number || *number < 0) return Found::other;
  value = *number;
  return Found::value;
}

Found Micros::read(const Node& node, Value& value) {
  Count::Value micros = 0;
  const auto found = Count::read(node, micros);
  value = static_cast<double>(micros) / 1e6;
  return found;
}

Found UnixTime::read(const Node& node, Value& value) {
  constexpr std::int64_t year_2100 = 4'102'444'800;
  const auto seconds = node.integer();
  if (!seconds || *seconds < 0 || *seconds >= year_2100) return Found::other;
  if (*seconds == 0) return Found::nothing;
  value = Time(std::chrono::seconds(*seconds));
  return Found::value;
}

Found UnixDay::read(const Node& node, Value& value) {
  Time time;
  const auto found = UnixTime::read(node, time);
  value = std::chrono::floor<std::chrono::days>(time);
  return found;
}

Found Present::read(const Node& /*node*/, Value& value) {
  value = true;
  return Found::value;
}

Found Images::read(const Node& node, Value& value) {
  if (!node.is_array()) return Found::other;
  node.each([&](const Node& image) {
    if (const auto url = image.at({3, 2}).text()) value.emplace_back(*url);
  });
  return value.empty() ? Found::other : Found::value;
}

}  // namespace playfast::store
