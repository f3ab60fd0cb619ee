#include "net/body.hpp"

#include <fmt/format.h>
#include <libdeflate.h>
#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstring>

namespace playfast::net {
namespace {

// The size that a gzip file says its last part has when decompressed. It may lie: a hint.
std::size_t declared_size(std::string_view gzip) {
  std::uint32_t size = 0;
  if (gzip.size() < 18) return 0;
  std::memcpy(&size, gzip.data() + gzip.size() - sizeof size, sizeof size);
  return size;
}

}  // namespace

Inflater::Inflater() : decompressor_(libdeflate_alloc_decompressor()) {}

void Inflater::Free::operator()(libdeflate_decompressor* decompressor) const {
  libdeflate_free_decompressor(decompressor);
}

Result<std::string_view> Inflater::decode(std::string_view body, std::string_view encoding) {
  std::string name(encoding);
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
  if (name.empty() || name == "identity") return body;
  if (name == "gzip" || name == "x-gzip") return gunzip(body);
  // Not a fault of the transfer: another attempt would bring the same.
  return fail(ErrorKind::not_understood, fmt::format("unexpected content encoding '{}'", name.substr(0, 60)));
}

Result<std::string_view> Inflater::gunzip(std::string_view body) {
  // No gzip is smaller than a thousandth of its content: a small body cannot make us take much.
  const auto possible = std::min(max_body, body.size() * 1100 + 64);
  auto wanted = std::min(possible, std::max<std::size_t>(declared_size(body), 1024));
  while (true) {
    if (text_.size() < wanted) {
      std::string().swap(text_);  // to grow it would copy it, and take twice as much
      text_.resize(wanted);
    }
    std::size_t size = 0;
    const auto inflated = inflate_members(body, size);
    if (inflated == Inflated::whole) return std::string_view(text_).substr(0, size);
    if (inflated == Inflated::broken) {
      return fail(ErrorKind::encoding, "the answer's gzip is broken or cut");
    }
    if (text_.size() >= possible) {
      return fail(ErrorKind::too_large, "the answer has more than 16 MiB when decompressed");
    }
    wanted = std::min(possible, text_.size() * 4);
  }
}

// `size`: bytes of the text so far.
Inflater::Inflated Inflater::inflate_members(std::string_view body, std::size_t& size) {
  constexpr std::string_view magic = "\x1f\x8b";
  do {
    std::size_t read = 0;
    std::size_t written = 0;
    const auto result =
        libdeflate_gzip_decompress_ex(decompressor_.get(), body.data(), body.size(), text_.data() + size,
                                      text_.size() - size, &read, &written);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE) return Inflated::no_space;
    if (result != LIBDEFLATE_SUCCESS) return Inflated::broken;
    body.remove_prefix(read);
    size += written;
  } while (body.starts_with(magic));
  return Inflated::whole;
}

}  // namespace playfast::net
