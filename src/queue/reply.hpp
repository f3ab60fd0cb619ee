// What a Redis server answers, and what follows from its errors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "playfast/error.hpp"

namespace playfast::queue {

struct Reply {
  enum class Type : std::uint8_t { nil, integer, text, error, array };

  Type type = Type::nil;
  std::int64_t integer = 0;
  std::string text;  ///< of an error too
  std::vector<Reply> items{};

  /// An item of an array; nil where it has none.
  const Reply& at(std::size_t index) const;
  /// The value behind a name, in an array of names and values; nil where it is not there.
  const Reply& value(std::string_view name) const;
  /// An integer, or a text of digits; 0 for all else.
  std::int64_t number() const;
  bool is_nil() const { return type == Type::nil; }
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
