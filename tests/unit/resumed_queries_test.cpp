#include "resume/resumed_queries.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <csignal>

#include "fakes.hpp"
#include "files.hpp"
#include "util/program_error.hpp"

namespace playfast::resume {
namespace {

constexpr auto yes = [] { return true; };

class ResumedRun : public testing::Test {
 protected:
  std::string out() const { return folder_.path("out"); }
  std::string state() const { return out() + ".state"; }

  std::unique_ptr<ResumedQueries> open(const std::string& header = "", TakenItems items = {}) {
    auto opened = ResumedQueries::open({out(), R"({"command":"app"})"}, header, clock_);
    EXPECT_TRUE(opened) << opened.error().message;
    (*opened)->set_items([items] { return items; });
    return std::move(*opened);
  }
  // Ends a query with one record.
  static void give(ResumedQueries& run, std::uint64_t number, const std::string& record) {
    ASSERT_TRUE(run.write(record));
    ASSERT_TRUE(run.end(number));
  }
  void wait(std::chrono::milliseconds time) { clock_.advance_to(clock_.now() + time); }

  Folder folder_;
  FakeClock clock_;
};

TEST_F(ResumedRun, TheFirstQueryIsCommittedAtOnceThenGroups) {
  const auto run = open();
  give(*run, 0, "a\n");
  EXPECT_EQ(read_file(out()), "a\n");
  give(*run, 1, "b\n");
  wait(std::chrono::milliseconds(99));
  give(*run, 2, "c\n");
  EXPECT_EQ(read_file(out()), "a\n");
  wait(std::chrono::milliseconds(1));
  give(*run, 3, "d\n");
  EXPECT_EQ(read_file(out()), "a\nb\nc\nd\n");
  give(*run, 4, std::string(1U << 20U, 'x'));
  EXPECT_EQ(read_file(out()).size(), 8U + (1U << 20U)) << "a megabyte does not wait";
  give(*run, 5, "e\n");
  EXPECT_TRUE(run->commit());
  EXPECT_TRUE(read_file(out()).ends_with("xe\n"));
}

TEST_F(ResumedRun, WhatWasReplacedSinceIsRefused) {
  {
    const auto run = open();
    EXPECT_TRUE(run->set_generation("17"));
  }
  {
    const auto run = open();
    EXPECT_TRUE(run->set_generation("18")) << "nothing of 17 was committed";
    give(*run, 0, "a\n");
  }
  {
    const auto run = open();
    ASSERT_TRUE(run->set_generation("18"));
    give(*run, 1, "b\n");
  }
  const auto run = open();
  const auto other = run->set_generation("19");
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().kind, ProgramError::state);
  EXPECT_EQ(other.error().message,
            state() +
                " is of generation 18, and the store now has 19; use --force to start over and overwrite " +
                out());
  EXPECT_EQ(read_file(out()), "a\nb\n");
}

TEST_F(ResumedRun, AQueryIsCommittedAsAWholeOrNotAtAll) {
  {
    const auto run = open();
    ASSERT_TRUE(run->write("a1\n"));
    run->hold(0);
    ASSERT_TRUE(run->write("b1\n"));
    run->hold(1);
    ASSERT_TRUE(run->write("a2\n"));
    run->hold(0);
    ASSERT_TRUE(run->end(0));
    ASSERT_TRUE(run->write("c1\n"));
    ASSERT_TRUE(run->commit());
    EXPECT_EQ(read_file(out()), "a1\na2\n");
  }
  const auto run = open();
  EXPECT_TRUE(run->done().contains(0));
  EXPECT_FALSE(run->done().contains(1));
}

TEST_F(ResumedRun, TheHeaderComesOnceInFrontOfTheFirstRecord) {
  open("h\n");
  EXPECT_EQ(read_file(out()), "");
  {
    const auto run = open("h\n");
    ASSERT_TRUE(run->write("held\n"));
    run->hold(7);
    give(*run, 0, "a\n");
  }
  give(*open("h\n"), 1, "b\n");
  EXPECT_EQ(read_file(out()), "h\na\nb\n");
}

TEST_F(ResumedRun, OfNoRecordsTheHeaderIsThere) {
  EXPECT_TRUE(open("h\n")->commit());
  EXPECT_TRUE(open("h\n")->commit());
  EXPECT_EQ(read_file(out()), "h\n");
}

TEST_F(ResumedRun, KnowsTheItemsAndCutsOffWhatIsNotCommitted) {
  const TakenItems items{7, 0xABCDEF};
  give(*open("", items), 3, "a\n");
  write_file(out(), "a\ntorn");
  const auto run = open();
  EXPECT_EQ(run->earlier_items(), items);
  EXPECT_EQ(run->check({7, 0xABCDEE}, yes).error().kind, ProgramError::state);
  EXPECT_EQ(run->check({8, 0xABCDEF}, yes).error().kind, ProgramError::state);
  EXPECT_FALSE(run->check(items, [] { return false; }).value());
  EXPECT_EQ(read_file(out()), "a\ntorn") << "nothing is touched";
  EXPECT_TRUE(run->check(items, yes).value());
  EXPECT_EQ(read_file(out()), "a\n");
}

TEST_F(ResumedRun, AnOutputThatWasChangedIsRefused) {
  give(*open(), 0, "abc\n");
  write_file(out(), "abd\n");
  const auto checked = open()->check({}, yes);
  ASSERT_FALSE(checked);
  EXPECT_NE(checked.error().message.find("was changed"), std::string::npos);
  EXPECT_EQ(read_file(out()), "abd\n");
}

// Cut short at each byte, and each bit flipped.
// Faults: F52
TEST_F(ResumedRun, ADamagedStateIsRefused) {
  {
    const auto run = open("", {2, 99});
    give(*run, 0, "a\n");
    wait(std::chrono::seconds(1));
    give(*run, 5, "b\n");
  }
  const auto good = read_file(state());
  const auto refused = [&](const std::string& text) {
    write_file(state(), text);
    const auto opened = ResumedQueries::open({out(), R"({"command":"app"})"}, "", clock_);
    return !opened && opened.error().kind == ProgramError::state &&
           opened.error().message.find("--force") != std::string::npos;
  };
  for (std::size_t at = 0; at < good.size(); ++at) {
    EXPECT_TRUE(refused(good.substr(0, at))) << at;
    for (unsigned bit = 0; bit < 8; ++bit) {
      auto flipped = good;
      flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ (1U << bit));
      ASSERT_TRUE(refused(flipped)) << at << " " << bit;
    }
  }
  EXPECT_FALSE(refused(good));
  EXPECT_EQ(read_file(out()), "a\nb\n");
}

TEST_F(ResumedRun, AnotherJobIsRefused) {
  give(*open(), 0, "a\n");
  const auto reason = [&](const std::string& job) {
    const auto opened = ResumedQueries::open({out(), job}, "", clock_);
    return opened ? std::string() : opened.error().message;
  };
  EXPECT_NE(reason(R"({"command":"similar"})").find("it was written by playfast app"), std::string::npos);
  EXPECT_NE(reason(R"({"command":"app","lang":"ko"})").find("--lang differs"), std::string::npos);
  EXPECT_EQ(reason(R"({"command":"app"})"), "");
}

// Faults: F47
TEST_F(ResumedRun, AfterAFailedWriteNothingMoreIsCommitted) {
  const auto run = open();
  give(*run, 0, "a\n");
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  auto small = before;
  small.rlim_cur = 4;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  ::signal(SIGXFSZ, SIG_IGN);
  wait(std::chrono::seconds(1));
  ASSERT_TRUE(run->write("bcdef\n"));
  const auto failed = run->end(1);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().kind, ProgramError::output);
  ASSERT_TRUE(run->write("g\n"));
  EXPECT_FALSE(run->end(2)) << "the file may end anywhere";
}

}  // namespace
}  // namespace playfast::resume
