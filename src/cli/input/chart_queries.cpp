#include "cli/input/chart_queries.hpp"

namespace playfast::cli {

Pull ChartQueryList::next(ChartQuery& query) {
  // The last one turns fastest.
  auto place = next_++;
  const auto turn = [&](const auto& values) {
    const auto& value = values[place % values.size()];
    place /= values.size();
    return value;
  };
  ChartQuery chart;
  chart.lang = turn(selection_.langs);
  chart.country = turn(selection_.countries);
  chart.category = turn(selection_.categories);
  chart.collection = turn(selection_.collections);
  if (place > 0) return Pull::end;
  chart.age = selection_.age;
  chart.limit = selection_.limit;
  query = std::move(chart);
  return Pull::item;
}

}  // namespace playfast::cli
