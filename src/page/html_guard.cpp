// The scan counts too much rather than too little: what a browser would take for text, a comment
// or an attribute's value is counted as the tags it looks like; an end tag closes only the very tag
// that was opened last, and none after anything in which it may be no tag. So no way of nesting that
// HTML's rules repair can hide from it.
#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "page/html_guard.hpp"

namespace playfast::page {
namespace {

// HTML's own white space: no other byte ends a name.
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// The tag's name as written; names that differ in case only are rare, and count as different.
std::string_view tag_name(std::string_view tag) {
  const auto end =
      std::find_if(tag.begin(), tag.end(), [](char c) { return is_space(c) || c == '>' || c == '/'; });
  return tag.substr(0, static_cast<std::size_t>(end - tag.begin()));
}

// Elements that hold nothing in HTML and that also end foreign content such as <svg>, inside which
// other void elements would nest.
bool is_void(std::string_view name) {
  constexpr std::array<std::string_view, 8> names{"br", "BR", "img", "IMG", "hr", "HR", "meta", "META"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

struct TagScan {
  std::size_t attributes = 0;
  std::size_t length = 0;
  bool holds_tag = false;  ///< a '<' inside: what looks like a tag there may be none
};

// The states of HTML's tokenizer inside a tag, as far as attributes are counted.
enum class State { tag_name, before_name, name, after_name, before_value, quoted, unquoted };

State step(State state, char c, char& quote, std::size_t& attributes) {
  switch (state) {
    case State::tag_name:
      return is_space(c) || c == '/' ? State::before_name : state;
    case State::before_name:
      if (is_space(c) || c == '/') return state;
      ++attributes;
      return State::name;
    case State::name:
    case State::after_name:
      if (c == '=') return State::before_value;
      if (c == '/') return State::before_name;
      if (is_space(c)) return State::after_name;
      if (state == State::after_name) ++attributes;
      return State::name;
    case State::before_value:
      if (is_space(c)) return state;
      quote = c;
      return c == '"' || c == '\'' ? State::quoted : State::unquoted;
    case State::quoted:
      return c == quote ? State::before_name : state;
    case State::unquoted:
      return is_space(c) ? State::before_name : state;
  }
  return state;
}

TagScan scan_tag(std::string_view tag, std::size_t most_attributes) {
  TagScan scan;
  State state = State::tag_name;
  char quote = 0;
  for (const char c : tag) {
    ++scan.length;
    if (c == '>' && state != State::quoted) break;
    scan.holds_tag = scan.holds_tag || c == '<';
    state = step(state, c, quote, scan.attributes);
    if (scan.attributes > most_attributes) break;
  }
  return scan;
}

}  // namespace

bool within_limits(std::string_view html, const HtmlLimits& limits) {
  if (html.size() > limits.size) return false;
  std::vector<std::string_view> open;
  std::size_t tags = 0;
  bool closing_counts = true;  // until something comes in which an end tag may be mere text
  // Tags inside the quoted values of tags are scanned again and again; the budget keeps it linear.
  std::size_t budget = 8 * html.size();
  for (const std::string_view doctype : {"<!doctype html>", "<!DOCTYPE html>"}) {
    if (html.starts_with(doctype)) html.remove_prefix(doctype.size());
  }
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    ++at;
    const bool closing = at < html.size() && html[at] == '/';
    const auto tag = html.substr(closing ? at + 1 : at);
    if (tag.empty() || !is_letter(tag.front())) {
      // Comments, CDATA, processing instructions and what HTML repairs to comments.
      if (!closing && !tag.starts_with('!') && !tag.starts_with('?')) continue;
      closing_counts = false;
      if (++tags > limits.tags) return false;
      continue;
    }
    const auto scan = scan_tag(tag, limits.attributes);
    if (scan.attributes > limits.attributes || scan.length > budget) return false;
    budget -= scan.length;
    closing_counts = closing_counts && !scan.holds_tag;
    const auto name = tag_name(tag);
    if (++tags > limits.tags) return false;
    if (closing) {
      if (closing_counts && !open.empty() && name == open.back()) open.pop_back();
      continue;
    }
    if (is_void(name)) continue;
    open.push_back(name);
    if (open.size() > limits.depth) return false;
  }
  return true;
}

}  // namespace playfast::page
