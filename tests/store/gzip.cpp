#include "store/gzip.hpp"

#include <zlib.h>

#include <stdexcept>

namespace storedouble {
namespace {

constexpr int kRawDeflate = -MAX_WBITS;
constexpr int kGzip = MAX_WBITS + 16;

// zlib's interface has no const, but it does not write to its input.
Bytef* input_of(std::string_view text) { return reinterpret_cast<Bytef*>(const_cast<char*>(text.data())); }
Bytef* output_at(std::string& buffer, std::size_t offset) {
  return reinterpret_cast<Bytef*>(buffer.data() + offset);
}

class Deflater {
 public:
  Deflater(int level, int format) {
    if (deflateInit2(&stream_, level, Z_DEFLATED, format, 9, Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::bad_alloc();
  }
  ~Deflater() { deflateEnd(&stream_); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// Appends to `out` what `text` comes to, and as much as `flush` demands.
  void add(std::string_view text, int flush, std::string& out) {
    stream_.next_in = input_of(text);
    stream_.avail_in = static_cast<uInt>(text.size());
    const std::size_t step = text.size() / 2 + 1024;  // mostly enough in one go
    do {
      const std::size_t used = out.size();
      out.resize(used + step);
      stream_.next_out = output_at(out, used);
      stream_.avail_out = static_cast<uInt>(step);
      deflate(&stream_, flush);
      out.resize(out.size() - stream_.avail_out);
    } while (stream_.avail_out == 0);
  }

 private:
  z_stream stream_{};
};

void append_little_endian(std::string& bytes, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift & 0xFF);
}

}  // namespace

GzipPiece gzip_piece(std::string_view text, int level, bool last) {
  GzipPiece piece{{}, crc32_z(0, input_of(text), text.size()), text.size()};
  Deflater(level, kRawDeflate).add(text, last ? Z_FINISH : Z_FULL_FLUSH, piece.deflated);
  return piece;
}

GzipPiece stored_piece(std::string_view text) {
  // No last block, stored: its length and the complement of that (RFC 1951).
  const auto size = static_cast<std::uint32_t>(text.size());
  GzipPiece piece{std::string(1, '\0'), crc32_z(0, input_of(text), text.size()), text.size()};
  append_little_endian(piece.deflated, size | ~size << 16);
  piece.deflated += text;
  return piece;
}

std::string gzip_join(const std::vector<std::reference_wrapper<const GzipPiece>>& pieces) {
  // Magic, deflate, no flags, no time, no hints, system unknown (RFC 1952).
  std::string member("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
  unsigned long crc = 0;
  std::size_t size = 0;
  std::size_t deflated = 0;
  for (const GzipPiece& piece : pieces) deflated += piece.deflated.size();
  member.reserve(member.size() + deflated + 8);
  for (const GzipPiece& piece : pieces) {
    member += piece.deflated;
    crc = crc32_combine(crc, piece.crc, static_cast<z_off_t>(piece.size));
    size += piece.size;
  }
  append_little_endian(member, static_cast<std::uint32_t>(crc));
  append_little_endian(member, static_cast<std::uint32_t>(size));
  return member;
}

std::string gzip(std::string_view text, int level) {
  const GzipPiece whole = gzip_piece(text, level, true);
  return gzip_join({whole});
}

std::optional<std::string> gunzip(std::string_view bytes) {
  z_stream stream{};
  if (inflateInit2(&stream, kGzip) != Z_OK) throw std::bad_alloc();
  stream.next_in = input_of(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string text;
  int result = Z_OK;
  while (result == Z_OK) {
    constexpr std::size_t kStep = 262'144;
    const std::size_t used = text.size();
    text.resize(used + kStep);
    stream.next_out = output_at(text, used);
    stream.avail_out = kStep;
    result = inflate(&stream, Z_NO_FLUSH);
    text.resize(used + kStep - stream.avail_out);
  }
  inflateEnd(&stream);
  return result == Z_STREAM_END ? std::optional(std::move(text)) : std::nullopt;
}

std::string gzip_bomb(int megabytes) {
  const std::string megabyte(1'048'576, ' ');
  std::string bomb;
  Deflater deflater(Z_BEST_COMPRESSION, kGzip);
  for (int i = 0; i < megabytes; ++i) deflater.add(megabyte, Z_NO_FLUSH, bomb);
  deflater.add("", Z_FINISH, bomb);
  return bomb;
}

}  // namespace storedouble
