// The scan counts too much rather than too little. An end tag closes only the very tag that was
// opened last, so no nesting that HTML's rules repair can hide from it. Where only a parser with a
// tree can tell tags from text, the rest is counted byte by byte: everything that looks like a tag
// opens one, and nothing closes any.
#include "page/html/guard.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "page/html/tags.hpp"

namespace playfast::page {
namespace {

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::ranges::any_of(names, [&](std::string_view one) { return same_name(one, name); });
}

// Elements that hold nothing and that also end foreign content such as <svg>.
bool is_void_anywhere(std::string_view name) {
  return is_one_of(name, std::array<std::string_view, 4>{"br", "img", "hr", "meta"});
}

// Elements that hold nothing, but would nest inside of <svg> and <math>.
bool is_void_in_html(std::string_view name) {
  return is_one_of(name, std::array<std::string_view, 10>{"area", "base", "col", "embed", "input", "link",
                                                          "param", "source", "track", "wbr"});
}

bool is_foreign(std::string_view name) {
  return is_one_of(name, std::array<std::string_view, 2>{"svg", "math"});
}

Result<void> over(std::string_view what, std::size_t limit) {
  return fail(ErrorKind::not_understood,
              fmt::format("HTML is not safe to parse: more than {} {}", limit, what));
}

class TagCount {
 public:
  explicit TagCount(const HtmlLimits& limits) : limits_(limits) {}

  Result<void> add(const HtmlTag& tag) {
    if (tag.attributes > limits_.attributes) return over("attributes in a tag", limits_.attributes);
    if (++tags_ > limits_.tags) return over("tags", limits_.tags);
    if (tag.kind == HtmlTag::Kind::start) return open(tag.name);
    if (tag.kind == HtmlTag::Kind::end) close(tag.name);
    return {};
  }

  // From here on nothing is certain: end tags may be text, and the text may be inside of <svg>.
  void distrust() { trusted_ = false; }

 private:
  Result<void> open(std::string_view name) {
    if (is_void_anywhere(name) || (trusted_ && foreign_ == 0 && is_void_in_html(name))) return {};
    if (is_foreign(name)) ++foreign_;
    open_.push_back(name);
    if (open_.size() > limits_.depth) return over("nested tags", limits_.depth);
    return {};
  }

  // The tag's name as written; names that differ in case only are rare, and count as different.
  void close(std::string_view name) {
    if (!trusted_ || open_.empty() || open_.back() != name) return;
    if (is_foreign(name)) --foreign_;
    open_.pop_back();
  }

  const HtmlLimits& limits_;
  std::vector<std::string_view> open_;
  std::size_t foreign_ = 0;  ///< open <svg> and <math>
  std::size_t tags_ = 0;
  bool trusted_ = true;
};

Result<void> count_everything(std::string_view html, TagCount& count) {
  count.distrust();
  // Tags inside the quoted values of tags are read again and again; the budget keeps it linear.
  std::size_t budget = 8 * html.size();
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const auto tag = tag_like(html.substr(at));
    if (!tag) continue;
    if (tag->text.size() > budget) return over("bytes of tags within tags", 8 * html.size());
    budget -= tag->text.size();
    if (auto counted = count.add(*tag); !counted) return counted;
  }
  return {};
}

}  // namespace

Result<void> within_limits(std::string_view html, const HtmlLimits& limits) {
  if (html.size() > limits.size) return over("bytes", limits.size);
  TagCount count(limits);
  TagScanner tags(html, TagScanner::Ambiguous::stop);
  while (const auto tag = tags.next()) {
    if (auto counted = count.add(*tag); !counted) return counted;
  }
  if (!tags.stopped()) return {};
  return count_everything(html.substr(tags.position()), count);
}

}  // namespace playfast::page
