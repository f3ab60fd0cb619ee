#include "cli/input/review_queries.hpp"

#include <gtest/gtest.h>

#include "cli/input/resume_target.hpp"
#include "files.hpp"
#include "store/app/id.hpp"
#include "store/reviews/fields.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

using Strings = std::vector<std::string>;

Options asking(Strings items) {
  Options options;
  options.selection.items = std::move(items);
  return options;
}

record::Columns<Review> the_id_alone() {
  return store::review_columns().filter(
      [](const record::Column& column) { return column.name == "review_id"; });
}

// A run over these options; with an output that can be gone on with, where one is named.
struct QueryRun {
  explicit QueryRun(Options given, record::Columns<Review> columns = store::review_columns())
      : options(std::move(given)),
        jobs(Items::open(options.selection.items, store::parse_app_id, "an ID").value(), options.selection,
             store::parse_app_id, [](const Error&) {}) {
    if (!options.output.path.empty())
      resumable.emplace(resume::Resumable::open(resume_target(options, std::move(columns))).value());
    queries.emplace(jobs, options.selection, resumable ? &*resumable : nullptr);
  }

  // The next stream, "1: com.a us en", with its score, limit and token; "" at the end.
  std::string next() {
    if (queries->next(query) != Pull::item) return "";
    auto text = std::to_string(query.tag) + ": " + query.app_id + " " + query.country + " " + query.lang;
    if (query.score) text += " score " + std::to_string(*query.score);
    if (query.limit) text += " limit " + std::to_string(*query.limit);
    if (!query.token.empty()) text += " token " + query.token;
    return text;
  }

  // Commits a page of these reviews for the stream that came last.
  void give(const Strings& ids, const std::string& token) {
    store::StreamPage page;
    for (const auto& id : ids) {
      Review review;
      review.app_id = query.app_id;
      review.country = query.country;
      review.lang = query.lang;
      review.review_id = id;
      page.reviews.push_back(review);
    }
    page.next_token = token;
    ASSERT_TRUE(resumable->commit(query, page));
  }
  void end(ReviewEnd::State state) {
    store::StreamEnd end;
    end.state = state;
    ASSERT_TRUE(resumable->commit(query, end));
  }

  Options options;
  JobList jobs;
  std::optional<resume::Resumable> resumable;
  std::optional<ReviewQueryList> queries;
  store::StreamQuery query;
};

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

class ResumedQueries : public testing::Test {
 protected:
  Options asked(Strings items) const {
    auto options = asking(std::move(items));
    options.output.path = folder_.path("out");
    options.output.resume = true;
    return options;
  }

  Folder folder_;
};

TEST_F(ResumedQueries, GoOnWithTheUnfinishedThenWithTheRest) {
  auto options = asked({"com.a.b", "com.c.d", "com.e.f", "com.g.h"});
  options.selection.limit = 10;
  {
    QueryRun run(options);
    ASSERT_TRUE(run.queries->catch_up());
    run.next();
    run.give({"1", "2"}, "TokenA");
    run.next();
    run.give({"3"}, "");
    run.end(ReviewEnd::State::complete);
    run.next();
    run.end(ReviewEnd::State::failed);
  }
  QueryRun again(options);
  ASSERT_TRUE(again.queries->catch_up());
  EXPECT_EQ(again.next(), "0: com.a.b us en limit 8 token TokenA");
  EXPECT_FALSE(again.query.seen->add("1"));
  EXPECT_FALSE(again.query.seen->add("2"));
  EXPECT_TRUE(again.query.seen->add("3")) << "of another app";
  EXPECT_EQ(again.next(), "2: com.e.f us en limit 10");
  EXPECT_EQ(again.next(), "3: com.g.h us en limit 10");
  EXPECT_EQ(again.next(), "");
}

TEST_F(ResumedQueries, KnowWhatOtherLanguagesOfTheirAppDelivered) {
  auto options = asked({"com.a.b", "com.c.d"});
  options.selection.langs = {"es", "es-AR", "es-MX"};
  {
    QueryRun run(options);
    run.next();
    run.give({"1"}, "");
    run.end(ReviewEnd::State::complete);
    run.next();
    run.give({"2"}, "Token");
  }
  QueryRun again(options);
  ASSERT_TRUE(again.queries->catch_up());
  for (const std::string stream :
       {"1: com.a.b us es-AR token Token", "2: com.a.b us es-MX", "3: com.c.d us es"}) {
    EXPECT_EQ(again.next(), stream);
    const bool of_other_app = stream.starts_with("3");
    EXPECT_EQ(again.query.seen->add("1"), of_other_app) << stream;
    EXPECT_EQ(again.query.seen->add("2"), of_other_app) << stream;
  }
}

TEST_F(ResumedQueries, WithNothingLeftThereIsNone) {
  {
    QueryRun run(asked({"com.a.b"}));
    run.next();
    run.end(ReviewEnd::State::limit_reached);
  }
  QueryRun again(asked({"com.a.b"}));
  ASSERT_TRUE(again.queries->catch_up());
  EXPECT_EQ(again.next(), "");
  EXPECT_FALSE(again.queries->any());
}

