#include "cli/input/item_queue.hpp"

#include <gtest/gtest.h>

namespace playfast::cli {
namespace {

ListedItem item(std::uint64_t number) {
  return {.text = std::string(number % 50, 'x') + std::to_string(number),
          .country = number % 3 == 0 ? "kr" : "",
          .lang = number % 5 == 0 ? "zh-CN" : "",
          .own_country = number % 2 == 0,
          .number = number << 20U};
}

TEST(ItemQueue, GivesWhatCameFirst) {
  ItemQueue queue;
  std::uint64_t pushed = 0;
  std::uint64_t popped = 0;
  while (popped < 20'000) {
    for (int more = 0; more < 7 && pushed < 20'000; ++more) queue.push(item(pushed++));
    for (int fewer = 0; fewer < 3 && !queue.empty(); ++fewer) {
      const auto expected = item(popped++);
      const auto given = queue.pop();
      ASSERT_EQ(given.text, expected.text);
      ASSERT_EQ(given.country, expected.country);
      ASSERT_EQ(given.lang, expected.lang);
      ASSERT_EQ(given.own_country, expected.own_country);
      ASSERT_EQ(given.number, expected.number);
    }
  }
  EXPECT_TRUE(queue.empty());
}

}  // namespace
}  // namespace playfast::cli
