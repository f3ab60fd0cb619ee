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
  while (true) {
    const auto next = html.find_first_of("<&");
    text += html.substr(0, next);
    if (next == std::string_view::npos) return text;
    html.remove_prefix(next);
    const auto* const token =
        std::ranges::find_if(tokens, [&](const Token& one) { return html.starts_with(one.html); });
    if (token == tokens.end()) return std::nullopt;
    text += token->text;
    html.remove_prefix(token->html.size());
  }
}

}  // namespace playfast::page
