#include "simulate/items.hpp"

#include <charconv>

#include "simulate/broken.hpp"
#include "store/lists/charts.hpp"

namespace playfast::simulate {
namespace {

constexpr std::array<std::string_view, 4> countries{"us", "kr", "de", "br"};
constexpr std::size_t digits = 7;
constexpr Number classes = 16;
constexpr Number chart_kinds = 6;
constexpr Number chart_categories = 20;

}  // namespace

std::string marked(Number number) {
  auto text = std::string(any_item);
  for (auto at = text.size(); number > 0; number /= 10) text.at(--at) = static_cast<char>('0' + number % 10);
  return text;
}

std::string_view mark_in(std::string_view text) {
  const auto at = text.find(mark);
  return at == std::string_view::npos ? std::string_view() : text.substr(at, mark.size() + digits);
}

Number number_in(std::string_view text) {
  const auto found = mark_in(text);
  Number number = 0;
  require(found.size() == any_item.size(), "an answer is about something that was not requested");
  std::from_chars(found.data() + mark.size(), found.data() + found.size(), number);
  return number;
}

std::string of_item(std::string_view text, std::string_view item) {
  std::string filled(text);
  for (auto at = filled.find(any_item); at != std::string::npos; at = filled.find(any_item, at + item.size()))
    filled.replace(at, item.size(), item);
  return filled;
}

std::string of_any_item(std::string_view text) {
  std::string plain(text);
  const std::string item(mark_in(text));
  if (item.empty()) return plain;
  for (auto at = plain.find(item); at != std::string::npos; at = plain.find(item, at + item.size()))
    plain.replace(at, item.size(), any_item);
  return plain;
}

std::string country_of(Number number) { return std::string(countries.at(number / 8 % countries.size())); }

bool is_missing(Number number) { return number % classes == classes - 1; }
bool is_unavailable(Number number) { return number % classes == classes - 2; }

std::string app_id(Number number) {
  const auto ending = is_missing(number)       ? std::string("missing")
                      : is_unavailable(number) ? std::string("unavailable")
                                               : "c" + std::to_string(number % classes);
  return "com." + marked(number) + "." + ending;
}

std::string reviewed_app(Number number) {
  return "com." + marked(number) + ".p" + std::to_string(1 + number % 8);
}

std::size_t review_pages(std::string_view app_id) { return static_cast<std::size_t>(app_id.back() - '0'); }

std::string review_id(std::string_view item, std::size_t number) {
  return "gp:" + std::string(item) + "-" + std::to_string(number);
}

void make_query(Number number, AppQuery& query) {
  query.app_id = app_id(number);
  query.country = country_of(number);
}

void make_query(Number number, TermQuery& query) {
  query.term = marked(number) + " editor";
  query.country = country_of(number);
}

void make_query(Number number, SearchQuery& query) {
  query.term = marked(number) + " few";
  query.country = country_of(number);
}

void make_query(Number number, ChartQuery& query) {
  query.collection = store::collections.at(number % chart_kinds).value;
  query.category = store::categories()[number / chart_kinds % chart_categories].id;
  query.country = countries.at(number / (chart_kinds * chart_categories));
  query.limit = 2 + number % 3;
}

void make_query(Number number, ReviewQuery& query) {
  query.app_id = reviewed_app(number);
  query.country = country_of(number);
}

Number number_of(const AppQuery& query) { return number_in(query.app_id); }
Number number_of(const TermQuery& query) { return number_in(query.term); }
Number number_of(const SearchQuery& query) { return number_in(query.term); }

Number number_of(const ChartQuery& query) {
  const auto collection = static_cast<Number>(query.collection);
  Number category = 0;
  while (category + 1 < chart_categories && store::categories()[category].id != query.category) ++category;
  Number country = 0;
  while (country + 1 < countries.size() && countries.at(country) != query.country) ++country;
  return (country * chart_categories + category) * chart_kinds + collection;
}

}  // namespace playfast::simulate
