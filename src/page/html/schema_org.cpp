#include "page/html/schema_org.hpp"

#include <gumbo.h>
#include <algorithm>
#include <array>
#include <utility>

#include "page/html/markup.hpp"
#include "page/html/tree.hpp"
#include "util/number.hpp"

namespace playfast::page {
namespace {

using Property = SchemaOrg::Property;

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

void read_record(const Node& record, SchemaOrg& found) {
  if (record.member("@type").text() != "SoftwareApplication") return;
  found.json_ld = true;
  found.url = text_of(record.member("url"));
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
    return true;
  }

  SchemaOrg microdata;
  SchemaOrg open_graph;

 private:
  bool name_seen_ = false;  // the first counts, also when it is empty: each look takes its time
  bool rating_seen_ = false;
};

constexpr std::array gaps{&SchemaOrg::name, &SchemaOrg::description, &SchemaOrg::image,
                          &SchemaOrg::content_rating};

void fill_gaps(SchemaOrg& found, const SchemaOrg& other) {
  for (const auto property : gaps) {
    if (!(found.*property)) found.*property = other.*property;
  }
}

SchemaOrg read_json_ld(const Markup& markup, JsonReader& reader) {
  SchemaOrg found;
  for (const auto text : markup.json_ld) {
    if (const auto record = reader.parse(text); record && !found.name) read_record(*record, found);
  }
  found.canonical = markup.canonical;
  return found;
}

}  // namespace

SchemaOrg read_json_ld(std::string_view html, JsonReader& reader) {
  return read_json_ld(split_markup(html), reader);
}

Result<SchemaOrg> read_schema_org(std::string_view html, JsonReader& reader) {
  const auto markup = split_markup(html);
  auto found = read_json_ld(markup, reader);
  if (std::ranges::all_of(gaps, [&](auto property) { return (found.*property).has_value(); })) return found;
  const auto tree = HtmlTree::parse(markup.html, HtmlTree::Kind::document);
  if (tree) {
    MetaReader meta;
    walk(tree->root(), meta);
    fill_gaps(found, meta.microdata);
    fill_gaps(found, meta.open_graph);
  }
  if (found.name) return found;
  std::string problem = "the page has no schema.org data of an app";
  if (!tree) problem += " in JSON-LD; " + tree.error().message;
  return fail(ErrorKind::not_understood, std::move(problem));
}

}  // namespace playfast::page
