#include "page/html/tags.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace playfast::page {
namespace {

constexpr auto npos = std::string_view::npos;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool ends_name(char c) { return is_html_space(c) || c == '/' || c == '>'; }

// Elements that hold text only, in HTML. In `<svg>` some of them hold tags.
bool holds_text_only(std::string_view name) {
  constexpr std::array<std::string_view, 9> names{"title",  "textarea", "style",    "script",   "xmp",
                                                  "iframe", "noembed",  "noframes", "plaintext"};
  return std::ranges::any_of(names, [&](std::string_view one) { return same_name(one, name); });
}

std::string_view name_at(std::string_view text) {
  return text.substr(0, static_cast<std::size_t>(std::ranges::find_if(text, ends_name) - text.begin()));
}

// The size of a comment, from its "<!--"; npos where it has no end.
std::size_t comment_size(std::string_view text) {
  constexpr std::size_t opening = 4;
  for (auto at = text.find("--", 2); at != npos; at = text.find("--", at + 1)) {
    const auto after = text.substr(at + 2);
    if (after.starts_with('>')) return at + 3;
    if (at >= opening && after.starts_with("!>")) return at + 4;
  }
  return npos;
}

}  // namespace

bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

bool same_name(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, [](char a, char b) { return lower(a) == lower(b); });
}

void AttributeReader::skip_spaces() {
  while (at_ < text_.size() && is_html_space(text_[at_])) ++at_;
}

std::optional<HtmlAttribute> AttributeReader::next() {
  while (at_ < text_.size() && (is_html_space(text_[at_]) || text_[at_] == '/')) ++at_;
  if (closed_ || at_ == text_.size()) return std::nullopt;
  if (text_[at_] == '>') {
    ++at_;
    closed_ = true;
    return std::nullopt;
  }
  HtmlAttribute attribute;
  const auto begin = at_++;  // the first byte belongs to the name, also when it is '='
  while (at_ < text_.size() && !ends_name(text_[at_]) && text_[at_] != '=') ++at_;
  attribute.name = text_.substr(begin, at_ - begin);
  skip_spaces();
  if (at_ == text_.size() || text_[at_] != '=') return attribute;
  ++at_;
  skip_spaces();
  if (at_ == text_.size()) return attribute;
  const char quote = text_[at_];
  if (quote == '"' || quote == '\'') {
    const auto end = std::min(text_.find(quote, at_ + 1), text_.size());
    attribute.value = text_.substr(at_ + 1, end - at_ - 1);
    at_ = std::min(end + 1, text_.size());
    return attribute;
  }
  const auto value = at_;
  while (at_ < text_.size() && !is_html_space(text_[at_]) && text_[at_] != '>') ++at_;
  attribute.value = text_.substr(value, at_ - value);
  return attribute;
}

bool HtmlTag::is(Kind wanted, std::string_view wanted_name) const {
  return kind == wanted && same_name(name, wanted_name);
}

std::optional<std::string_view> HtmlTag::attribute(std::string_view wanted) const {
  if (kind != Kind::start) return std::nullopt;
  AttributeReader reader(text.substr(1 + name.size()));
  while (const auto one = reader.next()) {
    if (same_name(one->name, wanted)) return one->value;
  }
  return std::nullopt;
}

std::optional<HtmlTag> tag_like(std::string_view text) {
  const bool closing = text.substr(1).starts_with('/');
  const auto named = text.substr(closing ? 2 : 1);
  HtmlTag tag;
  if (named.empty() || !is_letter(named.front())) {
    tag.text = text.substr(0, 1);
    const bool comment = closing || named.starts_with('!') || named.starts_with('?');
    return comment ? std::optional(tag) : std::nullopt;
  }
  tag.kind = closing ? HtmlTag::Kind::end : HtmlTag::Kind::start;
  tag.name = name_at(named);
  AttributeReader reader(named.substr(tag.name.size()));
  while (reader.next()) ++tag.attributes;
  tag.closed = reader.closed();
  tag.text = text.substr(0, (closing ? 2 : 1) + tag.name.size() + reader.size());
  return tag;
}

// Goes to the end tag of an element that holds text only; false where there is none, or where its
// text may be tags.
bool TagScanner::skip_raw_text() {
  const auto name = std::exchange(raw_, {});
  for (auto at = html_.find('<', position_); at != npos; at = html_.find('<', at + 1)) {
    position_ = at;
    const auto rest = html_.substr(at);
    if (rest.starts_with("</") && same_name(name_at(rest.substr(2)), name)) return true;
    if (ambiguous_ == Ambiguous::stop) {
      stopped_ = true;
      return false;
    }
  }
  position_ = html_.size();
  return false;
}

// The tag or comment at `begin`, if it has an end; nothing for text, too.
std::optional<HtmlTag> TagScanner::read_tag(std::size_t begin) {
  const auto rest = html_.substr(begin);
  auto tag = tag_like(rest);
  if (!tag) return std::nullopt;
  tag->begin = begin;
  if (tag->kind != HtmlTag::Kind::other) return tag;
  const auto last = rest.find('>');
  const auto size = rest.starts_with("<!--") ? comment_size(rest) : last == npos ? npos : last + 1;
  const bool cdata = rest.starts_with("<![CDATA[");
  tag->closed = size != npos && (!cdata || ambiguous_ == Ambiguous::skip);
  tag->text = rest.substr(0, size);
  return tag;
}

std::optional<HtmlTag> TagScanner::next() {
  if (stopped_ || (!raw_.empty() && !skip_raw_text())) return std::nullopt;
  for (auto at = html_.find('<', position_); at != npos; at = html_.find('<', at + 1)) {
    const auto tag = read_tag(at);
    if (!tag) continue;
    stopped_ = !tag->closed;
    position_ = stopped_ ? at : tag->end();
    if (stopped_) return std::nullopt;
    if (tag->kind == HtmlTag::Kind::start && holds_text_only(tag->name)) raw_ = tag->name;
    return tag;
  }
  position_ = html_.size();
  return std::nullopt;
}

}  // namespace playfast::page
