#include "cli/options/values/value_forms.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "cli/options/option_table.hpp"
#include "cli/options/values/language_names.hpp"
#include "files.hpp"
#include "store/reference/locales.hpp"
#include "store/reviews/page.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

using namespace std::string_view_literals;
using std::chrono::milliseconds;
using Codes = std::vector<std::string>;

constexpr auto parse_countries = &ListOf<country_set>::parse;
constexpr auto parse_languages = &ListOf<language_set>::parse;
constexpr auto parse_sort = &OneOf<store::review_sorts>::parse;
constexpr auto parse_device = &OneOf<store::review_devices>::parse;

template <typename Parse, typename... Texts>
void expect_refused(Parse parse, Texts... texts) {
  for (const std::string_view text : {std::string_view(texts)...}) {
    const auto value = parse(text);
    ASSERT_FALSE(value) << "'" << text << "'";
    EXPECT_EQ(value.error().kind, ProgramError::invalid_option);
    EXPECT_FALSE(value.error().message.empty());
  }
}

TEST(ParseWhole, TakesPlainNumbersInRange) {
  EXPECT_EQ(parse_whole("1", 1, 256), 1);
  EXPECT_EQ(parse_whole("256", 1, 256), 256);
  EXPECT_EQ(parse_whole("0", 0, 100), 0);
  EXPECT_EQ(parse_whole("9223372036854775807", 0, INT64_MAX), INT64_MAX);
}

TEST(ParseWhole, RefusesEverythingElse) {
  const auto parse = [](std::string_view text) { return parse_whole(text, 1, 256); };
  expect_refused(parse, "", " ", "0", "257", "-1", "-5", "+5", "010", "00", "0x10", "1e3", "5x", "x5", " 5",
                 "5 ", "5.0", "1,000", "nan", "99999999999999999999", "9223372036854775808", "٥", "5\n",
                 "5\0"sv);
}

TEST(ParseWhole, ItsErrorTellsTheRange) {
  EXPECT_EQ(parse_whole("abc", 1, 256).error().message, "'abc' is not a whole number from 1 to 256");
}

TEST(ParseDuration, TakesUnits) {
  EXPECT_EQ(parse_duration("40"), std::chrono::seconds(40));
  EXPECT_EQ(parse_duration("40s"), std::chrono::seconds(40));
  EXPECT_EQ(parse_duration("500ms"), milliseconds(500));
  EXPECT_EQ(parse_duration("5m"), std::chrono::minutes(5));
  EXPECT_EQ(parse_duration("2h"), std::chrono::hours(2));
  EXPECT_EQ(parse_duration("24h"), std::chrono::hours(24));
  EXPECT_EQ(parse_duration("86400000ms"), std::chrono::hours(24));
}

TEST(ParseDuration, RefusesEverythingElse) {
  expect_refused(parse_duration, "", "0", "0s", "-5", "1.5s", "010s", "s", "ms", "5 s", "5S", "1d", "5sec",
                 "1h30m", "25h", "86401", "99999999999999999999h", "inf", " 5s", "5s ");
}

