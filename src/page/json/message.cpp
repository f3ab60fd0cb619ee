#include "page/json/message.hpp"

namespace playfast::page {
namespace {

// Fields beyond are looked up each time. The store's records end at 200.
constexpr std::size_t max_fields = 512;

}  // namespace

void Message::read(const Node& root) {
  root_ = root;
  fields_.clear();
  root.each_field([&](std::size_t index, const Node& node) {
    if (index >= max_fields) return;
    if (index >= fields_.size()) fields_.resize(index + 1);
    if (!fields_[index].known) fields_[index] = {node, true};
  });
}

Node Message::at(const Path& path) const {
  const auto* step = path.begin();
  if (fields_.empty() || step == path.end() || *step >= max_fields) return root_.at(path);
  auto node = *step < fields_.size() ? fields_[*step].node : Node();
  for (++step; step != path.end(); ++step) node = node.at(*step);
  return node;
}

}  // namespace playfast::page
