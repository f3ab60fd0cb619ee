#include "cli/input/entry_queries.hpp"

namespace playfast::cli {

Supply SearchQueryList::next(EntryQuery& query) {
  Combination combination;
  const auto supply = combinations_.next(combination);
  if (supply == Supply::query) {
    query =
        SearchQuery{combination.item, combination.country, combination.lang, options_.price, options_.limit};
  }
  return supply;
}

Supply ChartQueryList::next(EntryQuery& query) {
  // The last one turns fastest.
  auto place = next_++;
  const auto turn = [&](const auto& values) {
    const auto& value = values[place % values.size()];
    place /= values.size();
    return value;
  };
  ChartQuery chart;
  chart.lang = turn(options_.langs);
  chart.country = turn(options_.countries);
  chart.category = turn(options_.categories);
  chart.collection = turn(options_.collections);
  if (place > 0) return Supply::end;
  chart.age = options_.age;
  chart.limit = options_.limit;
  query = std::move(chart);
  return Supply::query;
}

}  // namespace playfast::cli
