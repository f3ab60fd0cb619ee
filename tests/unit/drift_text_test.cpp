#include "cli/ui/drift_text.hpp"

#include <gtest/gtest.h>

namespace playfast::cli {
namespace {

using Kind = Drift::Kind;

TEST(DriftText, NamesTheFieldAndBothValues) {
  const Drift drift{
      .kind = Kind::disagreement, .field = "title", .path = "[1][2][0][0]", .value = "A", .schema_org = "B"};
  EXPECT_EQ(drift_text(drift, "en"),
            "title differs: \"A\" in the payload at [1][2][0][0], \"B\" in the page's schema.org data");
  EXPECT_TRUE(is_disagreement(drift));
  EXPECT_EQ(repeat_key(drift, "en"), "") << "each is reported";
}

TEST(DriftText, AMissingValueIsNothing) {
  const Drift drift{.kind = Kind::disagreement, .field = "title", .schema_org = "B"};
  EXPECT_NE(drift_text(drift, "en").find("differs: nothing in the payload"), std::string::npos);
}

TEST(DriftText, LongValuesAreCut) {
  const Drift drift{.kind = Kind::disagreement,
                    .field = "summary",
                    .value = std::string(5000, 'a'),
                    .schema_org = std::string(5000, 'b')};
  EXPECT_LT(drift_text(drift, "en").size(), 300U);
}

TEST(DriftText, SaysWhatElseIsNotAsExpected) {
  EXPECT_EQ(drift_text({.kind = Kind::unexpected_type, .field = "score", .path = "[1]"}, "en"),
            "score is not as expected at [1] and left empty");
  EXPECT_EQ(drift_text({.kind = Kind::language, .value = "en"}, "ko"),
            "the page is in another language, \"en\", than asked for, \"ko\"");
  EXPECT_EQ(drift_text({.kind = Kind::unverified, .reason = "why"}, "en"),
            "nothing to verify the record with: why");
  EXPECT_EQ(drift_text({.kind = Kind::partial, .reason = "why"}, "en"),
            "why; the record has only what the page's schema.org data says");
  EXPECT_EQ(drift_text({.kind = Kind::skipped, .field = "score", .path = "[0][7][2]"}, "en"),
            "skipped an item that cannot be read: no score at [0][7][2]");
  EXPECT_FALSE(is_disagreement({.kind = Kind::language}));
}

TEST(RepeatKey, IsOfTheFieldNotOfItsPlace) {
  for (const auto kind : {Kind::unexpected_type, Kind::skipped}) {
    const auto key = repeat_key({.kind = kind, .field = "score", .path = "[0][7][2]"}, "en");
    EXPECT_FALSE(key.empty());
    EXPECT_EQ(repeat_key({.kind = kind, .field = "score", .path = "[0][8][2]"}, "ko"), key);
    EXPECT_NE(repeat_key({.kind = kind, .field = "title", .path = "[0][7][2]"}, "en"), key);
  }
  EXPECT_NE(repeat_key({.kind = Kind::unexpected_type, .field = "score"}, "en"),
            repeat_key({.kind = Kind::skipped, .field = "score"}, "en"));
}

TEST(RepeatKey, OfALanguageIsOfBothLanguages) {
  const auto key = repeat_key({.kind = Kind::language, .value = "en"}, "ko");
  EXPECT_NE(repeat_key({.kind = Kind::language, .value = "en"}, "ja"), key);
  EXPECT_NE(repeat_key({.kind = Kind::language, .value = "de"}, "ko"), key);
  EXPECT_EQ(repeat_key({.kind = Kind::unverified, .reason = "why"}, "en"), "");
}

}  // namespace
}  // namespace playfast::cli
