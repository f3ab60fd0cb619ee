#include "cli/seen.hpp"

#include <gtest/gtest.h>

#include <string>

namespace playfast::cli {
namespace {

TEST(Seen, AKeyIsNewOnce) {
  Seen seen(10);
  EXPECT_TRUE(seen.add("a"));
  EXPECT_TRUE(seen.add("b"));
  EXPECT_FALSE(seen.add("a"));
  EXPECT_FALSE(seen.add("b"));
  EXPECT_TRUE(seen.add(""));
  EXPECT_FALSE(seen.add(""));
}

TEST(Seen, KeysBeyondTheWindowAreForgotten) {
  Seen seen(3);
  for (const char* key : {"a", "b", "c", "d"}) EXPECT_TRUE(seen.add(key));
  EXPECT_FALSE(seen.add("b"));
  EXPECT_FALSE(seen.add("c"));
  EXPECT_FALSE(seen.add("d"));
  EXPECT_TRUE(seen.add("a"));
  EXPECT_TRUE(seen.add("b"));
}

TEST(Seen, OnlyNewKeysTakeRoom) {
  Seen seen(3);
  EXPECT_TRUE(seen.add("a"));
  EXPECT_TRUE(seen.add("b"));
  for (int i = 0; i < 10; ++i) EXPECT_FALSE(seen.add("b"));
  EXPECT_FALSE(seen.add("a"));
}

TEST(Seen, ManyKeysAreToldApart) {
  Seen seen(100'000);
  for (int number = 0; number < 100'000; ++number)
    ASSERT_TRUE(seen.add("com.example.app" + std::to_string(number)));
  for (int number = 0; number < 100'000; ++number)
    ASSERT_FALSE(seen.add("com.example.app" + std::to_string(number)));
}

}  // namespace
}  // namespace playfast::cli
