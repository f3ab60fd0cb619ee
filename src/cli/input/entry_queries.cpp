#include "cli/input/entry_queries.hpp"

namespace playfast::cli {

Pull SearchQueryList::next(SearchQuery& query) {
  Combination combination;
  const auto supply = combinations_.next(combination);
  if (supply == Pull::item) {
    query = {combination.item, combination.country, combination.lang, options_.selection.price,
             options_.selection.limit};
  }
  return supply;
}

Pull ChartQueryList::next(ChartQuery& query) {
  // The last one turns fastest.
  auto place = next_++;
  const auto turn = [&](const auto& values) {
    const auto& value = values[place % values.size()];
    place /= values.size();
    return value;
  };
  ChartQuery chart;
  chart.lang = turn(options_.selection.langs);
  chart.country = turn(options_.selection.countries);
  chart.category = turn(options_.selection.categories);
  chart.collection = turn(options_.selection.collections);
  if (place > 0) return Pull::end;
  chart.age = options_.selection.age;
  chart.limit = options_.selection.limit;
  query = std::move(chart);
  return Pull::item;
}

}  // namespace playfast::cli
