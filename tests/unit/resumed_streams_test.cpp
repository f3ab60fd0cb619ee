// The streams of a run that goes on with another's.
#include <gtest/gtest.h>

#include "files.hpp"
#include "query_run.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

using Strings = std::vector<std::string>;

class ResumedReviews : public testing::Test {
 protected:
  Options asked(Strings items) const {
    auto options = asking(std::move(items));
    options.output.path = folder_.path("out");
    options.output.resume = true;
    return options;
  }

  Folder folder_;
};

TEST_F(ResumedReviews, GoOnWithTheUnfinishedThenWithTheRest) {
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

TEST_F(ResumedReviews, KnowWhatOtherLanguagesOfTheirAppDelivered) {
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

TEST_F(ResumedReviews, WithNothingLeftThereIsNone) {
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
TEST_F(ResumedReviews, ALastPageIsCommittedWithTheEnd) {
  {
    QueryRun run(asked({"com.a.b"}));
    run.next();
    run.give({"1"}, "");
  }
  QueryRun again(asked({"com.a.b"}));
  ASSERT_TRUE(again.queries->catch_up());
  EXPECT_EQ(again.next(), "");
}

TEST_F(ResumedReviews, OfOtherAppsNothingIsKnownAlsoWithoutTheirIds) {
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

TEST_F(ResumedReviews, ItemsMayBeAddedBehindTheOldOnes) {
  {
    QueryRun run(asked({"com.a.b"}));
    run.next();
    run.end(ReviewEnd::State::complete);
  }
  QueryRun again(asked({"com.a.b", "com.c.d"}));
  ASSERT_TRUE(again.queries->catch_up());
  EXPECT_EQ(again.next(), "1: com.c.d us en");
}

TEST_F(ResumedReviews, OtherItemsAreAnotherJob) {
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

TEST_F(ResumedReviews, WhatWasNotCommittedIsCutOff) {
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

TEST_F(ResumedReviews, AnOutputThatWasChangedIsRefused) {
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

TEST_F(ResumedReviews, KnowWhatEarlierStreamsOfAnAppThatComesAgainDelivered) {
  write_file(folder_.path("in"), R"({"app_id":"com.a.b","lang":"es"}
{"app_id":"com.c.d","lang":"es"}
{"app_id":"com.a.b","lang":"es-AR"}
)");
  const auto options = asked({"@" + folder_.path("in")});
  {
    QueryRun run(options);
    run.next();
    run.give({"1"}, "");
    run.end(ReviewEnd::State::complete);
    run.next();
    run.give({"2"}, "");
    run.end(ReviewEnd::State::complete);
  }
  QueryRun again(options);
  ASSERT_TRUE(again.queries->catch_up());
  EXPECT_EQ(again.next(), "2: com.a.b us es-AR");
  EXPECT_FALSE(again.query.seen->add("1")) << "delivered in another language";
  EXPECT_TRUE(again.query.seen->add("2")) << "of another app";
}

}  // namespace
}  // namespace playfast::cli
