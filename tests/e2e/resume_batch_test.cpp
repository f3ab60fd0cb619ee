// --resume for commands of many queries: what ended early is continued, nothing lost, nothing twice.
#include <csignal>
#include <nlohmann/json.hpp>
#include <set>

#include "e2e/resume_batch.hpp"

namespace e2e {
namespace {

using playfast::read_file;
using playfast::write_file;

Strings with_ids(Strings job, int count) {
  for (int number = 0; number < count; ++number) job.push_back("com.example.app" + std::to_string(number));
  return job;
}
Strings app_job(int count) {
  return with_ids(
      {"app", "--country", "us,kr,de", "--lang", "en,ko", "--fields", "app_id,country,lang,score"}, count);
}

// Faults: F44
TEST_F(ResumeBatch, AppsOfManyCountries) { expect_resumable(app_job(20), "after=2,delay=60000"); }

TEST_F(ResumeBatch, AppsByTheirPagesInOrder) {
  auto job = app_job(3);
  job.insert(job.end(), {"--via", "page", "--ordered", "-c", "1"});
  expect_resumable(job, "after=5,delay=60000");
}

TEST_F(ResumeBatch, Csv) {
  auto job = app_job(20);
  job.insert(job.end(), {"-f", "csv"});
  expect_resumable(job, "after=2,delay=60000");
  EXPECT_TRUE(read_file(out()).starts_with("app_id,country,lang,score\r\n"));
}

TEST_F(ResumeBatch, CsvWithAByteOrderMark) {
  auto job = app_job(20);
  job.insert(job.end(), {"-f", "csv", "--csv-bom"});
  expect_resumable(job, "after=2,delay=60000");
  const auto text = read_file(out());
  EXPECT_TRUE(
      text.starts_with("\xEF\xBB\xBF"
                       "app_id,"));
  EXPECT_EQ(text.rfind("\xEF\xBB\xBF"), 0U) << "at the beginning only";
}

TEST_F(ResumeBatch, Tsv) {
  auto job = app_job(20);
  job.insert(job.end(), {"-f", "tsv"});
  expect_resumable(job, "after=2,delay=60000");
  EXPECT_TRUE(read_file(out()).starts_with("app_id\tcountry\tlang\tscore\n"));
}

TEST_F(ResumeBatch, Searches) {
  expect_resumable({"search", "tea", "coffee", "red panda", "milk", "--fields", "query,rank,app_id"},
                   "after=2,delay=60000");
}

TEST_F(ResumeBatch, Charts) {
  expect_resumable({"list", "--category", "GAME,TOOLS,FINANCE,SOCIAL", "--country", "us,kr", "--limit", "5",
                    "-c", "1", "--fields", "chart_category,country,rank,app_id"},
                   "after=1,delay=60000");
}

TEST_F(ResumeBatch, SimilarAppsWithTheirDetails) {
  expect_resumable({"similar", "com.example.a", "com.example.b", "com.example.c", "--details", "--limit", "4",
                    "--fields", "similar_to,rank,app_id,score"},
                   "match=com.example.c.n,delay=60000");
}

TEST_F(ResumeBatch, SuggestionsOfSuggestions) {
  expect_resumable({"suggest", "tea", "milk", "bread", "--expand", "3", "--country", "us,kr", "-c", "1",
                    "--fields", "country,term,suggestion"},
                   "after=3,delay=60000");
}

// What is expanded from a term that failed is not known before it is requested again.
TEST_F(ResumeBatch, TermsThatFailedAreExpandedLaterAndNoTermIsRequestedTwice) {
  const Strings job{"suggest",   "tea",  "milk", "--expand", "2", "--fields", "country,term,suggestion",
                    "--country", "us,kr"};
  for (const std::string match : {"tea app", "milk", "free"}) {
    for (const auto& path : {out(), state()}) std::filesystem::remove(path);
    {
      const Double store(small_pages({"match=" + match + ",each=1,fault=frame-malformed"}));
      auto once = to_out(job);
      once.insert(once.end(), {"--retries", "0"});
      EXPECT_EQ(run(store.with(once)).code, 1);
    }
    EXPECT_LT(written().size(), whole(job).size());
    const Double store(small_pages());
    EXPECT_EQ(run(store.with(to_out(job))).code, 0);
    EXPECT_EQ(written(), whole(job)) << match;
    const auto requests = store.log.entries().size();
    const auto again = run(store.with(to_out(job)));
    EXPECT_NE(again.err.find(out() + " is already complete\n"), std::string::npos) << again.err;
    EXPECT_EQ(store.log.entries().size(), requests);
  }
}

TEST_F(ResumeBatch, PermissionsOfWhichSomeAppsHaveNone) {
  expect_resumable(
      with_ids({"permissions", "--country", "us,kr,de", "--fields", "app_id,country,permissions"}, 3),
      "after=1,delay=60000");
}

TEST_F(ResumeBatch, AnInterruptSaysHowToContinue) {
  const Double store(small_pages({"after=2,delay=60000"}));
  Process process(store.with(to_out(app_job(20))));
  process.wait_until([&] { return !read_file(out()).empty(); });
  process.signal(SIGTERM);
  const auto ended = process.finish();
  EXPECT_NE(ended.err.find("added to " + out() + "; run the same command again to resume"), std::string::npos)
      << ended.err;
}

TEST_F(ResumeBatch, WhatFailedIsRequestedAgainAndNothingElse) {
  auto job = app_job(10);
  job.insert(job.end(), {"--via", "rpc"});
  {
    const Double store(small_pages({"match=hl=ko&gl=kr,fault=frame-malformed"}));
    const auto ended = run(store.with(to_out([&] {
      auto once = job;
      once.insert(once.end(), {"--retries", "0"});
      return once;
    }())));
    EXPECT_EQ(ended.code, 1) << ended.err;
  }
  EXPECT_EQ(written().size(), 50U);
  const Double store(small_pages());
  const auto ended = run(store.with(to_out(job)));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(written(), whole(job));
  std::size_t calls = 0;
  for (const auto& entry : store.log.entries()) calls += entry.calls.size();
  EXPECT_EQ(calls, 10U);
}

TEST_F(ResumeBatch, ACompleteFileHasNothingMore) {
  const auto job = app_job(4);
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(to_out(job))).code, 0);
  const auto requests = store.log.entries().size();
  const auto again = run(store.with(to_out(job)));
  EXPECT_EQ(again.code, 0);
  EXPECT_EQ(again.err, "playfast: " + out() + " is already complete\n");
  EXPECT_EQ(store.log.entries().size(), requests);
  EXPECT_EQ(written(), whole(job));
}

