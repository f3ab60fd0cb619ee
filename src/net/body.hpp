// Bodies: capped while they come, decompressed in one go when they are there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "playfast/error.hpp"

struct libdeflate_decompressor;

namespace playfast::net {

/// A body may have this many bytes, as sent and again when decompressed. Pages have 1.2 MB.
constexpr std::size_t max_body = 16U << 20U;

/// Decompresses whole bodies into one buffer that is used again. libcurl's own decoding, piece
/// by piece, costs more, and its size limits
/// do not hold for compressed bodies.
class Inflater {
 public:
  Inflater();

  /// `encoding` is the Content-Encoding: none, "identity", "gzip" or "x-gzip". Errors:
  /// not_understood (another one), encoding (no valid gzip: cut or broken), too_large. The text is valid
  /// until the next call, and as long as `body`.
  Result<std::string_view> decode(std::string_view body, std::string_view encoding);

  /// Decompresses a gzip file of one or more members; what follows them is ignored, as gzip(1) does. Errors
  /// and the text are those of `decode`.
  Result<std::string_view> gunzip(std::string_view body);

 private:
  struct Free {
    void operator()(libdeflate_decompressor* decompressor) const;
  };

  enum class Inflated : std::uint8_t { whole, no_space, broken };
  Inflated inflate_members(std::string_view body, std::size_t& size);

  std::string text_;
  std::unique_ptr<libdeflate_decompressor, Free> decompressor_;
};

}  // namespace playfast::net
