#include "store/app/locale.hpp"

#include <gtest/gtest.h>

#include "app_readings.hpp"

namespace playfast::store {
namespace {

using Kind = Drift::Kind;

PageLocale locale_of(std::string_view name) {
  return locale_in("https://play.google.com/intl/" + std::string(name) + "/about/play-terms.html");
}

// A page of one place, read for another: its warnings.
std::vector<Drift> warnings_of(std::string html, const std::string& country, const std::string& lang) {
  page::JsonReader reader;
  const auto answer = read_app(html, {demo_id, country, lang}, reader, {});
  return answer ? answer->warnings : std::vector<Drift>{{.reason = answer.error().message}};
}

std::string page_of(const std::string& country, const std::string& lang) {
  return storedouble::build_app_page(storedouble::demo_app(demo_id, country, lang), small_layout()).str();
}

std::string replaced(std::string html, const std::string& old_text, const std::string& text) {
  return html.replace(html.find(old_text), old_text.size(), text);
}

TEST(PageLocale, IsInTheLinkToTheTerms) {
  EXPECT_EQ(locale_of("en-US_us"), (PageLocale{"en-US", "us"}));
  EXPECT_EQ(locale_of("en_eg"), (PageLocale{"en", "eg"}));
  EXPECT_EQ(locale_of("zh_cn"), (PageLocale{"zh", "cn"}));
  EXPECT_EQ(locale_of("es-419_mx"), (PageLocale{"es-419", "mx"}));
  EXPECT_EQ(locale_of("zh_TW_tw"), (PageLocale{"zh_TW", "tw"}));
  EXPECT_EQ(locale_of("en_uk"), (PageLocale{"en", "gb"}));
}

TEST(PageLocale, IsEmptyWhereALinkHasNone) {
  for (const char* name : {"", "en", "ALL_us", "en_US", "en_usa", "_us", "en_", "a_us", "en/us"})
    EXPECT_EQ(locale_of(name), PageLocale()) << name;
  for (const char* url : {"", "/intl/", "/intl/en_us", "https://play.google.com/about/", "/intl/en_us/x"})
    EXPECT_EQ(locale_in(url), PageLocale()) << url;
}

TEST(CheckLocale, SaysThatAPageIsOfAnotherCountry) {
  const auto warnings = warnings_of(page_of("us", "en"), "kr", "en");
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].kind, Kind::country);
  EXPECT_EQ(warnings[0].value, "us");
  EXPECT_TRUE(warnings_of(page_of("kr", "ko"), "kr", "ko").empty());
  EXPECT_TRUE(warnings_of(page_of("gb", "en"), "gb", "en").empty());
}

TEST(CheckLocale, SaysNothingOfPagesWithoutTheBlock) {
  const auto html = page_of("us", "en");
  EXPECT_TRUE(warnings_of(replaced(html, "jRco8", "other"), "kr", "en").empty());
  EXPECT_TRUE(warnings_of(replaced(html, "/intl/", "/none/"), "kr", "en").empty());
}

TEST(CheckLocale, TakesTheLanguageFromTheTermsWhereThePageHasNoOther) {
  const auto html = replaced(page_of("us", "en"), "<html lang=\"en\"", "<html");
  const auto warnings = warnings_of(html, "us", "ko");
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].kind, Kind::language);
  EXPECT_EQ(warnings[0].value, "en");
  EXPECT_TRUE(warnings_of(html, "us", "en-AU").empty());
}

TEST(CheckLocale, IsDoneForPartialRecords) {
  const auto html = replaced(page_of("us", "en"), "key: 'ds:5'", "key: 'ds:x'");
  page::JsonReader reader;
  const auto answer = read_app(html, {demo_id, "kr", "en"}, reader, partial);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->value.source, Source::schema_org);
  ASSERT_EQ(answer->warnings.size(), 2U);
  EXPECT_EQ(answer->warnings[1].kind, Kind::country);
}

}  // namespace
}  // namespace playfast::store
