#include "store/lists/entry_fields.hpp"

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
    context<&Entry::country>("country", Type::text, "store asked (us, kr, …)").shown(7, 7),
    context<&Entry::lang>("lang", Type::text, "language asked (en, pt-BR, …)").shown(10, 5),
    context<&Entry::source>("source", Type::text, "where the record comes from: page or rpc"),
    context<&Entry::query>("query", Type::text, "what was searched for").shown(8, 16),
    context<&Entry::chart_collection>("chart_collection", Type::text, "which chart (top-free, …)")
        .shown(8, 16),
    context<&Entry::chart_category>("chart_category", Type::text, "of which category (GAME, …)").shown(9, 16),
    context<&Entry::rank>("rank", Type::integer, "place in the list, from 1").shown(1, 4),
    row<Text, &Entry::app_id>("app_id", {{0, 0}}, "package name").needed().shown(3, 26),
    context<&Entry::url>("url", Type::url, "details page in this store and language"),
    row<Text, &Entry::title>("title", {{3}}, "name of the app").needed().shown(2, 21),
    row<Text, &Entry::developer>("developer", {{14}}, "developer's name").shown(6, 20),
    context<&Entry::developer_id>("developer_id", Type::text, "number or name; only of an exact match"),
    row<Text, &Entry::category>("category", {{5}}, "main category, in the language asked").shown(11, 18),
    row<Score, &Entry::score>("score", {{4}}, "mean rating, 1 to 5; null without ratings"),
    row<ScoreText, &Entry::score_text>("score_text", {{4}}, "mean rating as shown").shown(5, 10),
    row<Micros, &Entry::price>("price", {{8, 1, 0, 0}}, "price; null without an offer"),
    row<Text, &Entry::currency>("currency", {{8, 1, 0, 1}}, "currency of the price (USD, …)"),
    row<Text, &Entry::price_text>("price_text", {{8, 1, 0, 2}}, "price as shown").shown(4, 10),
    row<IsFree, &Entry::free>("free", {{8, 1, 0, 0}}, "whether the price is 0"),
    row<Text, &Entry::iap_range>("iap_range", {{29, 0}}, "prices of what it sells inside"),
    row<Text, &Entry::installs>("installs", {{15}}, "installs as shown (50,000,000+)").shown(12, 15),
    row<Text, &Entry::content_rating>("content_rating", {{24, 0}}, "age rating"),
    row<AvailabilityCode, &Entry::availability>("availability", {{26}},
                                                "available, preregister or unavailable"),
    row<Url, &Entry::icon>("icon", {{1, 3, 2}}, "URL of the icon"),
    row<Url, &Entry::cover>("cover", {{22, 3, 2}}, "URL of the wide image"),
    row<Images, &Entry::screenshots>("screenshots", {{2}}, "URLs of the screenshots"),
    row<Url, &Entry::video>("video", {{12, 0, 0, 3, 2}}, "URL of the trailer"),
    row<Url, &Entry::video_image>("video_image", {{12, 0, 3, 3, 2}}, "URL of the trailer's poster"),
    row<HtmlText, &Entry::description>("description", {{13, 1}}, "description as text"),
    context<&Entry::exact_match>("exact_match", Type::boolean,
                                 "whether the store takes it for the one meant"),
    context<&Entry::fetched_at>("fetched_at", Type::time, "time of the answer"),
};

bool is_of_chart(std::string_view name) { return name.starts_with("chart_"); }
bool is_of_search(std::string_view name) { return name == "query"; }

record::Columns<Entry> columns_without(bool (*left_out)(std::string_view)) {
  return entry_columns().filter([&](const record::Column& column) { return !left_out(column.name); });
}

record::Columns<DetailedEntry> detailed_columns(bool (*left_out)(std::string_view)) {
  record::Columns<DetailedEntry> columns;
  for (const auto& field : app_fields()) {
    columns.add_part<&DetailedEntry::app>(field);
    if (field.name != "source") continue;
    for (const auto& place : table) {
      const bool in_front = place.name == "query" || is_of_chart(place.name) || place.name == "rank";
      if (in_front && !left_out(place.name)) columns.add_part<&DetailedEntry::entry>(place);
    }
  }
  return columns;
}

}  // namespace

std::span<const record::Field<Entry>> entry_fields() { return table; }

const record::Columns<Entry>& entry_columns() {
  static const record::Columns columns(table);
  return columns;
}

const record::Columns<Entry>& search_columns() {
  static const auto columns = columns_without(is_of_chart);
  return columns;
}

const record::Columns<Entry>& chart_columns() {
  static const auto columns = columns_without(is_of_search);
  return columns;
}

const record::Columns<DetailedEntry>& detailed_search_columns() {
  static const auto columns = detailed_columns(is_of_chart);
  return columns;
}

const record::Columns<DetailedEntry>& detailed_chart_columns() {
  static const auto columns = detailed_columns(is_of_search);
  return columns;
}

}  // namespace playfast::store
