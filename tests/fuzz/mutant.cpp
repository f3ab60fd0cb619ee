#include "mutant.hpp"

#include <array>
#include <string_view>

namespace playfast::fuzz {
namespace {

constexpr std::size_t longest = 65'536;

// What readers look for, or trip over: brackets and quotes, escapes, numbers at limits, bytes that are no
// UTF-8.
constexpr std::array<std::string_view, 28> syntax{"[",
                                                  "]",
                                                  "{",
                                                  "}",
                                                  "\"",
                                                  "\\",
                                                  "\\u0000",
                                                  "\\ud800",
                                                  ",",
                                                  ":",
                                                  "null",
                                                  "[[[[[[[[",
                                                  "-1",
                                                  "1e999",
                                                  "9223372036854775808",
                                                  "<",
                                                  ">",
                                                  "</script>",
                                                  "<![CDATA[",
                                                  "&#x110000;",
                                                  "&amp",
                                                  "\n",
                                                  "\r\n",
                                                  std::string_view("\0", 1),
                                                  "\xff",
                                                  "\xc3",
                                                  "\xef\xbb\xbf",
                                                  "\xf0\x9f\x98\x80"};

std::size_t below(std::size_t limit, std::mt19937_64& random) {
  return limit == 0 ? 0 : static_cast<std::size_t>(random() % limit);
}

// Mostly short: a long one leaves little of what readers have to understand first.
std::string_view part_of(std::string_view text, std::mt19937_64& random) {
  const auto at = below(text.size() + 1, random);
  const std::size_t most = random() % 8 == 0 ? text.size() : 16;
  return text.substr(at, below(most + 1, random));
}

void damage(std::string& text, const std::vector<std::string>& inputs, std::mt19937_64& random) {
  const auto at = below(text.size() + 1, random);
  const auto part = std::string(part_of(text, random));
  switch (random() % 6) {
    case 0:
      if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << (random() % 8)));
      break;
    case 1:
      text.erase(at, part.size());
      break;
    case 2:
      text.resize(at);
      break;
    case 3:
      text.insert(at, part);
      break;
    case 4:
      text.insert(at, part_of(inputs[below(inputs.size(), random)], random));
      break;
    default:
      text.insert(at, syntax[below(syntax.size(), random)]);
  }
}

}  // namespace

std::string mutant_of(const std::vector<std::string>& inputs, std::mt19937_64& random) {
  auto text = inputs[below(inputs.size(), random)];
  for (auto left = 1 + random() % 4; left > 0; --left) damage(text, inputs, random);
  if (text.size() > longest) text.resize(longest);
  return text;
}

}  // namespace playfast::fuzz
