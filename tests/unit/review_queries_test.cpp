#include "cli/input/review_queries.hpp"

#include <gtest/gtest.h>

#include "files.hpp"
#include "query_run.hpp"

namespace playfast::cli {
namespace {

TEST(ReviewQueries, AreNumberedCombinations) {
  auto options = asking({"com.a.b", "com.c.d"});
  options.selection.langs = {"en", "ko"};
  QueryRun run(options);
  EXPECT_FALSE(run.queries->any());
  EXPECT_EQ(run.next(), "0: com.a.b us en");
  EXPECT_TRUE(run.queries->any());
  EXPECT_EQ(run.next(), "1: com.a.b us ko");
  EXPECT_EQ(run.next(), "2: com.c.d us en");
  EXPECT_EQ(run.next(), "3: com.c.d us ko");
  EXPECT_EQ(run.next(), "");
}

TEST(ReviewQueries, SayWhatTheOptionsSay) {
  auto options = asking({"com.a.b"});
  options.selection.sort = ReviewSort::rating;
  options.selection.device = Device::tv;
  options.selection.limit = 9;
  options.selection.since = Day(std::chrono::days(1));
  options.selection.until = Day(std::chrono::days(2));
  QueryRun run(options);
  EXPECT_EQ(run.next(), "0: com.a.b us en limit 9");
  EXPECT_EQ(run.query.sort, ReviewSort::rating);
  EXPECT_EQ(run.query.device, Device::tv);
  EXPECT_EQ(run.query.since, Day(std::chrono::days(1)));
  EXPECT_EQ(run.query.until, Day(std::chrono::days(2)));
  EXPECT_TRUE(run.query.token.empty());
}

TEST(ReviewQueries, ScoresShareTheLimitOfAnAppAndLanguage) {
  auto options = asking({"com.a.b"});
  options.selection.scores = {1, 5, 3};
  options.selection.limit = 8;
  QueryRun run(options);
  EXPECT_EQ(run.next(), "0: com.a.b us en score 1 limit 3");
  EXPECT_EQ(run.next(), "1: com.a.b us en score 5 limit 3");
  EXPECT_EQ(run.next(), "2: com.a.b us en score 3 limit 2");
  options.selection.limit.reset();
  EXPECT_EQ(QueryRun(options).next(), "0: com.a.b us en score 1");
}

TEST(ReviewQueries, CountriesShareTheLimitOfAnAppAndLanguage) {
  auto options = asking({"com.a.b"});
  options.selection.countries = {"us", "kr"};
  options.selection.langs = {"en", "ko"};
  options.selection.limit = 3;
  QueryRun run(options);
  EXPECT_EQ(run.next(), "0: com.a.b us en limit 2");
  EXPECT_EQ(run.next(), "1: com.a.b us ko limit 2");
  EXPECT_EQ(run.next(), "2: com.a.b kr en limit 1");
  EXPECT_EQ(run.next(), "3: com.a.b kr ko limit 1");
}

TEST(ReviewQueries, OfOneAppShareWhatTheyDeliver) {
  auto options = asking({"com.a.b", "com.c.d"});
  options.selection.langs = {"es", "es-AR"};
  QueryRun run(options);
  run.next();
  const auto seen = run.query.seen;
  run.next();
  EXPECT_EQ(run.query.seen, seen);
  run.next();
  EXPECT_NE(run.query.seen, seen) << "of another app";
}

// A run over a file of these lines.
struct LinesRun {
  explicit LinesRun(const std::string& lines, Options options = asking({})) {
    write_file(folder.path("in"), lines);
    options.selection.items = {"@" + folder.path("in")};
    run.emplace(std::move(options));
  }
  std::string next() {
    std::string text;
    while (text.empty() && turns-- > 0) text = run->next();
    return text;
  }

  Folder folder;
  std::optional<QueryRun> run;
  int turns = 100;
};

TEST(ReviewQueries, OfAnItemWithACountryOfItsOwnHaveTheWholeLimit) {
  auto options = asking({});
  options.selection.countries = {"us", "kr"};
  options.selection.scores = {1, 5};
  options.selection.limit = 8;
  LinesRun lines("{\"app_id\":\"com.a.b\",\"country\":\"de\"}\n{\"app_id\":\"com.a.b\",\"lang\":\"ko\"}\n",
                 options);
  EXPECT_EQ(lines.next(), "0: com.a.b de en score 1 limit 4");
  EXPECT_EQ(lines.next(), "1: com.a.b de en score 5 limit 4");
  for (const std::string stream : {"2: com.a.b us ko score 1", "3: com.a.b kr ko score 1",
                                   "4: com.a.b us ko score 5", "5: com.a.b kr ko score 5"})
    EXPECT_EQ(lines.next(), stream + " limit 2");
}

TEST(ReviewQueries, OfAnAppThatComesAgainShareWhatTheyDeliver) {
  LinesRun lines(
      "{\"app_id\":\"com.a.b\",\"lang\":\"es\"}\ncom.c.d\n{\"app_id\":\"com.a.b\",\"lang\":\"es-AR\"}\n");
  EXPECT_EQ(lines.next(), "0: com.a.b us es");
  const auto seen = lines.run->query.seen;
  EXPECT_EQ(lines.next(), "1: com.c.d us en");
  EXPECT_NE(lines.run->query.seen, seen);
  EXPECT_EQ(lines.next(), "2: com.a.b us es-AR");
  EXPECT_EQ(lines.run->query.seen, seen);
}

}  // namespace
}  // namespace playfast::cli
