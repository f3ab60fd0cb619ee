// What a Redis server answers, and what follows from its errors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "playfast/error.hpp"

namespace playfast::queue {

/// A tree of values in one piece: a batch has thousands of them.
class Reply {
 public:
  enum class Type : std::uint8_t { nil, integer, text, error, array };

  /// A value, as long as the reply stays where it is. Without a value it is nil.
  class Part {
   public:
    class Iterator;

    Part() = default;
    Type type() const;
    bool is_nil() const { return type() == Type::nil; }
    bool is_error() const { return type() == Type::error; }
    /// 0 where it is none.
    std::int64_t integer() const;
    /// An integer, or a text of digits; 0 for all else.
    std::int64_t number() const;
    /// Of an error too; empty where it is none.
    std::string_view text() const;
    /// The items of an array.
    std::size_t size() const;
    Iterator begin() const;
    Iterator end() const;
    /// An item of an array; nil where it has none.
    Part at(std::size_t index) const;
    /// The value behind a name, in an array of names and values; nil where it is not there.
    Part value(std::string_view name) const;

   private:
    friend Reply;
    Part(const Reply* reply, std::size_t node) : reply_(reply), node_(node) {}

    const Reply* reply_ = nullptr;
    std::size_t node_ = 0;
  };

  Part root() const { return {this, 0}; }

  // To make one: its values in order, the items of an array after it.
  void reserve_as(const Reply& other) { nodes_.reserve(other.nodes_.size()); }
  void add_nil() { nodes_.push_back({}); }
  void add_integer(std::int64_t number) { nodes_.push_back({.type = Type::integer, .value = number}); }
  void add_text(std::string_view text, Type type = Type::text);
  void add_array(std::size_t items) {
    nodes_.push_back({.type = Type::array, .size = static_cast<std::uint32_t>(items)});
  }

 private:
  struct Node {
    Type type = Type::nil;
    std::uint32_t size = 0;  ///< of a text, or items; a server's limit is 512 MB
    std::int64_t value = 0;  ///< an integer, or where a text begins
  };

  Node node(std::size_t at) const { return at < nodes_.size() ? nodes_[at] : Node(); }
  std::size_t behind(std::size_t at) const;

  std::vector<Node> nodes_;
  std::string texts_;
};

class Reply::Part::Iterator {
 public:
  using value_type = Part;
  using difference_type = std::ptrdiff_t;

  Iterator() = default;
  Iterator(Part part, std::size_t left) : part_(part), left_(left) {}
  Part operator*() const { return part_; }
  Iterator& operator++();
  Iterator operator++(int) {
    const auto before = *this;
    ++*this;
    return before;
  }
  bool operator==(const Iterator& other) const { return left_ == other.left_; }

 private:
  Part part_;
  std::size_t left_ = 0;
};

/// What an error of the server means for the program.
enum class Trouble : std::uint8_t {
  passing,   ///< it may be over after a while: loading, failing over, out of memory
  no_group,  ///< the stream or its group is not there
  is_there,  ///< the group is there already
  refused,   ///< the password, the database, or what the stream is: a mistake of the user
  unknown,
};

/// By the first words of the error.
Trouble trouble_of(std::string_view error);

/// The error to end with, in words for users. `where` names the server and the stream. invalid_option for
/// what is refused, unreachable for what did not pass.
Error error_of(std::string_view error, std::string_view where);

}  // namespace playfast::queue
