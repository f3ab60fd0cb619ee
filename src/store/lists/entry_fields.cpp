#include "store/lists/entry_fields.hpp"

#include <algorithm>
#include <vector>

#include "store/app/decode.hpp"
#include "store/app/fields.hpp"
#include "store/row.hpp"

namespace playfast::store {
namespace {

template <typename Decoder, auto... member>
constexpr auto row(std::string_view name, std::initializer_list<page::Path> paths, std::string_view help) {
  return payload_row<Entry, Decoder, member...>(name, paths, help);
}

template <auto member>
constexpr auto context(std::string_view name, Type type, std::string_view help) {
  return context_row<Entry, member>(name, type, help);
}

constexpr std::array table{
    context<&Entry::country>("country", Type::text, "country requested (us, kr, …)").tells_apart(7),
    context<&Entry::lang>("lang", Type::text, "language requested (en, pt-BR, …)").tells_apart(5),
    context<&Entry::source>("source", Type::text, "data source: page or rpc"),
    context<&Entry::query>("query", Type::text, "search query").tells_apart(16),
    context<&Entry::chart_collection>("chart_collection", Type::text, "which chart (top-free, …)")
        .tells_apart(16),
    context<&Entry::chart_category>("chart_category", Type::text, "of which category (GAME, …)")
        .tells_apart(16),
    context<&Entry::developer_query>("developer_query", Type::text, "developer requested").tells_apart(20),
    context<&Entry::similar_to>("similar_to", Type::text, "app whose similar apps were requested")
        .tells_apart(26),
    context<&Entry::rank>("rank", Type::integer, "rank in the list, from 1").shown(1, 4),
    row<Text, &Entry::app_id>("app_id", {{0, 0}}, "package name").needed().shown(6, 26),
    context<&Entry::url>("url", Type::url, "URL of the app's page in this country and language"),
    row<Text, &Entry::title>("title", {{3}}, "app name").needed().shown(2, 21),
    row<Text, &Entry::developer>("developer", {{14}}, "developer name").shown(7, 20),
    row<DeveloperId, &Entry::developer_id>("developer_id", {},
                                           "numeric ID or name of the developer; null if not listed"),
    row<Text, &Entry::category>("category", {{5}}, "main category, in the requested language").shown(11, 18),
    row<Score, &Entry::score>("score", {{4}}, "average rating, 1 to 5; null without ratings")
        .shown(3, 5)
        .rounded(2),
    row<ScoreText, &Entry::score_text>("score_text", {{4}}, "average rating as shown"),
    row<Micros, &Entry::price>("price", {{8, 1, 0, 0}}, "price; null without an offer")
        .shown(5, 8)
        .zero_as("free"),
    row<Text, &Entry::currency>("currency", {{8, 1, 0, 1}}, "currency of the price (USD, …)").shown(8, 8),
    row<Text, &Entry::price_text>("price_text", {{8, 1, 0, 2}}, "price as shown"),
    row<IsFree, &Entry::free>("free", {{8, 1, 0, 0}}, "whether the price is 0"),
    row<Text, &Entry::iap_range>("iap_range", {{29, 0}}, "price range of in-app purchases"),
    row<Text, &Entry::installs>("installs", {{15}}, "installs as shown (50,000,000+)").shown(4, 14).right(),
    row<Text, &Entry::content_rating>("content_rating", {{24, 0}}, "age rating"),
    row<AvailabilityCode, &Entry::availability>("availability", {{26}},
                                                "available, preregister or unavailable"),
    row<Url, &Entry::icon>("icon", {{1, 3, 2}}, "URL of the icon"),
    row<Url, &Entry::cover>("cover", {{22, 3, 2}}, "URL of the wide image"),
    row<Images, &Entry::screenshots>("screenshots", {{2}}, "URLs of the screenshots"),
    row<Url, &Entry::video>("video", {{12, 0, 0, 3, 2}}, "URL of the trailer"),
    row<Url, &Entry::video_image>("video_image", {{12, 0, 3, 3, 2}}, "URL of the trailer's poster"),
    row<HtmlText, &Entry::description>("description", {{13, 1}}, "description as plain text"),
    context<&Entry::exact_match>("exact_match", Type::boolean, "whether it is the exact match of the query"),
    context<&Entry::fetched_at>("fetched_at", Type::time, "time of the response"),
};

// Where a field is in an item of the old shape.
struct OldPlace {
  std::string_view field;
  page::Path path;
};

constexpr std::array old_places{
    OldPlace{"app_id", {12, 0}},
    OldPlace{"title", {2}},
    OldPlace{"developer", {4, 0, 0, 0}},
    OldPlace{"developer_id", {4, 0, 0, 1, 4, 2}},
    OldPlace{"score", {6, 0, 2, 1}},
    OldPlace{"score_text", {6, 0, 2, 1}},
    OldPlace{"price", {7, 0, 3, 2, 1, 0, 0}},
    OldPlace{"currency", {7, 0, 3, 2, 1, 0, 1}},
    OldPlace{"price_text", {7, 0, 3, 2, 1, 0, 2}},
    OldPlace{"free", {7, 0, 3, 2, 1, 0, 0}},
    OldPlace{"icon", {1, 1, 0, 3, 2}},
};

std::vector<record::Field<Entry>> fields_of_old_shape() {
  std::vector<record::Field<Entry>> fields(table.begin(), table.end());
  for (auto& field : fields) {
    const auto place = std::ranges::find(old_places, field.name, &OldPlace::field);
    field.path_count = place == old_places.end() ? 0 : 1;
    if (field.path_count == 1) field.paths[0] = place->path;
  }
  return fields;
}

// Columns that one kind of list has and the others have not.
struct OwnColumn {
  std::string_view name;
  ListKind kind;
};

constexpr std::array own_columns{
    OwnColumn{"query", ListKind::search},         OwnColumn{"chart_collection", ListKind::chart},
    OwnColumn{"chart_category", ListKind::chart}, OwnColumn{"developer_query", ListKind::developer},
    OwnColumn{"similar_to", ListKind::similar},
};

const OwnColumn* own_column(std::string_view name) {
  const auto* const found = std::ranges::find(own_columns, name, &OwnColumn::name);
  return found == own_columns.end() ? nullptr : found;
}

record::Columns<Entry> make_entry_columns(ListKind kind) {
  return entry_columns().filter([&](const record::Column& column) {
    const auto* const own = own_column(column.name);
    return own == nullptr || own->kind == kind;
  });
}

record::Columns<DetailedEntry> make_detailed_columns(ListKind kind) {
  record::Columns<DetailedEntry> columns;
  for (const auto& field : app_fields()) {
    columns.add_part<&DetailedEntry::app>(field);
    if (field.name != "source") continue;
    for (const auto& place : table) {
      const auto* const own = own_column(place.name);
      if (place.name == "rank" || (own != nullptr && own->kind == kind))
        columns.add_part<&DetailedEntry::entry>(place);
    }
  }
  return columns;
}

// What `make` makes of each kind of list.
template <typename Columns>
const Columns& columns_of(ListKind kind, Columns (*make)(ListKind)) {
  static const std::array all{make(ListKind::search), make(ListKind::chart), make(ListKind::developer),
                              make(ListKind::similar)};
  return all.at(static_cast<std::size_t>(kind));
}

}  // namespace

std::span<const record::Field<Entry>> entry_fields(ItemShape shape) {
  static const auto old_shape = fields_of_old_shape();
  if (shape == ItemShape::old) return old_shape;
  return table;
}

const record::Columns<Entry>& entry_columns() {
  static const record::Columns columns{std::span<const record::Field<Entry>>(table)};
  return columns;
}

const record::Columns<Entry>& entry_columns(ListKind kind) { return columns_of(kind, &make_entry_columns); }

const record::Columns<DetailedEntry>& detailed_columns(ListKind kind) {
  return columns_of(kind, &make_detailed_columns);
}

}  // namespace playfast::store
