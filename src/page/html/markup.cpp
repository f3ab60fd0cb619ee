#include "page/html/markup.hpp"

#include "page/html/simple.hpp"
#include "page/html/tags.hpp"

namespace playfast::page {
namespace {

using Kind = HtmlTag::Kind;

constexpr std::size_t max_kept = 64;

bool has_value(const HtmlTag& tag, std::string_view attribute, std::string_view value) {
  return same_name(tag.attribute(attribute).value_or(""), value);
}

}  // namespace

Markup split_markup(std::string_view html) {
  Markup markup;
  TagScanner tags(html, TagScanner::Ambiguous::skip);
  std::size_t copied = 0;
  while (const auto tag = tags.next()) {
    if (!markup.canonical && tag->is(Kind::start, "link") && has_value(*tag, "rel", "canonical")) {
      markup.canonical = simple_html_to_text(tag->attribute("href").value_or(""));
    }
    const bool script = tag->is(Kind::start, "script");
    if (!script && !tag->is(Kind::start, "style")) continue;
    markup.html += html.substr(copied, tag->begin - copied);
    const auto end = tags.next();  // what is inside is text
    if (!end) return markup;
    if (script && has_value(*tag, "type", "application/ld+json") && markup.json_ld.size() < max_kept) {
      markup.json_ld.push_back(html.substr(tag->end(), end->begin - tag->end()));
    }
    copied = end->end();
  }
  markup.html += html.substr(copied);
  return markup;
}

PageStructure read_structure(std::string_view html) {
  PageStructure page;
  TagScanner tags(html, TagScanner::Ambiguous::skip);
  while (const auto tag = tags.next()) {
    const auto value = [&](std::string_view name) { return tag->attribute(name).value_or(""); };
    if (tag->is(Kind::start, "base") && page.base.empty()) page.base = value("href");
    if (tag->is(Kind::start, "title") && page.title.empty()) {
      const auto text = html.substr(tag->end());
      page.title = text.substr(0, text.find('<'));
    }
    if (tag->is(Kind::start, "form") && page.forms.size() < max_kept) {
      page.forms.push_back({value("id"), value("action")});
    }
    if (tag->is(Kind::start, "script") && page.scripts.size() < max_kept && tag->attribute("src")) {
      page.scripts.push_back(value("src"));
    }
  }
  return page;
}

}  // namespace playfast::page