TEST(ParseRate, TakesRequestsASecond) {
  EXPECT_EQ(parse_rate("5"), 5.0);
  EXPECT_EQ(parse_rate("0.5"), 0.5);
  EXPECT_EQ(parse_rate("5/s"), 5.0);
  EXPECT_EQ(parse_rate("10000"), 10'000.0);
  EXPECT_TRUE(std::isinf(parse_rate("none").value()));
}

TEST(ParseRate, RefusesEverythingElse) {
  expect_refused(parse_rate, "", "0", "-1", "nan", "inf", "-inf", "infinity", "NONE", "none/s", "/s", "5/m",
                 "5/ s", "1e3", "0x10", "5x", "0,5", " 5", "5 ", "0.0001", "10001", "1e999", "+5");
}

TEST(ParseCodes, GiveThemAsTheStoreWritesThem) {
  EXPECT_EQ(parse_countries("us,KR,De"), (Codes{"us", "kr", "de"}));
  EXPECT_EQ(parse_countries(" us, kr\u00A0"), (Codes{"us", "kr"}));
  EXPECT_EQ(parse_languages("en,PT_br,zh-tw"), (Codes{"en", "pt-BR", "zh-TW"}));
}

TEST(ParseCodes, GiveEachOnce) {
  EXPECT_EQ(parse_countries("us,US,kr,us"), (Codes{"us", "kr"}));
  EXPECT_EQ(parse_languages("pt-BR,pt_BR"), (Codes{"pt-BR"}));
}

TEST(ParseCodes, AllMeansEveryOne) {
  EXPECT_EQ(parse_countries("all")->size(), store::countries().size());
  EXPECT_EQ(parse_languages("all")->size(), store::languages().size());
  EXPECT_EQ(parse_countries("us,all")->size(), store::countries().size());
  EXPECT_EQ(parse_countries("us,all")->front(), "us");
}

TEST(ParseCodes, RefuseEverythingElse) {
  expect_refused(parse_countries, "", " ", ",", "usa", "U1", "us,,kr", "us,kr,", ",us", "us, ", "us kr",
                 "us;kr", "all,", "zz", "us\0"sv);
  expect_refused(parse_languages, "", "xx-INVALID_", "en,,ko", "en,", "english", "en-US.UTF-8", "C");
}

TEST(ParseCodes, SuggestTheNearest) {
  EXPECT_EQ(parse_countries("krr").error().message,
            "unknown country 'krr' (did you mean 'kr'?); playfast countries lists them");
  EXPECT_EQ(parse_languages("pt-BX").error().message,
            "unknown language 'pt-BX' (did you mean 'pt-BR'?); playfast languages lists them");
}

TEST(ParseCodes, SuggestTheCodeOfACountryThatIsGivenByName) {
  const auto suggests = [](std::string_view name, std::string_view code) {
    return parse_countries(name).error().message.find("(did you mean '" + std::string(code) + "'?)") !=
           std::string::npos;
  };
  EXPECT_TRUE(suggests("germany", "de"));
  EXPECT_TRUE(suggests("SOUTH KOREA", "kr"));
  EXPECT_TRUE(suggests("Untied States", "us"));
  EXPECT_TRUE(suggests("uk", "gb"));
  EXPECT_TRUE(suggests("Korea", "kr"));
  EXPECT_EQ(parse_countries("atlantis").error().message,
            "unknown country 'atlantis'; playfast countries lists them");
}

TEST(ParseCodes, SuggestTheCodeOfALanguageThatIsGivenOtherwise) {
  const std::vector<std::pair<std::string_view, std::string_view>> suggested{{"english", "en"},
                                                                             {"German", "de"},
                                                                             {"Chinees", "zh"},
                                                                             {"iw", "he"},
                                                                             {"in", "id"},
                                                                             {"NB", "no"},
                                                                             {"tl", "fil"},
                                                                             {"jp", "ja"},
                                                                             {"kr", "ko"},
                                                                             {"de-DE", "de"},
                                                                             {"es-ES", "es"},
                                                                             {"pt-bx", "pt-BR"},
                                                                             {"en_US.UTF-8", "en-US"},
                                                                             {"eng", "en"},
                                                                             {"zh-Hant", "zh-TW"},
                                                                             {"ko-KR.UTF-8", "ko"}};
  for (const auto& [text, code] : suggested) {
    const auto message = parse_languages(text).error().message;
    EXPECT_NE(message.find("(did you mean '" + std::string(code) + "'?)"), std::string::npos) << message;
  }
  for (const auto* text : {"xx", "xx-INVALID_", "C", "C.UTF-8", "klingon", "-", "."}) {
    EXPECT_EQ(parse_languages(text).error().message,
              "unknown language '" + std::string(text) + "'; playfast languages lists them");
  }
}

TEST(ParseCodes, NamesOfLanguagesAndOtherCodesLeadToCodesOfTheStore) {
  for (const auto& names : {language_names(), other_language_codes()}) {
    for (const auto& [code, name] : names) {
      EXPECT_EQ(store::find_language(code), code);
      EXPECT_EQ(store::find_language(name), std::nullopt) << name;
    }
  }
}

TEST(ParseCodes, TellWhatIsEmptyAndWhatMayBeGiven) {
  EXPECT_EQ(parse_countries("").error().message, "no country given; playfast countries lists them");
  EXPECT_EQ(parse_countries("us,,kr").error().message,
            "an empty country in 'us,,kr'; playfast countries lists them");
}

TEST(Refusals, QuoteTheBeginningOfALongText) {
  const std::string text(100'000, '9');
  EXPECT_EQ(parse_whole(text, 1, 256).error().message,
            "'" + std::string(99, '9') + "…' is not a whole number from 1 to 256");
  EXPECT_LT(parse_countries(text).error().message.size(), 200U);
  EXPECT_LT(parse_countries(std::string(100'000, ',')).error().message.size(), 200U);
  EXPECT_LT(parse_sort(text).error().message.size(), 200U);
  EXPECT_LT(parse_base_url(text).error().message.size(), 200U);
}

TEST(ParseSort, TakesTheOrdersByTheirNames) {
  EXPECT_EQ(parse_sort("newest"), ReviewSort::newest);
  EXPECT_EQ(parse_sort("relevance"), ReviewSort::relevance);
  EXPECT_EQ(parse_sort("rating"), ReviewSort::rating);
  expect_refused(parse_sort, "", "x", "Newest", "newest ", " rating", "newest,rating", "2", "new",
                 "rating\0"sv);
  EXPECT_EQ(parse_sort("newst").error().message,
            "'newst' is none of newest, relevance, rating (did you mean 'newest'?)");
}

TEST(ParseDevice, TakesTheDevicesByTheirNames) {
  EXPECT_EQ(parse_device("phone"), Device::phone);
  EXPECT_EQ(parse_device("tablet"), Device::tablet);
  EXPECT_EQ(parse_device("chromebook"), Device::chromebook);
  EXPECT_EQ(parse_device("tv"), Device::tv);
  expect_refused(parse_device, "", "x", "TV", "phone,tv", "watch", "6", "phones");
}

TEST(ParseScores, TakesStarsEachOnce) {
  EXPECT_EQ(parse_scores("5"), (std::vector<int>{5}));
  EXPECT_EQ(parse_scores("5,1,5,3"), (std::vector<int>{5, 1, 3}));
  EXPECT_EQ(parse_scores("1,2,3,4,5"), (std::vector<int>{1, 2, 3, 4, 5}));
  expect_refused(parse_scores, "", "0", "6", "-1", "1,,2", "1,", ",1", "1 2", "1;2", "1-5", "4.5", "01",
                 "five", "all", "1\0"sv);
}

TEST(ParseDay, TakesDaysOfTheCalendar) {
  using namespace std::chrono;
  EXPECT_EQ(parse_day("2026-02-28"), Day(year(2026) / 2 / 28));
  EXPECT_EQ(parse_day("2024-02-29"), Day(year(2024) / 2 / 29));
  EXPECT_EQ(parse_day("2000-02-29"), Day(year(2000) / 2 / 29));
  EXPECT_EQ(parse_day("1970-01-01"), Day());
  EXPECT_EQ(parse_day("9999-12-31"), Day(year(9999) / 12 / 31));
}

TEST(ParseDay, RefusesEverythingElse) {
  expect_refused(parse_day, "", "2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01",
                 "2026-00-10", "2026-01-00", "2026-1-1", "26-01-01", "2026/01/01", "20260101", "01-01-2026",
                 "2026-01-01T00:00:00Z", "2026-01-01 ", " 2026-01-01", "2026-01-0x", "+026-01-01",
                 "2026--1-01", "-026-01-01", "yesterday", "1790000000", "2026-01-1\0"sv);
  EXPECT_EQ(parse_day("2026-02-30").error().message, "'2026-02-30' is no day of the calendar");
  EXPECT_EQ(parse_day("7d").error().message, "'7d' is no day (YYYY-MM-DD)");
}

TEST(ParseBaseUrl, TakesAnHttpsOrigin) {
  EXPECT_EQ(parse_base_url("https://play.google.com"), "https://play.google.com");
  EXPECT_EQ(parse_base_url("https://a.example:8443/"), "https://a.example:8443");
}

TEST(ParseBaseUrl, PlainHttpGoesToThisMachineOnly) {
  for (const char* url : {"http://localhost:8080", "http://127.0.0.1:1", "http://[::1]:80"})
    EXPECT_EQ(parse_base_url(url), url);
  expect_refused(parse_base_url, "http://play.google.com", "http://localhost.evil.example",
                 "http://127.0.0.1.evil.example", "http://192.168.0.1", "http://[::2]");
}

TEST(ParseBaseUrl, RefusesEverythingElse) {
  expect_refused(parse_base_url, "", " ", "play.google.com", "ftp://a.example", "file:///etc/passwd",
                 "https://", "https://a.example/path", "https://a.example?q", "https://a.example#f",
                 "https://u:p@a.example", "http://localhost@evil.example", "https://a.example:0x1",
                 "https://a.example:99999", "https://a b", "https://a.example\r\nx", "https://a.example//",
                 "http:/localhost", "javascript:alert(1)", "https://a\0b"sv);
}

TEST(ParseBaseUrl, RefusesUsersWithoutShowingTheirPasswords) {
  EXPECT_EQ(parse_base_url("https://user:secret@a.example").error().message,
            "expected a URL without user and password");
}

TEST(ParseProxy, TakesItsSchemesAndHosts) {
  for (const char* proxy :
       {"http://p.example:3128", "https://p.example", "socks4://p", "socks4a://p", "socks5://p",
        "socks5h://user:secret@p.example:1080", "p.example:3128", "p.example"}) {
    EXPECT_EQ(parse_proxy(proxy), proxy);
  }
}

TEST(ParseProxy, RefusesTheRestWithoutQuotingIt) {
  expect_refused(parse_proxy, "", " ", "file:///x", "ftp://p.example", "http://", "://p",
                 "http://p.example:99999", "a b");
  for (const char* proxy : {"ftp://user:secret@p.example", "user:secret@p.example:99999"}) {
    EXPECT_EQ(parse_proxy(proxy).error().message.find("secret"), std::string::npos);
  }
}

TEST(ParseUserAgent, IsOneHeadersValue) {
  EXPECT_EQ(parse_user_agent("my-tool/1.0 (+https://a.example)"), "my-tool/1.0 (+https://a.example)");
  expect_refused(parse_user_agent, "", " ", "a\r\nX-Evil: 1", "a\nb", "a\0b"sv, "ü", "\x7f", "a\tb");
}

TEST(ParsePath, IsAName) {
  EXPECT_EQ(parse_path("a b"), "a b");
  expect_refused(parse_path, "", "a\0b"sv);
}

TEST(ParseReadablePath, IsThere) {
  const Folder folder;
  EXPECT_EQ(parse_readable_path(folder.where().string()), folder.where().string());
  const auto none = parse_readable_path(folder.path("none"));
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().message.find("No such file"), std::string::npos);
  expect_refused(parse_readable_path, "");
}

// Written so, the value has this text, which is read back.
void expect_canonical(const Value& value, std::string_view written, std::string_view text) {
  ASSERT_NE(value.text, nullptr);
  EXPECT_NE(value.text(Options()), text);
  Options options;
  ASSERT_TRUE(value.set(options, written));
  EXPECT_EQ(value.text(options), text);
  Options again;
  ASSERT_TRUE(value.set(again, value.text(options)));
  EXPECT_EQ(value.text(again), text);
}

// Every selection option is part of the job of --resume, by its text.
TEST(CanonicalText, IsThatOfTheValueAndIsReadBack) {
  const std::map<std::string_view, std::pair<std::string_view, std::string_view>> examples{
      {"country", {"KR,us,KR", "kr,us"}},
      {"lang", {"ko,PT-br", "ko,pt-BR"}},
      {"verify", {"", "true"}},
      {"partial", {"", "true"}},
      {"sort", {"rating", "rating"}},
      {"score", {"5,1,5", "5,1"}},
      {"device", {"tv", "tv"}},
      {"since", {"2026-02-03", "2026-02-03"}},
      {"until", {"2026-11-30", "2026-11-30"}},
      {"price", {"free", "free"}},
      {"collection", {"top-paid,TOP-free", "top-paid,top-free"}},
      {"category", {"game,tools", "GAME,TOOLS"}},
      {"age", {"0-5", "0-5"}},
      {"limit", {"70", "70"}},
      {"details", {"", "true"}},
  };
  std::size_t rows = 0;
  for (const auto& command : commands()) {
    for (const auto& [title, options] : option_sections(command)) {
      if (title != "Selection") continue;
      for (const auto& row : options) {
        SCOPED_TRACE(row.name);
        ASSERT_TRUE(examples.contains(row.name));
        const auto& [written, text] = examples.at(row.name);
        ASSERT_NO_FATAL_FAILURE(expect_canonical(row.value, written, text));
        ++rows;
      }
    }
  }
  EXPECT_GT(rows, examples.size());
}

}  // namespace
}  // namespace playfast::cli
