#include "resume/expansions.hpp"

#include <gtest/gtest.h>

namespace playfast::resume {
namespace {

TEST(Expansions, OfRootsThatAreDoneOnlyNamesAreKept) {
  Expansions expansions;
  expansions.add({3, "tea", "us", "en", {"green tea"}});
  expansions.add({3, "green tea", "us", "en", {}});
  expansions.add({4, "milk", "us", "en", {"milk tea"}});
  const auto tea = key_of("tea", "us", "en");
  ASSERT_NE(expansions.find(tea), nullptr);
  EXPECT_EQ(*expansions.find(tea), (std::vector<std::string>{"green tea"}));
  EXPECT_EQ(expansions.find(key_of("tea", "kr", "en")), nullptr);
  EXPECT_FALSE(expansions.done().contains(tea));
  expansions.end(3);
  expansions.end(5);
  EXPECT_EQ(expansions.find(tea), nullptr);
  EXPECT_TRUE(expansions.done().contains(tea));
  EXPECT_TRUE(expansions.done().contains(key_of("green tea", "us", "en")));
  EXPECT_NE(expansions.find(key_of("milk", "us", "en")), nullptr);
}

}  // namespace
}  // namespace playfast::resume
