#include "page/html/simple.hpp"

#include <algorithm>
#include <array>

namespace playfast::page {
namespace {

struct Token {
  std::string_view html;
  std::string_view text;
};

// The commonest first.
constexpr std::array tokens{Token{"<br>", "\n"}, Token{"&#39;", "'"}, Token{"&amp;", "&"},
                            Token{"<b>", ""},    Token{"</b>", ""},   Token{"&quot;", "\""},
                            Token{"&lt;", "<"},  Token{"&gt;", ">"},  Token{"<i>", ""},
                            Token{"</i>", ""},   Token{"<u>", ""},    Token{"</u>", ""}};

}  // namespace

std::optional<std::string> simple_html_to_text(std::string_view html) {
  // A parser makes line feeds of the one, and something else of the other.
  if (html.find('\r') != std::string_view::npos || html.find('\0') != std::string_view::npos)
    return std::nullopt;
  std::string text;
  text.reserve(html.size());
  // A search for one character is many times as fast as one for either of two.
  std::size_t at = 0;
  std::size_t tag = html.find('<');
  std::size_t entity = html.find('&');
  while (true) {
    const auto next = std::min(tag, entity);
    text += html.substr(at, next - at);
    if (next == std::string_view::npos) return text;
    const auto rest = html.substr(next);
    const auto* const token =
        std::ranges::find_if(tokens, [&](const Token& one) { return rest.starts_with(one.html); });
    if (token == tokens.end()) return std::nullopt;
    text += token->text;
    at = next + token->html.size();
    if (tag < at) tag = html.find('<', at);
    if (entity < at) entity = html.find('&', at);
  }
}

}  // namespace playfast::page
