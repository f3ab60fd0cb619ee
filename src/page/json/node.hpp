// A value inside one of the store's payloads, which are protobuf messages written as JSON arrays.
#pragma once

#include <simdjson.h>
#include <cstdint>
#include <optional>
#include <string_view>

#include "page/json/path.hpp"

namespace playfast::page {

/// One place in a payload. It may hold a value, nothing, or lie behind a value that is no message
/// at all (`mismatch`: the layout is not what we think). Valid while its document is.
///
/// Array index `i` is protobuf field `i + 1`. A sparse message ends in one object keyed by field
/// number; that object is never the value of its own index.
class Node {
 public:
  Node() = default;  ///< nothing there
  explicit Node(simdjson::dom::element element);

  Node at(std::size_t index) const;
  Node at(const Path& path) const;
  /// The value of an object's key, in JSON that is no message of the store's.
  Node member(std::string_view key) const;
  /// The first element of an array, of whatever kind.
  Node first() const;

  bool present() const { return state_ == State::present; }
  bool mismatch() const { return state_ == State::mismatch; }

  bool is_array() const;
  bool is_text() const;
  /// An array in which nothing is: the store's empty message.
  bool is_empty_message() const;
  std::optional<std::string_view> text() const;
  /// Whole numbers only; nothing when it does not fit.
  std::optional<std::int64_t> integer() const;
  std::optional<double> number() const;
  std::optional<bool> boolean() const;

  /// The number of an array's elements; 0 for other values.
  std::size_t size() const;

  /// Calls `visit(Node)` for each element of an array, nulls included; the trailing object of a
  /// sparse message is not an element. Does nothing for other values.
  template <typename Visit>
  void each(Visit&& visit) const {
    simdjson::dom::array array;
    if (!present() || element_.get(array) != simdjson::SUCCESS) return;
    for (const auto child : array) {
      if (!child.is_object()) visit(Node(child));
    }
  }

  /// Calls `visit(index, Node)` for what `at` finds at each index: first for the elements of an array, then
  /// for the fields in the tail. Where several have one index, `at` finds the first.
  template <typename Visit>
  void each_field(Visit&& visit) const {
    if (!present()) return;
    simdjson::dom::object tail;
    simdjson::dom::array array;
    bool has_tail = element_.get(tail) == simdjson::SUCCESS;
    if (element_.get(array) == simdjson::SUCCESS) {
      std::size_t index = 0;
      for (const auto child : array) {
        has_tail = child.get(tail) == simdjson::SUCCESS;
        if (!has_tail) visit(index, Node(child));
        ++index;
      }
    }
    if (!has_tail) return;
    for (const auto [key, value] : tail) {
      if (const auto number = field_number(key); number > 0) visit(number - 1, Node(value));
    }
  }

 private:
  /// The number that a key of a tail is; 0 where it is none.
  static std::size_t field_number(std::string_view key);

  enum class State : std::uint8_t { missing, mismatch, present };

  State state_ = State::missing;
  simdjson::dom::element element_;
};

}  // namespace playfast::page
