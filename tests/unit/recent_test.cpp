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
  RecentSet seen(3);
  for (int number = 0; number < 100; ++number) {
    EXPECT_TRUE(seen.add(std::to_string(number)));
    for (int before = std::max(0, number - 2); before <= number; ++before)
      EXPECT_FALSE(seen.add(std::to_string(before)));
  }
}

TEST(RecentSet, KeysBeyondTwoWindowsAreForgotten) {
  RecentSet seen(3);
  for (const char* key : {"a", "b", "c", "d", "e", "f", "g"}) EXPECT_TRUE(seen.add(key));
  EXPECT_TRUE(seen.add("a"));
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
