#include "store/review_decode.hpp"

namespace playfast::store {

Found Stars::read(const Node& node, Value& value) {
  const auto stars = node.integer();
  if (!stars || *stars < 1 || *stars > 5) return Found::other;
  value = *stars;
  return Found::value;
}

Found Criteria::read(const Node& node, Value& value) {
  if (!node.is_array()) return Found::other;
  node.each([&](const Node& criterion) {
    if (const auto name = criterion.at(0).text()) {
      value.push_back({std::string(*name), criterion.at({1, 0}).integer()});
    }
  });
  return value.empty() ? Found::nothing : Found::value;
}

}  // namespace playfast::store
