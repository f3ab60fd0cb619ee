// Many items: all delivered, none twice, in memory that does not grow.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "sanitized.hpp"

namespace e2e {
namespace {

using nlohmann::json;

std::string id_lines(int count, const std::string& ending = "",
                     const std::string& start = "com.example.app") {
  std::string text;
  for (int at = 0; at < count; ++at) text += start + std::to_string(at) + ending + '\n';
  return text;
}

std::set<std::string> answered(const std::string& out) {
  std::set<std::string> keys;
  for (const auto& line : lines(out)) {
    const auto record = json::parse(line);
    const auto [at, is_new] =
        keys.insert(record["app_id"].get<std::string>() + " " + record["country"].get<std::string>());
    EXPECT_TRUE(is_new) << *at << " came twice";
  }
  return keys;
}

// So many records come of the IDs; the peak is read while stdin is still open.
long peak_of(const Double& store, std::vector<std::string> options, const std::string& ids, int records) {
  Process process(store.with(std::move(options)));
  std::thread writer([&] { process.write(ids); });  // while records are read: a pipe holds little
  std::string out;
  for (int record = 0; record < records; ++record) out += process.read_line();
  writer.join();
  const auto peak = process.peak_kib();
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(answered(out).size(), static_cast<std::size_t>(records));
  return peak;
}

// A sanitizer's own memory hides the program's.
bool memory_can_be_measured() { return !playfast::is_sanitized(); }

TEST(Volume, AThousandItemsInTwoStoresTakeTheMemoryOfAHundred) {
  const Double store(small_pages());
  const std::vector<std::string> options{"app", "--country", "us,kr", "-c", "16"};
  const auto small = peak_of(store, options, id_lines(100), 200);
  const auto large = peak_of(store, options, id_lines(1000), 2000);
  EXPECT_EQ(store.log.entries().size(), 2200U);
  if (!memory_can_be_measured()) GTEST_SKIP() << "peak memory is not the program's own under a sanitizer";
  EXPECT_LT(large, small + 2048) << "KiB, 2,000 queries against 200";
  EXPECT_LT(large, 40 * 1024);
}

// A request has up to 1,024 calls of a kilobyte each, and eight are on their way.
TEST(Volume, PacksOfFewFieldsAreHeldInLittleMemory) {
  const Double store(small_pages());
  const std::vector<std::string> options{"app", "--via", "rpc", "--fields", "app_id,country,price,score"};
  const auto peak = [&](int ids) { return peak_of(store, options, id_lines(ids, "", "com.bulk.a"), ids); };
  const auto small = peak(2'000);
  const auto large = peak(20'000);
  if (!memory_can_be_measured()) GTEST_SKIP() << "peak memory is not the program's own under a sanitizer";
  EXPECT_LT(large, small + 6 * 1024) << "KiB, 20,000 queries against 2,000";
  EXPECT_LT(large, 24 * 1024);
}

TEST(Volume, TheFirstRecordComesBeforeTheLastRequestIsSent) {
  const Double store(small_pages());
  Process process(store.with({"app", "--country", "us,kr", "-"}));
  process.feed(id_lines(1000));
  const auto first = process.read_line();
  // Whoever does not read on stops the program when the pipe is full, so this cannot be a race.
  EXPECT_LT(store.log.entries().size(), 1000U);
  EXPECT_TRUE(json::accept(first)) << first;
  process.close_stdout();
  EXPECT_EQ(process.finish().code, 0);
}

TEST(Volume, AHundredThousandItemsOnStdinAreReadAsAStream) {
  const std::size_t missing = memory_can_be_measured() ? 99'000 : 9'000;
  const Double store(small_pages());
  Process process(store.with({"app", "-c", "64", "--fields", "app_id"}));
  process.write(id_lines(500));
  EXPECT_NE(process.read_line(), "");
  EXPECT_LE(store.log.entries().size(), 500U) << "the first record comes before the last request";
  process.write(id_lines(static_cast<int>(missing), ".missing") +
                id_lines(1000));  // of these, 500 came before
  for (int record = 1; record < 1000; ++record) EXPECT_NE(process.read_line(), "");
  const auto peak = process.peak_kib();
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 1) << "some were found, some were not";
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(lines(ended.err).size(), missing + 1) << "one line for each failure, and the summary";
  EXPECT_EQ(store.log.entries().size(), missing + 1000);
  if (memory_can_be_measured()) {
    EXPECT_LT(peak, 40 * 1024);
  }
}

TEST(Volume, TheSameQueryIsAskedOnce) {
  const Double store(small_pages());
  const auto ended = run(
      store.with({"app", "com.example.a", "https://play.google.com/store/apps/details?id=com.example.a&hl=de",
                  "com.example.b", "com.example.a", "--country", "us,US,us"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(answered(ended.out).size(), 2U);
  EXPECT_EQ(store.log.entries().size(), 2U);
}

TEST(Volume, OrderedKeepsTheOrderOfTheQuestions) {
  const Double store(small_pages({"match=app0&,delay=300", "every=3,delay=40"}));
  const auto ended = run(store.with({"app", "--ordered", "--fields", "app_id"}), id_lines(50));
  const auto records = lines(ended.out);
  ASSERT_EQ(records.size(), 50U) << ended.err;
  for (int at = 0; at < 50; ++at) {
    EXPECT_EQ(json::parse(records[static_cast<std::size_t>(at)])["app_id"],
              "com.example.app" + std::to_string(at));
  }
}

TEST(Volume, WhatComesFirstIsWrittenFirst) {
  const Double store(small_pages({"match=app0&,delay=2000"}));
  const auto ended = run(store.with({"app", "--fields", "app_id"}), id_lines(5));
  ASSERT_EQ(lines(ended.out).size(), 5U) << ended.err;
  EXPECT_EQ(json::parse(lines(ended.out).back())["app_id"], "com.example.app0");
}

TEST(Volume, StdinThatStaysOpenIsAnsweredAsItComes) {
  const Double store(small_pages());
  Process process(store.with({"app", "--fields", "app_id"}));
  for (const std::string id : {"com.example.one", "com.example.two"}) {
    process.write(id + "\n");
    EXPECT_EQ(json::parse(process.read_line())["app_id"], id);
  }
  EXPECT_EQ(process.finish().code, 0);
}

}  // namespace
}  // namespace e2e
