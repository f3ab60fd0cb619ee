// CRC-32, piece by piece.
#pragma once

#include <cstdint>
#include <string_view>

namespace playfast::util {

/// Of all that came before, whose CRC-32 is `before` (0: nothing), and this text.
std::uint32_t crc32(std::uint32_t before, std::string_view text);

}  // namespace playfast::util
