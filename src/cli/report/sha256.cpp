#include "cli/report/sha256.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace playfast::report {
namespace {

using Word = std::uint32_t;
using State = std::array<Word, 8>;
constexpr std::size_t block_size = 64;

// The first bits of the fractions of the square roots of the first primes, and of their cube roots.
constexpr State begin{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
constexpr std::array<Word, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

Word word_at(std::string_view block, std::size_t index) {
  Word word = 0;
  for (std::size_t byte = 0; byte < 4; ++byte)
    word = word << 8U | static_cast<unsigned char>(block[4 * index + byte]);
  return word;
}

std::array<Word, 64> schedule(std::string_view block) {
  std::array<Word, 64> words{};
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at < 16) {
      words[at] = word_at(block, at);
      continue;
    }
    const Word near = words[at - 2];
    const Word far = words[at - 15];
    words[at] = (std::rotr(near, 17) ^ std::rotr(near, 19) ^ near >> 10U) + words[at - 7] +
                (std::rotr(far, 7) ^ std::rotr(far, 18) ^ far >> 3U) + words[at - 16];
  }
  return words;
}

void add_block(State& state, std::string_view block) {
  const auto words = schedule(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Word one = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) +
                     round_constants[at] + words[at];
    const Word two = (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + one;
    d = c;
    c = b;
    b = a;
    a = one + two;
  }
  const State added{a, b, c, d, e, f, g, h};
  for (std::size_t at = 0; at < state.size(); ++at) state[at] += added[at];
}

// Texts become whole blocks: a bit, zeros, and the number of bits in 64.
std::string padded(std::string_view text) {
  std::string blocks(text);
  blocks += '\x80';
  while (blocks.size() % block_size != block_size - 8) blocks += '\0';
  const auto bits = std::uint64_t{text.size()} * 8;
  for (unsigned shift = 64; shift > 0; shift -= 8) blocks += static_cast<char>(bits >> (shift - 8) & 0xffU);
  return blocks;
}

// Of 32 bytes, six bits each; one character pads the text to a multiple of four.
std::string base64_of(const State& state) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  constexpr unsigned bits = 256;
  std::string text;
  for (unsigned bit = 0; bit < bits; bit += 6) {
    unsigned value = 0;
    for (unsigned place = bit; place < bit + 6; ++place)
      value = value << 1U | (place < bits ? state[place / 32] >> (31 - place % 32) & 1U : 0U);
    text += alphabet[value];
  }
  return text + "=";
}

}  // namespace

std::string sha256_base64(std::string_view text) {
  State state = begin;
  const auto blocks = padded(text);
  for (std::size_t at = 0; at < blocks.size(); at += block_size)
    add_block(state, std::string_view(blocks).substr(at, block_size));
  return base64_of(state);
}

}  // namespace playfast::report
