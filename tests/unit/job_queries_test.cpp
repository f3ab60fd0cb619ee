#include "cli/input/job_queries.hpp"

#include <gtest/gtest.h>

#include "cli/input/chart_queries.hpp"
#include "item_kinds.hpp"

namespace playfast::cli {
namespace {

using Strings = std::vector<std::string>;

// All charts as "0 GAME us en".
Strings charts(const Selection& selection) {
  Strings all;
  ChartQueryList list(selection);
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
  Selection selection;
  selection.collections = {Collection::top_paid, Collection::top_free};
  selection.categories = {"GAME", "TOOLS", "EVENTS"};
  selection.countries = {"us", "kr"};
  selection.langs = {"en", "ko"};
  Strings expected;
  for (const std::string collection : {"1", "0"}) {
    for (const std::string category : {" GAME", " TOOLS", " EVENTS"}) {
      for (const std::string place : {" us en", " us ko", " kr en", " kr ko"})
        expected.push_back(collection + category + place);
    }
  }
  EXPECT_EQ(charts(selection), expected);
}

TEST(ChartQueries, HaveTheAgeAndTheLimit) {
  Selection selection;
  selection.age = Age::from_9;
  selection.limit = 7;
  ChartQueryList list(selection);
  ChartQuery chart;
  ASSERT_EQ(list.next(chart), Pull::item);
  EXPECT_EQ(chart.age, Age::from_9);
  EXPECT_EQ(chart.limit, 7U);
}

TEST(JobQueries, AreWhatIsMadeOfEachJob) {
  Selection selection;
  selection.items = {"red panda", "tea", "red panda"};
  selection.countries = {"us", "kr"};
  selection.price = Price::paid;
  auto items = Items::open(selection.items, term_items);
  ASSERT_TRUE(items);
  JobList jobs(std::move(*items), selection, term_items, [](const Error&) { FAIL(); });
  JobQueries<SearchQuery> list(jobs, selection, [](const Job& job, const Selection& given) {
    return SearchQuery{job.item, job.country, job.lang, given.price, {}};
  });
  Strings all;
  SearchQuery search;
  while (list.next(search) == Pull::item) {
    all.push_back(search.term + ' ' + search.country + ' ' + search.lang);
    EXPECT_EQ(search.price, Price::paid);
  }
  EXPECT_EQ(all, (Strings{"red panda us en", "red panda kr en", "tea us en", "tea kr en"}));
}

}  // namespace
}  // namespace playfast::cli
