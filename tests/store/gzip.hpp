// Gzip, made of pieces that can be compressed once and used in many bodies.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storedouble {

constexpr int kFast = 1;   ///< the level for what differs with each app
constexpr int kSmall = 6;  ///< the level for what is compressed once

/// A part of a gzip body: deflated text that ends on a byte and refers to nothing before it.
struct GzipPiece {
  std::string deflated;
  unsigned long crc = 0;  ///< CRC-32 of the text
  std::size_t size = 0;   ///< bytes of the text
};

/// Compresses a piece at zlib level 1 (fast) to 9 (small). Every body ends with a `last` piece.
GzipPiece gzip_piece(std::string_view text, int level, bool last);

/// A piece that is not compressed and not the last: costs next to nothing. At most 65,535 bytes.
GzipPiece stored_piece(std::string_view text);

/// One ordinary gzip member of these pieces, in this order.
std::string gzip_join(const std::vector<std::reference_wrapper<const GzipPiece>>& pieces);

std::string gzip(std::string_view text, int level);

/// The text of a gzip body; nothing if it is damaged or does not end.
std::optional<std::string> gunzip(std::string_view bytes);

/// `megabytes` of spaces, at the best compression there is: about a thousandth of that.
std::string gzip_bomb(int megabytes);

}  // namespace storedouble
