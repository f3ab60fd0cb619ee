#include "cli/ui/drift_text.hpp"

#include <gtest/gtest.h>

namespace playfast::cli {
namespace {

using Kind = Drift::Kind;

QueryName asked(const std::string& lang, const std::string& country = "us") {
  return {"com.example.demo", country, lang};
}

TEST(DriftText, NamesTheFieldAndBothValues) {
  const Drift drift{
      .kind = Kind::disagreement, .field = "title", .path = "[1][2][0][0]", .value = "A", .other = "B"};
  EXPECT_EQ(drift_text(drift, asked("en")),
            "title differs: \"A\" in the payload at [1][2][0][0], \"B\" in the page's schema.org data");
  EXPECT_TRUE(is_disagreement(drift));
  EXPECT_EQ(repeat_key(drift, asked("en")), "") << "each is reported";
}

TEST(DriftText, SaysWhichSourcesDiffer) {
  EXPECT_EQ(drift_text({.kind = Kind::disagreement,
                        .field = "price",
                        .path = "[1][2][57]",
                        .value = "6.99",
                        .other = "7.99",
                        .other_source = Source::page},
                       asked("en")),
            "price differs: \"6.99\" by RPC at [1][2][57], \"7.99\" on the page");
}

TEST(DriftText, OfLongValuesShowsWhereTheyPart) {
  const std::string same = std::string(500, 'a') + "ä2345678901234567890";
  const Drift drift{.kind = Kind::disagreement,
                    .field = "summary",
                    .path = "[1]",
                    .value = same + "X",
                    .other = same + "Y",
                    .other_source = Source::page};
  EXPECT_EQ(drift_text(drift, asked("en")),
            "summary differs: \"…ä2345678901234567890X\" by RPC at [1], \"…ä2345678901234567890Y\" on the "
            "page");
}

TEST(DriftText, AMissingValueIsNothing) {
  const Drift drift{.kind = Kind::disagreement, .field = "title", .other = "B"};
  EXPECT_NE(drift_text(drift, asked("en")).find("differs: nothing in the payload"), std::string::npos);
}

TEST(DriftText, LongValuesAreCut) {
  const Drift drift{.kind = Kind::disagreement,
                    .field = "summary",
                    .value = std::string(5000, 'a'),
                    .other = std::string(5000, 'b')};
  EXPECT_LT(drift_text(drift, asked("en")).size(), 300U);
}

TEST(DriftText, SaysWhatElseIsNotAsExpected) {
  EXPECT_EQ(drift_text({.kind = Kind::unexpected_type, .field = "score", .path = "[1]"}, asked("en")),
            "score: unexpected value at [1]; set to null");
  EXPECT_EQ(drift_text({.kind = Kind::language, .value = "en"}, asked("ko")),
            "the page is in language \"en\" instead of \"ko\"");
  EXPECT_EQ(drift_text({.kind = Kind::unverified, .reason = "why"}, asked("en")),
            "cannot verify the record: why");
  EXPECT_EQ(drift_text({.kind = Kind::partial, .reason = "why"}, asked("en")),
            "why; using the page's schema.org data instead");
  EXPECT_EQ(drift_text({.kind = Kind::skipped, .field = "score", .path = "[0][7][2]"}, asked("en")),
            "skipped an item that cannot be read: no score at [0][7][2]");
  EXPECT_EQ(drift_text({.kind = Kind::country, .value = "us"}, asked("ko", "kr")),
            "the page is for country \"us\" instead of \"kr\"");
  EXPECT_EQ(drift_text({.kind = Kind::inconsistent,
                        .field = "reviews",
                        .value = "20",
                        .other = "10",
                        .reason = "must be at most ratings"},
                       asked("en")),
            "reviews is inconsistent: \"20\" against \"10\" (must be at most ratings)");
}

TEST(IsDisagreement, IsWhatDoesNotConfirmTheRecord) {
  for (const auto kind : {Kind::disagreement, Kind::inconsistent, Kind::unverified, Kind::partial,
                          Kind::country, Kind::language})
    EXPECT_TRUE(is_disagreement({.kind = kind})) << static_cast<int>(kind);
  for (const auto kind : {Kind::unexpected_type, Kind::by_page, Kind::skipped})
    EXPECT_FALSE(is_disagreement({.kind = kind})) << static_cast<int>(kind);
}

TEST(RepeatKey, IsOfTheFieldNotOfItsPlace) {
  for (const auto kind : {Kind::unexpected_type, Kind::skipped}) {
    const auto key = repeat_key({.kind = kind, .field = "score", .path = "[0][7][2]"}, asked("en"));
    EXPECT_FALSE(key.empty());
    EXPECT_EQ(repeat_key({.kind = kind, .field = "score", .path = "[0][8][2]"}, asked("ko")), key);
    EXPECT_NE(repeat_key({.kind = kind, .field = "title", .path = "[0][7][2]"}, asked("en")), key);
  }
  EXPECT_NE(repeat_key({.kind = Kind::unexpected_type, .field = "score"}, asked("en")),
            repeat_key({.kind = Kind::skipped, .field = "score"}, asked("en")));
}

TEST(RepeatKey, OfACountryIsOfBothCountries) {
  const auto key = repeat_key({.kind = Kind::country, .value = "us"}, asked("en", "kr"));
  EXPECT_FALSE(key.empty());
  EXPECT_NE(repeat_key({.kind = Kind::country, .value = "us"}, asked("en", "de")), key);
}

TEST(RepeatKey, OfALanguageIsOfBothLanguages) {
  const auto key = repeat_key({.kind = Kind::language, .value = "en"}, asked("ko"));
  EXPECT_NE(repeat_key({.kind = Kind::language, .value = "en"}, asked("ja")), key);
  EXPECT_NE(repeat_key({.kind = Kind::language, .value = "de"}, asked("ko")), key);
  EXPECT_EQ(repeat_key({.kind = Kind::unverified, .reason = "why"}, asked("en")), "");
}

}  // namespace
}  // namespace playfast::cli