TEST_F(ResumeBatch, FailuresOfACompleteFileFailAgainAndAreAddedToTheErrors) {
  const Double store(small_pages());
  const auto errors = folder_.path("errors");
  for (std::size_t round = 1; round <= 2; ++round) {
    const auto ended = run(store.with(
        to_out({"app", "com.example.a", "com.example.missing", "--fields", "app_id", "--errors", errors})));
    EXPECT_EQ(ended.code, round == 1 ? 1 : 3) << ended.err;
    EXPECT_EQ(lines(read_file(errors)).size(), round);
  }
  EXPECT_EQ(written().size(), 1U);
}

TEST_F(ResumeBatch, ItemsMayBeAddedAtTheEnd) {
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(to_out(app_job(4)))).code, 0);
  EXPECT_EQ(run(store.with(to_out(app_job(7)))).code, 0);
  EXPECT_EQ(written(), whole(app_job(7)));
}

TEST_F(ResumeBatch, ItemsOfAPipeAreReadAgain) {
  const Double store(small_pages());
  const Strings job{"app", "-", "--fields", "app_id"};
  EXPECT_EQ(run(store.with(to_out(job)), "com.example.a\nbad\ncom.example.b\n").code, 1);
  Process process(store.with(to_out(job)));
  process.write("com.example.a\nbad\ncom.exam");
  process.write("ple.b\ncom.example.c\n");
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_EQ(written().size(), 3U);
}

TEST_F(ResumeBatch, ASignalEndsTheWaitForThePipe) {
  const Double store(small_pages());
  const Strings job{"app", "-", "--fields", "app_id"};
  EXPECT_EQ(run(store.with(to_out(job)), "com.example.a\ncom.example.b\n").code, 0);
  const auto before = read_file(state());
  Process process(store.with(to_out(job)));
  process.write("com.example.a\n");
  process.wait_until([&] { return std::filesystem::exists(folder_.path(".out.playfast-lock")); });
  process.signal(SIGINT);
  EXPECT_EQ(process.finish().code, 130);
  EXPECT_EQ(read_file(state()), before);
}

TEST_F(ResumeBatch, TheDeadlineEndsTheWaitForThePipe) {
  const Double store(small_pages());
  Strings job{"app", "-", "--fields", "app_id"};
  EXPECT_EQ(run(store.with(to_out(job)), "com.example.a\ncom.example.b\n").code, 0);
  const auto before = read_file(state());
  job.insert(job.end(), {"--deadline", "1s"});
  Process process(store.with(to_out(job)));
  process.write("com.example.a\n");
  EXPECT_EQ(process.read_line(), "") << "it has ended, though the pipe is open";
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 9) << ended.err;
  EXPECT_EQ(ended.err, "playfast: the deadline was reached\n");
  EXPECT_EQ(read_file(state()), before);
}

// A chart is one query, and those that are done are not among those that are left.
TEST_F(ResumeBatch, WhatIsDoneIsNotReportedAsNotRequested) {
  const Strings job{"list", "--country", "us,kr,jp", "--limit", "3", "-c", "1", "--fields", "app_id"};
  {
    const Double store(small_pages({"after=2,status=403"}));
    EXPECT_EQ(run(store.with(to_out(job))).code, 5);
    EXPECT_EQ(written().size(), 6U);
  }
  const Double store(small_pages({"status=403"}));
  auto listed = to_out(job);
  listed.insert(listed.end(), {"--errors", folder_.path("errors")});
  EXPECT_EQ(run(store.with(listed)).code, 5);
  EXPECT_EQ(lines(read_file(folder_.path("errors"))).size(), 1U) << "the one that is blocked";
}

TEST_F(ResumeBatch, OfNoRecordsCsvHasItsHeader) {
  const Double store(small_pages());
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(run(store.with(to_out({"search", "nothing", "-f", "csv", "--fields", "query"}))).code, 0);
    EXPECT_EQ(read_file(out()), "query\r\n");
  }
}

}  // namespace
}  // namespace e2e
