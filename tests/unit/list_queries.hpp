// The searches and charts that tests of lists ask for.
#pragma once

#include "playfast/entry.hpp"

namespace playfast {

inline ChartQuery chart_of(std::optional<std::uint64_t> limit = std::nullopt) {
  ChartQuery query;
  query.collection = Collection::top_paid;
  query.category = "GAME";
  query.country = "kr";
  query.lang = "ko";
  query.limit = limit;
  return query;
}

inline SearchQuery search_of(const std::string& term, Price price = Price::all) {
  SearchQuery query;
  query.term = term;
  query.country = "kr";
  query.lang = "ko";
  query.price = price;
  return query;
}

}  // namespace playfast
