// Countries and languages: their codes, and what people write instead.
#include <gtest/gtest.h>

#include "cli/options/values/language_names.hpp"
#include "cli/options/values/value_forms.hpp"
#include "refused_values.hpp"
#include "store/reference/locales.hpp"

namespace playfast::cli {
namespace {

using namespace std::string_view_literals;
using Codes = std::vector<std::string>;

constexpr auto parse_countries = &ListOf<country_set>::parse;
constexpr auto parse_languages = &ListOf<language_set>::parse;

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

TEST(ParseCodes, TakeGroupsOfCountriesEachMemberOnce) {
  EXPECT_EQ(parse_countries("dach"), (Codes{"at", "ch", "de"}));
  EXPECT_EQ(parse_countries("de,kr,DACH,us"), (Codes{"de", "kr", "at", "ch", "us"}));
  EXPECT_EQ(parse_countries("eu,efta,eea")->size(), 27U + 4);
  EXPECT_EQ(parse_countries("africa,all")->size(), store::countries().size());
  expect_refused(parse_languages, "eu,dach");
  EXPECT_EQ(parse_countries("nordic").error().message,
            "unknown country 'nordic' (did you mean 'nordics'?); playfast countries lists them");
  EXPECT_EQ(parse_countries("asia").error().message,
            "unknown country 'asia' (did you mean 'apac'?); playfast countries lists them");
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

TEST(ParseCodes, AllIsAcceptedInAnyCase) {
  EXPECT_EQ(parse_countries("ALL").value(), parse_countries("all").value());
  EXPECT_GT(parse_countries("All")->size(), 200U);
}

TEST(ParseCodes, TellWhatIsEmptyAndWhatMayBeGiven) {
  EXPECT_EQ(parse_countries("").error().message, "empty list; playfast countries lists them");
  EXPECT_EQ(parse_countries("us,,kr").error().message, "empty country; playfast countries lists them");
}

}  // namespace
}  // namespace playfast::cli
