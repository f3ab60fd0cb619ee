// Random numbers that are the same on every machine and in every run.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace storedouble {

/// SplitMix64: small, quick, and fixed by its seed (standard distributions differ by library).
class Seeded {
 public:
  explicit Seeded(std::uint64_t seed) : state_(seed) {}

  /// Seeded by a text (FNV-1a).
  explicit Seeded(std::string_view text) {
    for (const char c : text) state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  /// From 0 to `limit` - 1.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

  /// True once in `n` times.
  bool once_in(std::size_t n) { return below(n) == 0; }

  template <typename Container>
  const auto& pick(const Container& from) {
    return from[below(from.size())];
  }

  /// Letters, digits, `-` and `_`, like the store's tokens and image names.
  std::string token(std::size_t length) {
    constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string text;
    text.reserve(length);
    while (text.size() < length) text += kAlphabet[below(kAlphabet.size())];
    return text;
  }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325U;
};

}  // namespace storedouble
