#include "page/html/tree.hpp"

#include <gumbo.h>
#include <algorithm>
#include <csetjmp>
#include <cstdlib>
#include <utility>
#include <vector>

#include "page/html/guard.hpp"
#include "util/try.hpp"

namespace playfast::page {

// Memory for one tree, in blocks that grow; nothing is given back before the end.
class HtmlTree::Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    while (blocks_ != nullptr) std::free(std::exchange(blocks_, blocks_->next));
  }

  // gumbo is plain C: when no memory is left, the jump back leaves nothing behind but the blocks.
  const GumboOutput* parse(GumboOptions options, std::string_view html) {
    options.allocator = [](void* self, std::size_t size) { return static_cast<Arena*>(self)->take(size); };
    options.deallocator = [](void*, void*) {};
    options.userdata = this;
    options.max_errors = 0;  // a list of parse errors can take gigabytes
    // NOLINTNEXTLINE(cert-err52-cpp): an exception must not pass through C code.
    if (setjmp(exhausted_) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size());
  }

 private:
  struct alignas(std::max_align_t) Block {
    Block* next;
  };

  static constexpr std::size_t first_block = 32U << 10U;
  static constexpr std::size_t largest_block = 1U << 20U;
  static constexpr std::size_t most = 64U << 20U;  // pages of the store take a few

  void* take(std::size_t size) {
    constexpr std::size_t unit = alignof(std::max_align_t);
    size = (size + unit - 1) / unit * unit;
    if (size > left_) add_block(size);
    left_ -= size;
    return std::exchange(free_, free_ + size);
  }

  void add_block(std::size_t least) {
    const auto size = std::max(least, std::clamp(taken_, first_block, largest_block));
    void* const memory = taken_ + size > most ? nullptr : std::malloc(sizeof(Block) + size);
    if (memory == nullptr) std::longjmp(exhausted_, 1);  // NOLINT(cert-err52-cpp): see parse()
    blocks_ = new (memory) Block{blocks_};
    free_ = static_cast<char*>(memory) + sizeof(Block);
    left_ = size;
    taken_ += size;
  }

  std::jmp_buf exhausted_{};
  Block* blocks_ = nullptr;
  char* free_ = nullptr;
  std::size_t left_ = 0;
  std::size_t taken_ = 0;
};

HtmlTree::HtmlTree(std::unique_ptr<Arena> arena) : arena_(std::move(arena)) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parse(std::string_view html, Kind kind) {
  const bool fragment = kind == Kind::fragment;
  TRY(within_limits(html, fragment ? HtmlLimits() : page_limits));
  GumboOptions options = kGumboDefaultOptions;
  if (fragment) options.fragment_context = GUMBO_TAG_DIV;
  HtmlTree tree(std::make_unique<Arena>());
  tree.output_ = tree.arena_->parse(options, html);
  if (tree.output_ == nullptr)
    return fail(ErrorKind::not_understood, "HTML is not safe to parse: it needs more than 64 MB of memory");
  return tree;
}

const GumboNode& HtmlTree::root() const { return *output_->root; }

void walk(const GumboNode& root, HtmlVisitor& visitor) {
  struct Step {
    const GumboNode* node;
    unsigned next;
  };
  std::vector<Step> steps{{&root, 0}};
  while (!steps.empty()) {
    auto& [node, next] = steps.back();
    const auto& children = node->v.element.children;
    if (next < children.length) {
      const auto& child = *static_cast<const GumboNode*>(children.data[next++]);
      const bool inside = visitor.enter(child);
      const bool element = child.type == GUMBO_NODE_ELEMENT || child.type == GUMBO_NODE_TEMPLATE;
      if (inside && element) steps.push_back({&child, 0});
      continue;
    }
    if (node != &root) visitor.leave(*node);
    steps.pop_back();
  }
}

std::string_view attribute(const GumboNode& element, const char* name) {
  if (element.type != GUMBO_NODE_ELEMENT) return {};
  const auto* const found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

std::string inner_text(const GumboNode& element) {
  struct Texts final : HtmlVisitor {
    bool enter(const GumboNode& node) override {
      if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) text += node.v.text.text;
      return true;
    }
    std::string text;
  } texts;
  walk(element, texts);
  return std::move(texts.text);
}

}  // namespace playfast::page
