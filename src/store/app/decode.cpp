#include "store/app/decode.hpp"

#include <charconv>

#include "net/url.hpp"
#include "page/html/text.hpp"
#include "store/app/page.hpp"

namespace playfast::store {

Found Score::read(const Node& node, Value& value) {
  if (node.is_empty_message()) return Found::nothing;
  const auto score = node.at(1).number();
  if (!score || *score < 0 || *score > 5) return Found::unexpected_type;
  value = *score;
  return *score == 0 ? Found::nothing : Found::value;
}

Found ScoreText::read(const Node& node, Value& value) {
  double score = 0;
  const auto found = Score::read(node, score);
  return found == Found::value ? Text::read(node.at(0), value) : found;
}

Found Histogram::read(const Node& node, Value& value) {
  if (!node.is_array()) return Found::unexpected_type;
  bool any = false;
  for (std::size_t stars = 1; stars <= 5; ++stars) {
    const auto count = node.at(stars).at(1).integer();
    if (count && *count < 0) return Found::unexpected_type;
    any = any || count.has_value();
    value.push_back(count.value_or(0));
  }
  return any ? Found::value : Found::nothing;
}

template <std::int64_t kind>
Found DeviceScore<kind>::read(const Node& node, Value& value) {
  if (!node.is_array()) return Found::unexpected_type;
  auto found = Found::nothing;
  node.each([&](const Node& device) {
    if (device.at(0).integer() == kind) found = Score::read(device.at(1), value);
  });
  return found;
}
template struct DeviceScore<2>;
template struct DeviceScore<3>;
template struct DeviceScore<5>;
template struct DeviceScore<6>;

Found DeveloperId::read(const Node& node, Value& value) {
  const auto url = node.text();
  if (!url) return Found::unexpected_type;
  const auto question = url->find('?');
  if (question == std::string_view::npos) return Found::unexpected_type;
  auto id = net::query_value(url->substr(question + 1), "id");
  if (!id || id->empty()) return Found::unexpected_type;
  value = std::move(*id);
  return Found::value;
}

namespace {

// Categories stand in lists in lists; JSON's own depth is capped, so recursion is too.
void collect_categories(const Node& node, std::vector<Category>& found) {
  std::size_t length = 0;
  node.each([&](const Node&) { ++length; });
  if (const auto name = node.at(0).text(); name && length >= 3) {
    const auto id = node.at(2).text();
    found.push_back({std::string(*name), id ? std::optional<std::string>(*id) : std::nullopt});
    return;
  }
  node.each([&](const Node& child) { collect_categories(child, found); });
}

}  // namespace

Found Categories::read(const Node& node, Value& value) {
  if (!node.is_array()) return Found::unexpected_type;
  collect_categories(node, value);
  return value.empty() ? Found::nothing : Found::value;
}

Found StoreUrl::read(const Node& node, Value& value) {
  const auto found = Url::read(node, value);
  if (found != Found::value || value.starts_with("https://")) return found;
  if (!value.starts_with('/') || value.starts_with("//")) return Found::unexpected_type;
  value.insert(0, store_origin);
  return found;
}

Found AvailabilityCode::read(const Node& node, Value& value) {
  const auto state = node.at(0).integer();
  // No number is a state; another thing than a number is none that is known.
  if (!node.is_array() || (node.at(0).present() && !state)) return Found::unexpected_type;
  value = state == 2   ? Availability::available
          : state == 1 ? Availability::preregister
                       : Availability::unavailable;
  return Found::value;
}

Found IsFree::read(const Node& node, Value& value) {
  Count::Value micros = 0;
  const auto found = Count::read(node, micros);
  value = micros == 0;
  return found;
}

Found ChartRank::read(const Node& node, Value& value) {
  const auto text = node.text();
  if (!text || !text->starts_with('#')) return Found::unexpected_type;
  const auto* const end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data() + 1, end, value);
  return error == std::errc() && stop == end && value > 0 ? Found::value : Found::unexpected_type;
}

namespace {

std::vector<std::string> permission_texts(const Node& list) {
  std::vector<std::string> texts;
  list.each([&](const Node& permission) {
    if (const auto text = permission.at(1).text()) texts.emplace_back(*text);
  });
  return texts;
}

}  // namespace

Found Permissions::read(const Node& node, Value& value) {
  if (!node.is_array()) return Found::unexpected_type;
  for (const std::size_t kind : {0U, 1U}) {
    node.at(kind).each([&](const Node& group) {
      auto texts = permission_texts(group.at(2));
      if (const auto name = group.at(0).text(); name && !texts.empty()) {
        value.push_back({std::string(*name), std::move(texts)});
      }
    });
  }
  auto ungrouped = permission_texts(node.at(2));
  if (!ungrouped.empty()) value.push_back({std::nullopt, std::move(ungrouped)});
  return value.empty() ? Found::nothing : Found::value;
}

Found SafetyStatements::read(const Node& node, Value& value) {
  if (!node.is_array()) return Found::unexpected_type;
  constexpr std::size_t most = 16;  // each is parsed as HTML; real sections have five
  node.each([&](const Node& entry) {
    std::string statement;
    std::string details;
    if (value.size() == most) return;
    if (HtmlText::read(entry.at(1), statement) != Found::value) return;
    if (HtmlText::read(entry.at({2, 1}), details) == Found::value) statement += ": " + details;
    value.push_back(std::move(statement));
  });
  return value.empty() ? Found::nothing : Found::value;
}

}  // namespace playfast::store
