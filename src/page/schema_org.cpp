#include "page/schema_org.hpp"

#include <gumbo.h>
#include <utility>
#include <vector>

#include "page/html_tree.hpp"
#include "util/number.hpp"

namespace playfast::page {
namespace {

using Property = SchemaOrg::Property;

// A page without its scripts and styles, and the JSON-LD that was among them.
struct Markup {
  std::string html;
  std::vector<std::string_view> json_ld;
};

bool opens(std::string_view text, std::string_view tag) {
  return text.starts_with(tag) && text.size() > tag.size() &&
         std::string_view(" >/\t\n\r\f").find(text[tag.size()]) != std::string_view::npos;
}

// Where the next thing begins that may be left out: a script, a style or a comment.
std::size_t next_candidate(std::string_view html) {
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const auto rest = html.substr(at, 4);
    if (rest.starts_with("<s") || rest == "<!--") return at;
  }
  return std::string_view::npos;
}

// The size of a comment in which nothing looks like a tag; 0 where there is none.
std::size_t comment_size(std::string_view text) {
  if (!text.starts_with("<!--")) return 0;
  const auto end = text.find_first_of("<>", 4);
  if (end == std::string_view::npos || text[end] == '<' || !text.substr(4, end - 4).ends_with("--")) return 0;
  return end + 1;
}

Markup split_markup(std::string_view html) {
  Markup markup;
  while (true) {
    const auto at = next_candidate(html);
    if (at == std::string_view::npos) break;
    const auto rest = html.substr(at);
    if (const auto size = comment_size(rest); size > 0) {
      markup.html += html.substr(0, at);
      html.remove_prefix(at + size);
      continue;
    }
    const bool script = opens(rest, "<script");
    if (!script && !opens(rest, "<style")) {
      markup.html += html.substr(0, at + 2);
      html.remove_prefix(at + 2);
      continue;
    }
    markup.html += html.substr(0, at);
    const auto body = rest.find('>');
    const auto end = rest.find(script ? "</script>" : "</style>");
    if (end == std::string_view::npos || body > end) return markup;  // the rest is not the page's
    const auto tag = rest.substr(0, body);
    if (script && tag.find("application/ld+json") != std::string_view::npos) {
      markup.json_ld.push_back(rest.substr(body + 1, end - body - 1));
    }
    html.remove_prefix(at + end + (script ? 9 : 8));
  }
  markup.html += html;
  return markup;
}

Property text_of(const Node& node) {
  if (const auto text = node.text(); text && !text->empty()) return std::string(*text);
  std::string digits;
  if (const auto whole = node.integer()) {
    util::append_number(digits, *whole);
  } else if (const auto number = node.number()) {
    util::append_number(digits, *number);
  }
  return digits.empty() ? std::nullopt : Property(digits);
}

void read_json_ld(const Node& record, SchemaOrg& found) {
  if (record.member("@type").text() != "SoftwareApplication") return;
  found.json_ld = true;
  found.name = text_of(record.member("name"));
  found.description = text_of(record.member("description"));
  found.image = text_of(record.member("image"));
  found.content_rating = text_of(record.member("contentRating"));
  found.category = text_of(record.member("applicationCategory"));
  found.author = text_of(record.member("author").member("name"));
  found.author_url = text_of(record.member("author").member("url"));
  const auto rating = record.member("aggregateRating");
  found.rating = text_of(rating.member("ratingValue"));
  found.rating_count = text_of(rating.member("ratingCount"));
  const auto offer = record.member("offers").first();
  found.price = text_of(offer.member("price"));
  found.currency = text_of(offer.member("priceCurrency"));
}

void keep(Property& property, std::string_view text) {
  if (!property && !text.empty()) property = std::string(text);
}

// What stands beside the JSON-LD, the first of each kind.
class MetaReader final : public HtmlVisitor {
 public:
  bool enter(const GumboNode& node) override {
    if (node.type != GUMBO_NODE_ELEMENT) return false;
    const auto item = attribute(node, "itemprop");
    const auto graph = attribute(node, "property");
    const auto content = attribute(node, "content");
    if (item == "name" && !std::exchange(name_seen_, true)) keep(microdata.name, inner_text(node));
    if (item == "description") keep(microdata.description, content);
    if (item == "contentRating" && !std::exchange(rating_seen_, true)) {
      keep(microdata.content_rating, inner_text(node));
    }
    if (graph == "og:description") keep(open_graph.description, content);
    if (graph == "og:image") keep(open_graph.image, content);
    if (attribute(node, "rel") == "canonical") keep(open_graph.canonical, attribute(node, "href"));
    return true;
  }

  SchemaOrg microdata;
  SchemaOrg open_graph;

 private:
  bool name_seen_ = false;  // the first counts, also when it is empty: each look takes its time
  bool rating_seen_ = false;
};

void fill_gaps(SchemaOrg& found, const SchemaOrg& other) {
  for (const auto property : {&SchemaOrg::name, &SchemaOrg::description, &SchemaOrg::image,
                              &SchemaOrg::content_rating, &SchemaOrg::canonical}) {
    if (!(found.*property)) found.*property = other.*property;
  }
}

}  // namespace

Result<SchemaOrg> read_schema_org(std::string_view html, JsonReader& reader) {
  const auto markup = split_markup(html);
  SchemaOrg found;
  for (const auto text : markup.json_ld) {
    if (const auto record = reader.parse(text); record && !found.name) read_json_ld(*record, found);
  }
  const auto tree = HtmlTree::parse(markup.html, HtmlTree::Kind::document);
  if (!tree) return tl::make_unexpected(tree.error());
  MetaReader meta;
  walk(tree->root(), meta);
  fill_gaps(found, meta.microdata);
  fill_gaps(found, meta.open_graph);
  if (!found.name) return fail(ErrorKind::not_understood, "the page has no schema.org data");
  return found;
}

}  // namespace playfast::page
