#include "util/text.hpp"

#include <gtest/gtest.h>

#include <array>

namespace playfast::util {
namespace {

using Parts = std::vector<std::string_view>;

constexpr std::array<std::string_view, 5> known{"country", "concurrency", "lang", "us", "score_text"};

TEST(Split, GivesWhatStandsBetweenSeparators) {
  EXPECT_EQ(split("a,b,c", ','), (Parts{"a", "b", "c"}));
  EXPECT_EQ(split("abc", ','), (Parts{"abc"}));
  EXPECT_EQ(split("a b,c", ' '), (Parts{"a", "b,c"}));
}

TEST(Split, KeepsEmptyParts) {
  EXPECT_EQ(split("", ','), (Parts{""}));
  EXPECT_EQ(split(",", ','), (Parts{"", ""}));
  EXPECT_EQ(split("a,,b,", ','), (Parts{"a", "", "b", ""}));
}

TEST(Trim, TakesWhiteSpaceAway) {
  EXPECT_EQ(trim(" \t a b \t"), "a b");
  EXPECT_EQ(trim("\r\n\v\f a\r\n"), "a");
  EXPECT_EQ(trim("ab"), "ab");
  EXPECT_EQ(trim(" \t "), "");
  EXPECT_EQ(trim(""), "");
}

TEST(Trim, TakesBlanksAwayThatNobodySees) {
  EXPECT_EQ(trim("com.a.b\u00A0"), "com.a.b") << "no-break space";
  EXPECT_EQ(trim("\uFEFF\u202Fcom.a.b\u200B \u3000"), "com.a.b");
  EXPECT_EQ(trim("\u00A0 \u2060"), "");
  EXPECT_EQ(trim("\u00A0a\u00A0b\u00A0"), "a\u00A0b");
  EXPECT_EQ(trim("\xA0"
                 "é\xC2"),
            "\xA0"
            "é\xC2")
      << "parts of characters";
}

TEST(DidYouMean, NamesTheNearest) {
  EXPECT_EQ(did_you_mean("countyr", known), " (did you mean 'country'?)");
  EXPECT_EQ(did_you_mean("contry", known), " (did you mean 'country'?)");
  EXPECT_EQ(did_you_mean("concurency", known), " (did you mean 'concurrency'?)");
  EXPECT_EQ(did_you_mean("lnag", known), " (did you mean 'lang'?)");
  EXPECT_EQ(did_you_mean("usa", known), " (did you mean 'us'?)");
}

TEST(DidYouMean, HeedsNoCase) {
  EXPECT_EQ(did_you_mean("COUNTRY", known), " (did you mean 'country'?)");
  EXPECT_EQ(nearest("Lnag", known), "lang");
  EXPECT_EQ(nearest("LNAG", known), "lang") << "swapped letters";
}

TEST(DidYouMean, PrefersWhatBeginsAlike) {
  constexpr std::array<std::string_view, 3> codes{"sa", "ua", "us"};
  EXPECT_EQ(nearest("usa", codes), "us");
  EXPECT_EQ(nearest("sab", codes), "sa");
  EXPECT_EQ(nearest("xsa", codes), "sa") << "if there is any";
}

TEST(InQuotes, CutsALongText) {
  EXPECT_EQ(quote(""), "''");
  EXPECT_EQ(quote(std::string(100, 'x')), "'" + std::string(100, 'x') + "'");
  EXPECT_EQ(quote(std::string(101, 'x')), "'" + std::string(99, 'x') + "…'");
}

TEST(DidYouMean, IsSilentWhenNoneIsNear) {
  for (const std::string_view word : {"", "su", "xyz", "zzzzzzz", "c", "languages"})
    EXPECT_EQ(did_you_mean(word, known), "") << word;
  EXPECT_EQ(did_you_mean("us", {}), "");
}

TEST(DidYouMean, LongWordsAreNotCompared) {
  EXPECT_EQ(did_you_mean(std::string(1'000'000, 'x'), known), "");
  const std::string long_word(41, 'a');
  const std::array<std::string_view, 1> same{long_word};
  EXPECT_EQ(did_you_mean(long_word, same), "");
}

}  // namespace
}  // namespace playfast::util
