// Bodies: capped while they come, decompressed in one go when they are there.
#pragma once

#include <cstddef>
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

 private:
  struct Free {
    void operator()(libdeflate_decompressor* decompressor) const;
  };

  Result<std::string_view> gunzip(std::string_view body);

  std::string text_;
  std::unique_ptr<libdeflate_decompressor, Free> decompressor_;
};

}  // namespace playfast::net
