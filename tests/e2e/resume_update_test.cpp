// `playfast reviews --update`: a complete file gets the reviews that are new since.
#include <csignal>
#include <set>

#include "e2e/resume.hpp"

namespace e2e {
namespace {

using playfast::read_file;
using Strings = std::vector<std::string>;

class Update : public Resume {
 protected:
  static Double::Setup without_newest(std::uint32_t count, std::vector<std::string> faults = {}) {
    auto setup = small_pages(std::move(faults));
    setup.store.rpc.hidden_reviews = count;
    return setup;
  }
  // A job with --update; another app and options may follow.
  Strings update(Strings more = {}) const {
    auto arguments = job(std::move(more));
    arguments[1] = "--update";
    return arguments;
  }
  Finished run_update(const Double& store, Strings more = {}) const {
    return run(store.with(update(std::move(more))));
  }
  std::multiset<std::string> written() const {
    const auto all = lines(read_file(out()));
    return {all.begin(), all.end()};
  }
  std::multiset<std::string> all_of(Strings items = {app}) const {
    const auto all = lines(whole(std::move(items)));
    return {all.begin(), all.end()};
  }
};

TEST_F(Update, AddsWhatIsNewAndStopsAtTheFirstKnownPage) {
  {
    const Double store(without_newest(50));
    EXPECT_EQ(run_update(store).code, 0);
    EXPECT_EQ(written().size(), 350U);
  }
  const Double store(small_pages());
  const auto ended = run_update(store);
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(written(), all_of());
  EXPECT_EQ(store.log.entries().size(), 3U) << "40, 10 and 30 known ones, then a page of known ones";
}

TEST_F(Update, WithoutNewReviewsNothingChanges) {
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(job())).code, 0);
  const auto before = std::pair(read_file(out()), read_file(state()));
  const auto requests = store.log.entries().size();
  for (std::size_t round = 1; round <= 3; ++round) {
    EXPECT_EQ(run_update(store).code, 0);
    EXPECT_EQ(store.log.entries().size(), requests + round) << "one page";
  }
  EXPECT_EQ(std::pair(read_file(out()), read_file(state())), before);
}

TEST_F(Update, CanBeRepeatedAndTakesMoreApps) {
  const std::string other = "com.example.b.r80.short";
  for (const std::uint32_t hidden : {60U, 30U, 7U}) {
    const Double store(without_newest(hidden));
    EXPECT_EQ(run_update(store, {other}).code, 0);
    EXPECT_EQ(written().size(), 400U - hidden + 80U - hidden);
  }
  const Double store(small_pages());
  EXPECT_EQ(run_update(store, {other, "com.example.c.r10.short"}).code, 0);
  EXPECT_EQ(written(), all_of({app, other, "com.example.c.r10.short"}));
}

TEST_F(Update, AnInterruptedFileIsResumed) {
  leave_unfinished();
  const Double store(small_pages());
  EXPECT_EQ(run_update(store).code, 0);
  EXPECT_EQ(store.log.entries().size(), 5U) << "the pages that were missing";
  EXPECT_EQ(read_file(out()), whole());
}

// The newest of the reviews that were missing are written already when it goes on, or starts over.
TEST_F(Update, AnInterruptedUpdateLeavesNoGap) {
  for (const std::string fault : {"", "first=1,match=CtgB,fault=null-payload"}) {
    for (const bool with_resume : {true, false}) {
      for (const auto& path : {out(), state()}) std::filesystem::remove(path);
      {
        const Double store(without_newest(200));
        EXPECT_EQ(run_update(store).code, 0);
      }
      {
        const Double store(small_pages({"after=2,status=403"}));
        EXPECT_EQ(run_update(store, {"--retries", "0"}).code, 5);
        EXPECT_EQ(written().size(), 280U);
      }
      const Double store(small_pages(fault.empty() ? Strings{} : Strings{fault}));
      const auto arguments = with_resume ? job({"--retries", "0"}) : update({"--retries", "0"});
      EXPECT_EQ(run(store.with(arguments)).code, 0);
      EXPECT_EQ(written(), all_of()) << fault << with_resume;
    }
  }
}

// A token is a position: when reviews came meanwhile, the page behind it has what the interrupted update
// wrote.
TEST_F(Update, ReviewsThatComeAfterAnInterruptionLeaveNoGap) {
  {
    const Double store(without_newest(200));
    EXPECT_EQ(run_update(store).code, 0);
  }
  {
    const Double store(without_newest(60, {"after=2,status=403"}));
    EXPECT_EQ(run_update(store, {"--retries", "0"}).code, 5);
    EXPECT_EQ(written().size(), 280U);
  }
  const Double store(small_pages());
  EXPECT_EQ(run_update(store).code, 0);
  EXPECT_EQ(written().size(), 340U) << "without the 60 that came after it began";
  EXPECT_EQ(run_update(store).code, 0);
  EXPECT_EQ(written(), all_of());
}

TEST_F(Update, ALimitIsThatOfEachUpdate) {
  const Strings limit{"--limit", "30"};
  {
    const Double store(without_newest(100));
    EXPECT_EQ(run_update(store, limit).code, 0);
    EXPECT_EQ(written().size(), 30U);
  }
  {
    const Double store(without_newest(90));
    EXPECT_EQ(run_update(store, limit).code, 0);
    EXPECT_EQ(written().size(), 40U) << "10 new ones and no older ones";
  }
  const Double store(small_pages());
  EXPECT_EQ(run_update(store, limit).code, 0);
  EXPECT_EQ(written().size(), 70U);
}

TEST_F(Update, CsvAndTsv) {
  for (const std::string format : {"csv", "tsv"}) {
    {
      const Double store(without_newest(50));
      EXPECT_EQ(run_update(store, {"-f", format, "--force"}).code, 0);
    }
    const Double store(small_pages());
    EXPECT_EQ(run_update(store, {"-f", format}).code, 0);
    const auto all = lines(read_file(out()));
    EXPECT_EQ(all.size(), 401U) << format;
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), 401U) << format;
    EXPECT_EQ(store.log.entries().size(), 3U) << format;
  }
}

TEST_F(Update, NeedsTheNewestFirst) {
  const Double store(small_pages());
  const auto ended = run_update(store, {"--sort", "rating"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err, "playfast: --update needs --sort newest\n");
  EXPECT_TRUE(store.log.entries().empty());
}

}  // namespace
}  // namespace e2e