// A run that is killed between both would not know that the stream has ended.
TEST_F(ResumedQueries, ALastPageIsCommittedWithTheEnd) {
  {
    QueryRun run(asked({"com.a.b"}));
    run.next();
    run.give({"1"}, "");
  }
  QueryRun again(asked({"com.a.b"}));
  ASSERT_TRUE(again.queries->catch_up());
  EXPECT_EQ(again.next(), "");
}

TEST_F(ResumedQueries, OfOtherAppsNothingIsKnownAlsoWithoutTheirIds) {
  const auto options = asked({"com.a.b", "com.c.d"});
  {
    QueryRun run(options, the_id_alone());
    run.next();
    run.give({"1"}, "TokenA");
    run.next();
    run.give({"2", "3"}, "TokenC");
  }
  QueryRun again(options, the_id_alone());
  ASSERT_TRUE(again.queries->catch_up());
  EXPECT_EQ(again.next(), "0: com.a.b us en token TokenA");
  EXPECT_EQ(again.query.seen->added(), 1U);
  EXPECT_FALSE(again.query.seen->add("1"));
  EXPECT_EQ(again.next(), "1: com.c.d us en token TokenC");
  EXPECT_EQ(again.query.seen->added(), 2U);
  EXPECT_FALSE(again.query.seen->add("2") || again.query.seen->add("3"));
}

// Bytes that this process has written so far, by the kernel's count.
std::uint64_t bytes_written() {
  std::ifstream io("/proc/self/io");
  for (std::string name; io >> name;) {
    if (name == "wchar:") break;
  }
  std::uint64_t bytes = 0;
  io >> bytes;
  return bytes;
}

// Bytes that a run of so many streams writes behind one that fails.
std::uint64_t bytes_of_run(int streams) {
  const Folder folder;
  Strings apps{"com.missing"};
  for (int app = 0; app < streams; ++app) apps.push_back("com.example.app" + std::to_string(app));
  auto options = asking(apps);
  options.output.path = folder.path("out");
  QueryRun run(options);
  const auto before = bytes_written();
  run.next();
  run.end(ReviewEnd::State::failed);
  while (!run.next().empty()) {
    run.give({"1"}, "");
    run.end(ReviewEnd::State::complete);
  }
  return bytes_written() - before;
}

TEST(ResumedBytes, AreLinearInTheNumberOfCommits) {
  if (bytes_written() == 0) GTEST_SKIP() << "the kernel does not count them here";
  EXPECT_LT(bytes_of_run(400), 2 * bytes_of_run(200) + 10'000);
}

TEST_F(ResumedQueries, ItemsMayBeAddedBehindTheOldOnes) {
  {
    QueryRun run(asked({"com.a.b"}));
    run.next();
    run.end(ReviewEnd::State::complete);
  }
  QueryRun again(asked({"com.a.b", "com.c.d"}));
  ASSERT_TRUE(again.queries->catch_up());
  EXPECT_EQ(again.next(), "1: com.c.d us en");
}

TEST_F(ResumedQueries, OtherItemsAreAnotherJob) {
  {
    QueryRun run(asked({"com.a.b", "com.c.d"}));
    run.next();
    run.next();
    run.give({"1"}, "TokenC");
  }
  for (const auto& items : {Strings{"com.a.b"}, {"com.c.d", "com.a.b"}, {"com.a.b", "com.x.y"}}) {
    QueryRun again(asked(items));
    const auto caught_up = again.queries->catch_up();
    ASSERT_FALSE(caught_up);
    EXPECT_EQ(caught_up.error().kind, ProgramError::state);
    EXPECT_NE(caught_up.error().message.find("of another job: its items differ"), std::string::npos);
  }
}

TEST_F(ResumedQueries, WhatWasNotCommittedIsCutOff) {
  {
    QueryRun run(asked({"com.a.b"}));
    run.next();
    run.give({"1"}, "TokenA");
  }
  const auto committed = read_file(folder_.path("out"));
  write_file(folder_.path("out"), committed + "{\"country\":\"us\",\"la");
  QueryRun again(asked({"com.a.b"}));
  ASSERT_TRUE(again.queries->catch_up());
  EXPECT_EQ(read_file(folder_.path("out")), committed);
}

TEST_F(ResumedQueries, AnOutputThatWasChangedIsRefused) {
  {
    QueryRun run(asked({"com.a.b"}));
    run.next();
    run.give({"1"}, "TokenA");
  }
  auto text = read_file(folder_.path("out"));
  text[1] = '_';
  write_file(folder_.path("out"), text);
  QueryRun again(asked({"com.a.b"}));
  const auto caught_up = again.queries->catch_up();
  ASSERT_FALSE(caught_up);
  EXPECT_EQ(caught_up.error().kind, ProgramError::state);
  EXPECT_EQ(read_file(folder_.path("out")), text) << "nothing is touched";
}

}  // namespace
}  // namespace playfast::cli
