#include "page/html_text.hpp"

#include <gumbo.h>
#include <memory>
#include <vector>

namespace playfast::page {
namespace {

struct DestroyOutput {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};
using Tree = std::unique_ptr<GumboOutput, DestroyOutput>;

Tree parse_fragment(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.fragment_context = GUMBO_TAG_DIV;
  options.max_errors = 0;  // a list of parse errors can take gigabytes
  return Tree(gumbo_parse_with_options(&options, html.data(), html.size()));
}

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

// A place in the tree walk: an element and which of its children comes next.
struct Step {
  const GumboNode* node;
  unsigned next;
};

void enter(const GumboNode& node, std::vector<Step>& walk, std::string& text) {
  switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
      text += node.v.text.text;
      break;
    case GUMBO_NODE_ELEMENT:
      if (node.v.element.tag == GUMBO_TAG_BR) text += '\n';
      if (!is_hidden(node.v.element.tag)) walk.push_back({&node, 0});
      break;
    default:
      break;
  }
}

std::string text_of(const GumboNode& root) {
  std::string text;
  std::vector<Step> walk{{&root, 0}};  // by hand: the depth comes from outside
  while (!walk.empty()) {
    auto& [node, next] = walk.back();
    const auto& children = node->v.element.children;
    if (next < children.length) {
      enter(*static_cast<const GumboNode*>(children.data[next++]), walk, text);
      continue;
    }
    if (node != &root && ends_line(node->v.element.tag)) text += '\n';
    walk.pop_back();
  }
  return text;
}

}  // namespace

Result<std::string> html_to_text(std::string_view html) {
  if (html.find_first_of("<&") == std::string_view::npos) return std::string(html);
  if (!within_limits(html)) {
    return fail(ErrorKind::not_understood, "HTML text too large or too deeply nested to be read safely");
  }
  const auto tree = parse_fragment(html);
  return text_of(*tree->root);
}

}  // namespace playfast::page
