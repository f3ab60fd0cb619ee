#include "cli/given_reviews.hpp"

#include <gtest/gtest.h>

#include "store/review_fields.hpp"

namespace playfast::cli {
namespace {

std::vector<record::Column> columns(const std::vector<std::string_view>& names) {
  std::vector<record::Column> chosen;
  for (const auto& column : store::review_columns()) {
    if (std::ranges::find(names, column.name) != names.end()) chosen.push_back(column);
  }
  return chosen;
}

const std::vector<std::string_view> all_keys{"app_id", "country", "lang", "review_id"};

std::string line(const std::string& app_id, const std::string& lang, const std::string& review_id) {
  return R"({"country":"us","lang":")" + lang + R"(","app_id":")" + app_id + R"(","review_id":")" +
         review_id + "\"}\n";
}

// Whether these are the ones that were added.
bool has_just(SeenReviews& seen, const std::vector<std::string>& ids) {
  const auto count = seen.added();
  for (const auto& id : ids) seen.add(id);
  return count == ids.size() && seen.added() == count;
}

TEST(GivenReviews, AreOfTheirAppWhateverTheirLanguage) {
  GivenReviews given(columns(all_keys));
  const auto a = given.of("a");
  const auto b = given.of("b");
  EXPECT_EQ(given.of("a"), a) << "streams of an app share them";
  given.add(line("a", "en", "1") + line("b", "en", "2") + line("a", "ko", "3") + line("a", "en", "4"));
  EXPECT_TRUE(has_just(*a, {"1", "3", "4"}));
  EXPECT_TRUE(has_just(*b, {"2"}));
}

TEST(GivenReviews, MayComeInPiecesCutAnywhere) {
  const auto text = line("a", "en", "\U0001F389") + line("a", "en", "2");
  for (std::size_t size = 0; size <= text.size(); ++size) {
    GivenReviews given(columns(all_keys));
    const auto seen = given.of("a");
    given.add(text.substr(0, size));
    given.add("");
    given.add(text.substr(size));
    ASSERT_TRUE(has_just(*seen, {"\U0001F389", "2"})) << size;
  }
}

TEST(GivenReviews, OfAppsThatAreNotWantedAreForgotten) {
  GivenReviews given(columns(all_keys));
  const auto seen = given.of("a");
  given.add(line("c", "en", "1"));
  EXPECT_EQ(seen->added(), 0U);
  EXPECT_EQ(given.of("c")->added(), 0U);
}

TEST(GivenReviews, WithoutTheAppInTheLinesAllAppsShareThem) {
  GivenReviews given(columns({"lang", "review_id"}));
  const auto seen = given.of("a");
  EXPECT_EQ(given.of("b"), seen);
  given.add("{\"lang\":\"en\",\"review_id\":\"1\"}\n{\"review_id\":\"2\",\"lang\":\"ko\"}\n");
  EXPECT_TRUE(has_just(*seen, {"1", "2"}));
}

TEST(GivenReviews, LinesThatAreNoneOfOursArePassedOver) {
  GivenReviews given(columns(all_keys));
  const auto seen = given.of("a");
  given.add("\n{}\n[]\nx\n{\"review_id\":7}\n{\"app_id\":\"a\"\n\xFF\n" + line("a", "en", "1"));
  EXPECT_TRUE(has_just(*seen, {"1"}));
}

TEST(GivenReviews, ALineWithoutItsEndIsNotRead) {
  GivenReviews given(columns(all_keys));
  const auto seen = given.of("a");
  auto text = line("a", "en", "1");
  text.pop_back();
  given.add(text);
  EXPECT_EQ(seen->added(), 0U);
}

}  // namespace
}  // namespace playfast::cli
