#include "store/decode.hpp"

#include <algorithm>

#include "page/html/text.hpp"

namespace playfast::store {

Found Text::read(const Node& node, Value& value) {
  const auto text = node.text();
  if (!text) return Found::unexpected_type;
  if (text->empty()) return Found::nothing;
  value = *text;
  return Found::value;
}

Found HtmlText::read(const Node& node, Value& value) {
  const auto html = node.text();
  if (!html) return Found::unexpected_type;
  if (html->empty()) return Found::nothing;
  auto text = page::html_to_text(*html);
  if (!text) return Found::unexpected_type;
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
  if (!number || *number < 0) return Found::unexpected_type;
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
  if (!seconds || *seconds < 0 || *seconds >= year_2100) return Found::unexpected_type;
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

namespace {

enum class Says : std::uint8_t { nothing, no, yes };

// Flags are 1 and 0 in pages, true and false in RPC answers; a text is a yes. In a message one yes is
// enough. The store's are two deep.
Says answer_of(const Node& node, int depth = 2) {
  constexpr std::size_t max_fields = 32;
  if (const auto text = node.text()) return text->empty() ? Says::no : Says::yes;
  if (const auto flag = node.boolean()) return *flag ? Says::yes : Says::no;
  if (const auto number = node.number()) return *number != 0 ? Says::yes : Says::no;
  auto says = Says::nothing;
  if (!node.present() || depth == 0) return says;
  for (std::size_t index = 0; says != Says::yes && index < max_fields; ++index) {
    says = std::max(says, answer_of(node.at(index), depth - 1));
  }
  return says;
}

}  // namespace

Found Present::read(const Node& node, Value& value) {
  value = answer_of(node) != Says::no;
  return Found::value;
}

Found Yes::read(const Node& node, Value& value) {
  value = answer_of(node) == Says::yes;
  return Found::value;
}

Found Images::read(const Node& node, Value& value) {
  if (!node.is_array()) return Found::unexpected_type;
  if (node.is_empty_message()) return Found::nothing;
  node.each([&](const Node& image) {
    if (const auto url = image.at({3, 2}).text()) value.emplace_back(*url);
  });
  return value.empty() ? Found::unexpected_type : Found::value;
}

}  // namespace playfast::store
