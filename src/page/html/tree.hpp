// HTML as a tree, by gumbo, within bounds of size, depth and memory.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "playfast/error.hpp"

struct GumboInternalNode;    // gumbo's GumboNode
struct GumboInternalOutput;  // gumbo's GumboOutput

namespace playfast::page {

/// A parsed HTML text. gumbo frees its trees by recursion, which deep ones overflow the stack with,
/// and does not look whether memory was there; so its memory comes from an arena that is capped,
/// ends the parse when nothing is left, and is dropped as a whole.
class HtmlTree {
 public:
  enum class Kind : std::uint8_t { document, fragment };

  /// Parses what is within `HtmlLimits`; `html` must live as long as the tree. A fragment stands
  /// inside a `<div>`. Errors: not_understood, for HTML beyond the limits or the memory.
  static Result<HtmlTree> parse(std::string_view html, Kind kind);

  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  const GumboInternalNode& root() const;

 private:
  class Arena;
  explicit HtmlTree(std::unique_ptr<Arena> arena);

  std::unique_ptr<Arena> arena_;
  const GumboInternalOutput* output_ = nullptr;
};

/// Visits elements and texts in the order of the page: `enter` returns whether to go inside;
/// `leave` is called for each element that was entered but the root. Without recursion: the depth
/// comes from outside.
class HtmlVisitor {
 public:
  virtual ~HtmlVisitor() = default;
  virtual bool enter(const GumboInternalNode& node) = 0;
  virtual void leave(const GumboInternalNode& /*node*/) {}
};
void walk(const GumboInternalNode& root, HtmlVisitor& visitor);

/// An attribute of an element; empty where it has none of this name.
std::string_view attribute(const GumboInternalNode& element, const char* name);

/// All text inside an element.
std::string inner_text(const GumboInternalNode& element);

}  // namespace playfast::page
