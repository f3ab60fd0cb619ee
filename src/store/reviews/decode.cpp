#include "store/reviews/decode.hpp"

namespace playfast::store {
namespace {

std::optional<std::int64_t> stars_of(const Node& node) {
  const auto stars = node.integer();
  return stars && *stars >= 1 && *stars <= 5 ? stars : std::nullopt;
}

}  // namespace

Found Stars::read(const Node& node, Value& value) {
  const auto stars = stars_of(node);
  if (!stars) return Found::unexpected_type;
  value = *stars;
  return Found::value;
}

Found Criteria::read(const Node& node, Value& value) {
  constexpr std::size_t max_criteria = 100;
  if (!node.is_array()) return Found::unexpected_type;
  bool too_many = false;
  node.each([&](const Node& criterion) {
    const auto name = criterion.at(0).text();
    if (!name || too_many) return;
    too_many = value.size() == max_criteria;
    if (too_many) return;
    value.push_back({std::string(*name), criterion.at({1, 0}).integer(), stars_of(criterion.at({2, 0}))});
  });
  if (too_many) return Found::unexpected_type;
  return value.empty() ? Found::nothing : Found::value;
}

Found WrittenOn::read(const Node& node, Value& value) {
  const auto code = node.integer().value_or(0);
  if (code != 1 && code != 2) return Found::unexpected_type;
  value = code == 1 ? "phone" : "tablet";
  return Found::value;
}

}  // namespace playfast::store
