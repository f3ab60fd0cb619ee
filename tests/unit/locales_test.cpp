#include "store/reference/locales.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace playfast::store {
namespace {

TEST(Countries, AreSortedAndWrittenAsTheStoreDoes) {
  const auto all = countries();
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(),
                             [](const auto& one, const auto& other) { return one.code < other.code; }));
  for (const auto& country : all) {
    EXPECT_EQ(country.code.size(), 2U) << country.code;
    EXPECT_TRUE(
        std::all_of(country.code.begin(), country.code.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    EXPECT_FALSE(country.name.empty()) << country.code;
    EXPECT_EQ(country.currency.size(), 3U) << country.code;
  }
}

TEST(Countries, AreThereOnce) {
  const auto all = countries();
  EXPECT_EQ(std::adjacent_find(all.begin(), all.end(),
                               [](const auto& one, const auto& other) { return one.code == other.code; }),
            all.end());
  EXPECT_EQ(all.size(), 247U);
}

TEST(Languages, AreSortedAndThereOnce) {
  const auto all = languages();
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
  EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
  EXPECT_EQ(all.size(), 115U);
}

TEST(FindCountry, TakesAnyCase) {
  EXPECT_EQ(find_country("us"), "us");
  EXPECT_EQ(find_country("US"), "us");
  EXPECT_EQ(find_country("Kr"), "kr");
  for (const auto& country : countries()) EXPECT_EQ(find_country(country.code), country.code);
}

TEST(FindCountry, KnowsNoOthers) {
  for (const char* code : {"", "u", "usa", "U1", "zz", "us ", "us,kr", "ü", "United States"}) {
    EXPECT_EQ(find_country(code), std::nullopt) << code;
  }
}

TEST(FindLanguage, TakesAnyCaseAndUnderscores) {
  EXPECT_EQ(find_language("en"), "en");
  EXPECT_EQ(find_language("PT_br"), "pt-BR");
  EXPECT_EQ(find_language("sr-latn"), "sr-Latn");
  EXPECT_EQ(find_language("ES_419"), "es-419");
  for (const auto language : languages()) EXPECT_EQ(find_language(language), language);
}

TEST(FindLanguage, KnowsNoOthers) {
  for (const char* code :
       {"", "e", "english", "xx", "xx-INVALID_", "en-", "en-XX", "pt BR", "en-US.UTF-8", "C"}) {
    EXPECT_EQ(find_language(code), std::nullopt) << code;
  }
}

}  // namespace
}  // namespace playfast::store
