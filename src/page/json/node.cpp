#include "page/json/node.hpp"

#include <algorithm>
#include <charconv>

namespace playfast::page {
namespace {

// The member of a sparse message's trailing object that holds the field of this index.
simdjson::simdjson_result<simdjson::dom::element> tail_member(simdjson::dom::object tail, std::size_t index) {
  std::array<char, 20> key{};
  const auto [end, error] = std::to_chars(key.data(), key.data() + key.size(), index + 1);
  return tail.at_key(std::string_view(key.data(), static_cast<std::size_t>(end - key.data())));
}

}  // namespace

// Numbers have no zeros or signs in front.
std::size_t Node::field_number(std::string_view key) {
  std::size_t number = 0;
  const auto* const end = key.data() + key.size();
  const auto [stop, error] = std::from_chars(key.data(), end, number);
  return error == std::errc() && stop == end && key.front() != '0' ? number : 0;
}

Node::Node(simdjson::dom::element element)
    : state_(element.is_null() ? State::missing : State::present), element_(element) {}

Node Node::at(std::size_t index) const {
  if (state_ != State::present) return *this;
  simdjson::dom::array array;
  simdjson::dom::element found;
  simdjson::dom::object object;
  if (element_.get(object) == simdjson::SUCCESS) {
    // A message that is all tail: only what is keyed by number is there.
    return tail_member(object, index).get(found) == simdjson::SUCCESS ? Node(found) : Node();
  }
  if (element_.get(array) != simdjson::SUCCESS) {
    Node node;
    node.state_ = State::mismatch;
    return node;
  }
  std::size_t position = 0;
  simdjson::dom::element last;
  bool any = false;
  for (const auto child : array) {
    last = child;
    any = true;
    if (position == index && !child.is_object()) return Node(child);
    ++position;
  }
  if (any && last.get(object) == simdjson::SUCCESS &&
      tail_member(object, index).get(found) == simdjson::SUCCESS)
    return Node(found);
  return {};
}

Node Node::at(const Path& path) const {
  Node node = *this;
  for (const auto step : path) node = node.at(step);
  return node;
}

Node Node::member(std::string_view key) const {
  simdjson::dom::object object;
  simdjson::dom::element found;
  if (!present() || element_.get(object) != simdjson::SUCCESS) return {};
  return object.at_key(key).get(found) == simdjson::SUCCESS ? Node(found) : Node();
}

Node Node::first() const {
  simdjson::dom::array array;
  if (!present() || element_.get(array) != simdjson::SUCCESS || array.size() == 0) return {};
  return Node(*array.begin());
}

std::size_t Node::size() const {
  simdjson::dom::array array;
  return present() && element_.get(array) == simdjson::SUCCESS ? array.size() : 0;
}

bool Node::is_array() const { return present() && element_.is_array(); }

bool Node::is_empty_message() const {
  simdjson::dom::array array;
  if (!present() || element_.get(array) != simdjson::SUCCESS) return false;
  return std::all_of(array.begin(), array.end(), [](auto child) { return child.is_null(); });
}

bool Node::is_text() const { return present() && element_.is_string(); }

std::optional<std::string_view> Node::text() const {
  std::string_view value;
  if (!present() || element_.get(value) != simdjson::SUCCESS) return std::nullopt;
  return value;
}

std::optional<std::int64_t> Node::integer() const {
  std::int64_t value = 0;
  if (!present() || element_.get(value) != simdjson::SUCCESS) return std::nullopt;
  return value;
}

std::optional<double> Node::number() const {
  double value = 0;
  if (!present() || !element_.is_number() || element_.get(value) != simdjson::SUCCESS) return std::nullopt;
  return value;
}

std::optional<bool> Node::boolean() const {
  bool value = false;
  if (!present() || element_.get(value) != simdjson::SUCCESS) return std::nullopt;
  return value;
}

}  // namespace playfast::page
