#include "page/html/text.hpp"

#include <gumbo.h>

#include "page/html/simple.hpp"
#include "page/html/tree.hpp"
#include "util/try.hpp"

namespace playfast::page {
namespace {

// Elements after which running text goes on in a new line.
bool ends_line(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
      return true;
    default:
      return false;
  }
}

bool is_hidden(GumboTag tag) { return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE; }

class TextWriter final : public HtmlVisitor {
 public:
  bool enter(const GumboNode& node) override {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        text += node.v.text.text;
        return false;
      case GUMBO_NODE_ELEMENT:
        if (node.v.element.tag == GUMBO_TAG_BR) text += '\n';
        return !is_hidden(node.v.element.tag);
      default:
        return false;
    }
  }

  void leave(const GumboNode& element) override {
    if (ends_line(element.v.element.tag)) text += '\n';
  }

  std::string text;
};

}  // namespace

Result<std::string> html_to_text(std::string_view html) {
  if (auto text = simple_html_to_text(html)) return std::move(*text);
  TRY_ASSIGN(const auto tree, HtmlTree::parse(html, HtmlTree::Kind::fragment));
  TextWriter writer;
  walk(tree.root(), writer);
  return std::move(writer.text);
}

}  // namespace playfast::page
