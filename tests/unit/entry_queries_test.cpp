#include "cli/input/entry_queries.hpp"

#include <gtest/gtest.h>

#include "store/lists/search_page.hpp"

namespace playfast::cli {
namespace {

using Strings = std::vector<std::string>;

// All charts as "0 GAME us en".
Strings charts(const Options& options) {
  Strings all;
  ChartQueryList list(options);
  ChartQuery chart;
  while (list.next(chart) == Pull::item) {
    all.push_back(std::to_string(static_cast<int>(chart.collection)) + ' ' + chart.category + ' ' +
                  chart.country + ' ' + chart.lang);
  }
  EXPECT_EQ(list.next(chart), Pull::end) << "and it stays at the end";
  return all;
}

TEST(ChartQueries, AreOneChartIfNotToldOtherwise) { EXPECT_EQ(charts({}), Strings{"0 APPLICATION us en"}); }

TEST(ChartQueries, AreAllCombinationsOnceInOrder) {
  Options options;
  options.selection.collections = {Collection::top_paid, Collection::top_free};
  options.selection.categories = {"GAME", "TOOLS", "EVENTS"};
  options.selection.countries = {"us", "kr"};
  options.selection.langs = {"en", "ko"};
  Strings expected;
  for (const std::string collection : {"1", "0"}) {
    for (const std::string category : {" GAME", " TOOLS", " EVENTS"}) {
      for (const std::string place : {" us en", " us ko", " kr en", " kr ko"})
        expected.push_back(collection + category + place);
    }
  }
  EXPECT_EQ(charts(options), expected);
}

TEST(ChartQueries, HaveTheAgeAndTheLimit) {
  Options options;
  options.selection.age = Age::from_9;
  options.selection.limit = 7;
  ChartQueryList list(options);
  ChartQuery chart;
  ASSERT_EQ(list.next(chart), Pull::item);
  EXPECT_EQ(chart.age, Age::from_9);
  EXPECT_EQ(chart.limit, 7U);
}

TEST(SearchQueries, AreTermsTimesStoresTimesLanguages) {
  Options options;
  options.selection.items = {"red panda", "tea", "red panda"};
  options.selection.countries = {"us", "kr"};
  options.selection.price = Price::paid;
  options.selection.limit = 7;
  auto items = Items::open(options.selection.items, store::parse_term, "a QUERY");
  ASSERT_TRUE(items);
  Combinations combinations(std::move(*items), options, store::parse_term, [](const Error&) { FAIL(); });
  SearchQueryList list(combinations, options);
  Strings all;
  SearchQuery search;
  while (list.next(search) == Pull::item) {
    all.push_back(search.term + ' ' + search.country + ' ' + search.lang);
    EXPECT_EQ(search.price, Price::paid);
    EXPECT_EQ(search.limit, 7U);
  }
  EXPECT_EQ(all, (Strings{"red panda us en", "red panda kr en", "tea us en", "tea kr en"}));
}

}  // namespace
}  // namespace playfast::cli
