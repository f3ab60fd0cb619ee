// How runs of `playfast reviews` end early, and how much memory long ones take.
#include <gtest/gtest.h>
#include <csignal>
#include <thread>

#include "e2e/process.hpp"
#include "e2e/reviews.hpp"
#include "sanitized.hpp"

namespace e2e {
namespace {

using nlohmann::json;

// Faults: F46
TEST(ReviewsStopping, AReaderThatLeavesEndsTheRunQuietly) {
  const Double store(small_pages());
  Process process(store.with({"reviews", "com.example.r100000"}));
  EXPECT_TRUE(json::parse(process.read_line()).is_object());
  process.close_stdout();
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
  EXPECT_LE(store.log.entries().size(), 2U) << "at most one page more";
}

// Faults: F44
TEST(ReviewsStopping, AnInterruptLeavesWholeLines) {
  const Double store(small_pages({"after=2,delay=300"}));
  Process process(store.with({"reviews", "com.example.r100000"}));
  for (int line = 0; line < 10; ++line) process.read_line();
  process.signal(SIGINT);
  const auto ended = process.finish();
  EXPECT_EQ(ended.code, 130);
  EXPECT_TRUE(ended.out.ends_with("}\n"));
  EXPECT_NE(ended.err.find("stopped; records so far: "), std::string::npos) << ended.err;
}

// The largest resident set that a run is seen with while it lives.
long peak_of(const std::vector<std::string>& arguments) {
  Process process(arguments);
  long peak = 0;
  try {
    while (true) {
      peak = process.peak_kib();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  } catch (const std::runtime_error&) {  // it has ended
  }
  EXPECT_EQ(process.finish().code, 0);
  return peak;
}

TEST(ReviewsMemory, DoesNotGrowWithTheReviews) {
  if (playfast::is_sanitized()) GTEST_SKIP() << "a sanitizer's memory grows";
  const playfast::Folder folder;
  const Double store(small_pages());
  const auto peak = [&](const std::string& count) {
    return peak_of(store.with({"reviews", "com.example.a.r" + count, "com.example.b.r" + count,
                               "com.example.c.r" + count, "-o", folder.path("out"), "--force"}));
  };
  const auto ten_thousand = peak("3334");
  const auto hundred_thousand = peak("33334");
  EXPECT_LT(hundred_thousand, 40L * 1024);
  EXPECT_LT(hundred_thousand - ten_thousand, 2L * 1024) << ten_thousand << " KiB and " << hundred_thousand;
}

}  // namespace
}  // namespace e2e
