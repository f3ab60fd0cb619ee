#include "cli/given_reviews.hpp"

#include <gtest/gtest.h>

#include "store/review_fields.hpp"

namespace playfast::cli {
namespace {

using Hashes = std::vector<std::uint64_t>;

ReviewQuery stream(const std::string& app_id, const std::string& country, const std::string& lang) {
  ReviewQuery query;
  query.app_id = app_id;
  query.country = country;
  query.lang = lang;
  return query;
}

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

Hashes hashes(const std::vector<std::string>& ids) {
  Hashes all;
  for (const auto& id : ids) all.push_back(review_hash(id));
  return all;
}

TEST(GivenReviews, GoToTheirStream) {
  std::deque<ReviewQuery> streams{stream("a", "us", "en"), stream("b", "us", "en"), stream("a", "us", "ko")};
  GivenReviews given(columns(all_keys), streams);
  given.add(line("a", "en", "1") + line("b", "en", "2") + line("a", "ko", "3") + line("a", "en", "4"));
  EXPECT_EQ(streams[0].known, hashes({"1", "4"}));
  EXPECT_EQ(streams[1].known, hashes({"2"}));
  EXPECT_EQ(streams[2].known, hashes({"3"}));
}

TEST(GivenReviews, MayComeInPiecesCutAnywhere) {
  const auto text = line("a", "en", "\U0001F389") + line("a", "en", "2");
  for (std::size_t size = 0; size <= text.size(); ++size) {
    std::deque<ReviewQuery> streams{stream("a", "us", "en")};
    GivenReviews given(columns(all_keys), streams);
    given.add(text.substr(0, size));
    given.add("");
    given.add(text.substr(size));
    ASSERT_EQ(streams[0].known, hashes({"\U0001F389", "2"})) << size;
  }
}

TEST(GivenReviews, OfNoStreamThatGoesOnAreForgotten) {
  std::deque<ReviewQuery> streams{stream("a", "us", "en")};
  GivenReviews given(columns(all_keys), streams);
  given.add(line("c", "en", "1") + line("a", "ja", "2"));
  EXPECT_TRUE(streams[0].known.empty());
}

TEST(GivenReviews, StreamsAreToldApartByTheFieldsThatThereAre) {
  std::deque<ReviewQuery> streams{stream("a", "us", "en"), stream("b", "us", "en"), stream("a", "us", "ko")};
  GivenReviews given(columns({"lang", "review_id"}), streams);
  given.add("{\"lang\":\"en\",\"review_id\":\"1\"}\n{\"review_id\":\"2\",\"lang\":\"ko\"}\n");
  EXPECT_EQ(streams[0].known, hashes({"1"}));
  EXPECT_EQ(streams[1].known, hashes({"1"})) << "it may be of either";
  EXPECT_EQ(streams[2].known, hashes({"2"}));
}

TEST(GivenReviews, WithTheIdAloneTheyAreOfAnyStream) {
  std::deque<ReviewQuery> streams{stream("a", "us", "en"), stream("b", "kr", "ko")};
  GivenReviews given(columns({"review_id"}), streams);
  given.add("{\"review_id\":\"1\"}\n");
  EXPECT_EQ(streams[0].known, hashes({"1"}));
  EXPECT_EQ(streams[1].known, hashes({"1"}));
}

TEST(GivenReviews, ScoresOfOneAppAreStreamsOfOneName) {
  std::deque<ReviewQuery> streams{stream("a", "us", "en"), stream("a", "us", "en")};
  streams[0].score = 1;
  streams[1].score = 5;
  GivenReviews given(columns(all_keys), streams);
  given.add(line("a", "en", "1"));
  EXPECT_EQ(streams[0].known, hashes({"1"}));
  EXPECT_EQ(streams[1].known, hashes({"1"}));
}

TEST(GivenReviews, LinesThatAreNoneOfOursArePassedOver) {
  std::deque<ReviewQuery> streams{stream("a", "us", "en")};
  GivenReviews given(columns(all_keys), streams);
  given.add("\n{}\n[]\nx\n{\"review_id\":7}\n{\"app_id\":\"a\"\n\xFF\n" + line("a", "en", "1"));
  EXPECT_EQ(streams[0].known, hashes({"1"}));
}

TEST(GivenReviews, ALineWithoutItsEndIsNotRead) {
  std::deque<ReviewQuery> streams{stream("a", "us", "en")};
  GivenReviews given(columns(all_keys), streams);
  auto text = line("a", "en", "1");
  text.pop_back();
  given.add(text);
  EXPECT_TRUE(streams[0].known.empty());
}

}  // namespace
}  // namespace playfast::cli
