#include "util/recent.hpp"

#include <gtest/gtest.h>

#include <string>

namespace playfast::util {
namespace {

TEST(RecentSet, AKeyIsNewOnce) {
  RecentSet seen(10);
  EXPECT_TRUE(seen.add("a"));
  EXPECT_TRUE(seen.add("b"));
  EXPECT_FALSE(seen.add("a"));
  EXPECT_FALSE(seen.add("b"));
  EXPECT_TRUE(seen.add(""));
  EXPECT_FALSE(seen.add(""));
}

TEST(RecentSet, TellsWhatItRemembersWithoutRememberingMore) {
  RecentSet seen(10);
  EXPECT_FALSE(seen.contains("a"));
  EXPECT_TRUE(seen.add("a"));
  EXPECT_TRUE(seen.contains("a"));
}

TEST(RecentSet, AWindowOfKeysIsKeptAtLeast) {
  for (const int window : {1, 3, 10}) {
    RecentSet seen(static_cast<std::size_t>(window));
    for (int number = 0; number < 100; ++number) {
      EXPECT_TRUE(seen.add(std::to_string(number)));
      for (int before = std::max(0, number - window + 1); before <= number; ++before)
        EXPECT_FALSE(seen.add(std::to_string(before))) << before << " of a window of " << window;
    }
  }
}

TEST(RecentSet, KeysBeyondAWindowAndAThirdAreForgotten) {
  RecentSet seen(9);
  for (int number = 0; number <= 12; ++number) EXPECT_TRUE(seen.add(std::to_string(number)));
  for (int number = 0; number <= 12; ++number)
    EXPECT_EQ(seen.contains(std::to_string(number)), number > 2) << number;
}

TEST(RecentSet, AHashOfNothingIsAHashToo) {
  RecentSet seen(3);
  EXPECT_TRUE(seen.add_hash(0));
  EXPECT_FALSE(seen.add_hash(0));
}

TEST(RecentSet, OnlyNewKeysTakeRoom) {
  RecentSet seen(3);
  EXPECT_TRUE(seen.add("a"));
  EXPECT_TRUE(seen.add("b"));
  for (int i = 0; i < 10; ++i) EXPECT_FALSE(seen.add("b"));
  EXPECT_FALSE(seen.add("a"));
}

TEST(RecentSet, ManyKeysAreToldApart) {
  RecentSet seen(100'000);
  for (int number = 0; number < 100'000; ++number)
    ASSERT_TRUE(seen.add("com.example.app" + std::to_string(number)));
  for (int number = 0; number < 100'000; ++number)
    ASSERT_FALSE(seen.add("com.example.app" + std::to_string(number)));
}

}  // namespace
}  // namespace playfast::util
