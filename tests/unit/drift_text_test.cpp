#include "cli/drift_text.hpp"

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
  EXPECT_FALSE(is_told_once(drift));
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
  EXPECT_EQ(drift_text({.kind = Kind::other_kind, .field = "score", .path = "[1]"}, "en"),
            "score is not as expected at [1] and left empty");
  EXPECT_EQ(drift_text({.kind = Kind::language, .value = "en"}, "ko"),
            "the page is in another language, \"en\", than asked for, \"ko\"");
  EXPECT_EQ(drift_text({.kind = Kind::unverified, .reason = "why"}, "en"),
            "nothing to verify the record with: why");
  EXPECT_EQ(drift_text({.kind = Kind::partial, .reason = "why"}, "en"),
            "why; the record has only what the page's schema.org data says");
  EXPECT_TRUE(is_told_once({.kind = Kind::other_kind}));
  EXPECT_TRUE(is_told_once({.kind = Kind::language}));
  EXPECT_FALSE(is_disagreement({.kind = Kind::language}));
}

}  // namespace
}  // namespace playfast::cli
