#include "resume/given_reviews.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace playfast::cli {
namespace {

// Nothing in it says whose it is.
std::string line(const std::string& review_id) { return R"({"review_id":")" + review_id + "\"}\n"; }

// Whether these are the ones that were added.
bool has_just(SeenReviews& seen, const std::vector<std::string>& ids) {
  const auto count = seen.added();
  for (const auto& id : ids) seen.add(id);
  return count == ids.size() && seen.added() == count;
}

TEST(GivenReviews, GoToTheirApp) {
  GivenReviews given;
  const auto a = given.of("a");
  const auto b = given.of("b");
  EXPECT_EQ(given.of("a"), a) << "streams of an app share them";
  given.add("a", line("1") + line("2"));
  given.add("b", line("3"));
  given.add("a", line("4"));
  EXPECT_TRUE(has_just(*a, {"1", "2", "4"}));
  EXPECT_TRUE(has_just(*b, {"3"}));
}

TEST(GivenReviews, OfAppsThatAreNotWantedAreForgotten) {
  GivenReviews given;
  const auto seen = given.of("a");
  given.add("c", line("1"));
  EXPECT_EQ(seen->added(), 0U);
  EXPECT_EQ(given.of("c")->added(), 0U);
}

TEST(GivenReviews, MayComeInPiecesCutAnywhere) {
  const auto text = line("\U0001F389") + line("2");
  for (std::size_t size = 0; size <= text.size(); ++size) {
    GivenReviews given;
    const auto seen = given.of("a");
    given.add("a", text.substr(0, size));
    given.add("a", "");
    given.add("a", text.substr(size));
    ASSERT_TRUE(has_just(*seen, {"\U0001F389", "2"})) << size;
  }
}

TEST(GivenReviews, LinesThatAreNoneOfOursArePassedOver) {
  GivenReviews given;
  const auto seen = given.of("a");
  given.add("a", "\n{}\n[]\nx\n{\"review_id\":7}\n{\"app_id\":\"a\"\n\xFF\n" + line("1"));
  EXPECT_TRUE(has_just(*seen, {"1"}));
}

TEST(GivenReviews, ALineWithoutItsEndIsNotRead) {
  GivenReviews given;
  const auto seen = given.of("a");
  auto text = line("1");
  text.pop_back();
  given.add("a", text);
  EXPECT_EQ(seen->added(), 0U);
}

}  // namespace
}  // namespace playfast::cli
