// Messages of protobuf in their binary form, of which a field or two are read.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace playfast::page {

/// The bytes of the message that these field numbers lead to; views into `message`. Of several fields of one
/// number the last counts, as protobuf has it. Nothing where there is none, or on the way a message is
/// broken.
std::optional<std::string_view> embedded_message(std::string_view message,
                                                 std::initializer_list<std::uint64_t> numbers);

/// The varint with this field number, in the same way.
std::optional<std::uint64_t> varint_field(std::string_view message, std::uint64_t number);

}  // namespace playfast::page
