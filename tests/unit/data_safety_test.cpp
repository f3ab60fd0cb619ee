#include "store/data_safety.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "fakes.hpp"
#include "payloads.hpp"
#include "sent_calls.hpp"
#include "store/page_builder.hpp"
#include "store/safety_page.hpp"

namespace playfast::store {
namespace {

const AppQuery safety_query{"com.example.app", "kr", "ko"};

// The answer about the app, with this section: JSON, or nothing.
std::string safety_payload(const std::string& section, const std::string& id = "com.example.app",
                           const std::string& title = R"(["Title"])") {
  const auto field = section.empty() ? "" : ",\"138\":" + section;
  return R"([[[[]]],[null,null,[)" + title +
         R"(,{"100":[[null,null,null,null,null,[null,null,"https://p.example"]]])" + field +
         R"(}],{"12":[[")" + id + R"(",7]]}]])";
}

// A section with these halves and practices.
std::string section_of(const std::string& shared, const std::string& collected,
                       const std::string& practices = "null") {
  return "[null,null,null,null,[[" + shared + ",\"Shared\"],[" + collected +
         ",\"Collected\"]],null,null,null,null,[null,\"Security\"," + practices + "]]";
}

class ReadDataSafety : public testing::Test {
 protected:
  Result<Answer<DataSafety>> read(const std::string& payload) {
    const Payload parsed(payload);
    return data_safety_endpoint.read(session_, {.payload = parsed.root()}, safety_query);
  }
  Result<Answer<DataSafety>> read_page(const std::string& html) {
    return data_safety_endpoint.read_page(session_, html, safety_query);
  }

  SystemClock clock_;
  Session session_{.base_url = "https://store.example", .clock = clock_};
};

TEST_F(ReadDataSafety, GivesWhatIsDeclared) {
  const auto answer = read(safety_payload(section_of(
      R"([[[null,"Location"],null,null,null,[["Rough",true,"Ads &amp; analytics"]]]])",
      R"([[[null,"Person"],null,null,null,[["Name",1,"Account"],["Mail",0]]],[[null,"App"],null,null,null,[["Crashes",false,""]]]])",
      R"([[null,"Encrypted",[null,"On its <b>way</b>"]],[null,"Deletable"]])")));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_TRUE(answer->warnings.empty());
  const auto& record = answer->value;
  EXPECT_EQ(record.declared, Declared::yes);
  EXPECT_EQ(record.shared, (std::vector<DeclaredData>{{"Location", "Rough", true, "Ads & analytics"}}));
  EXPECT_EQ(record.collected, (std::vector<DeclaredData>{{"Person", "Name", true, "Account"},
                                                         {"Person", "Mail", false, std::nullopt},
                                                         {"App", "Crashes", false, std::nullopt}}));
  EXPECT_EQ(record.security_practices,
            (std::vector<SecurityPractice>{{"Encrypted", "On its way"}, {"Deletable", std::nullopt}}));
  EXPECT_EQ(record.privacy_policy, "https://p.example");
  EXPECT_EQ(record.app_id, "com.example.app");
  EXPECT_EQ(record.country, "kr");
  EXPECT_EQ(record.lang, "ko");
  EXPECT_EQ(record.source, Source::rpc);
  EXPECT_GT(record.fetched_at, Time());
}

TEST_F(ReadDataSafety, TellsApartWhatIsDeclaredAsNothingAndWhatIsNotDeclared) {
  const auto declared = [&](const std::string& section) {
    const auto answer = read(safety_payload(section));
    EXPECT_TRUE(answer && answer->warnings.empty()) << section;
    return answer ? answer->value.declared : Declared::yes;
  };
  EXPECT_EQ(declared(""), Declared::no);
  EXPECT_EQ(declared("null"), Declared::no);
  EXPECT_EQ(declared(section_of("null", "null")), Declared::nothing);
  EXPECT_EQ(declared(section_of("[]", "[]")), Declared::nothing);
}

TEST_F(ReadDataSafety, AnotherLayoutIsNeverADeclaration) {
  for (const std::string section :
       {"[]", "7", R"("text")", "[null,null,null,null,[]]", R"([null,null,null,null,"text"])",
        R"([null,null,null,null,["x",["y"]]])"}) {
    const auto answer = read(safety_payload(section));
    ASSERT_FALSE(answer) << section;
    EXPECT_EQ(answer.error().kind, ErrorKind::not_understood) << section;
    EXPECT_EQ(answer.error().path, "[1][2][137][4]") << section;
  }
  for (const std::string half : {R"("text")", "7", R"([["Location"]])", R"([[[null,"Location"]]])",
                                 R"([[[null,"Location"],null,null,null,[[7]]]])"}) {
    const auto answer = read(safety_payload(section_of(half, "null")));
    ASSERT_FALSE(answer) << half;
    EXPECT_EQ(answer.error().kind, ErrorKind::not_understood) << half;
  }
  for (const std::string title : {"null", "[]", "[7]"}) {
    const auto answer = read(safety_payload("", "com.example.app", title));
    ASSERT_FALSE(answer) << title;
    EXPECT_EQ(answer.error().path, "[1][2][0][0]");
  }
}

TEST_F(ReadDataSafety, OneThatCannotBeReadDoesNotLoseTheOthers) {
  const auto answer = read(safety_payload(section_of(
      R"([[[null,"Location"],null,null,null,[["Rough",1,"Ads"],[null,1],7]],["odd"]])", R"("text")", "7")));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->value.shared.size(), 1U);
  EXPECT_EQ(answer->value.declared, Declared::yes);
  std::vector<std::string> warned;
  for (const auto& drift : answer->warnings) {
    const bool skipped = drift.kind == Drift::Kind::skipped;
    warned.push_back((skipped ? "skipped " : "odd ") + drift.field + drift.path);
  }
  EXPECT_EQ(warned, (std::vector<std::string>{"skipped shared[1][2][137][4][0][0]",
                                              "odd collected[1][2][137][4][1][0]",
                                              "odd security_practices[1][2][137][9][2]"}));
}

TEST_F(ReadDataSafety, AMissingAppAndAnotherOneAreErrors) {
  const auto missing = data_safety_endpoint.read(session_, {}, safety_query);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::not_found);
  const auto other = read(safety_payload("", "com.example.other"));
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().kind, ErrorKind::wrong_item);
}

TEST_F(ReadDataSafety, ThePageSaysTheSame) {
  for (const std::string id :
       {"com.example.app", "com.example.app.nosafety", "com.example.app.declaresnothing"}) {
    const AppQuery query{id, "kr", "ko"};
    const auto html =
        storedouble::build_safety_page(storedouble::demo_app(id, "kr", "ko"), {.padding = 0}).str();
    const auto answer = data_safety_endpoint.read_page(session_, html, query);
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_TRUE(answer->warnings.empty());
    EXPECT_EQ(answer->value.source, Source::page);
    EXPECT_EQ(answer->value.declared, id.ends_with("nosafety")  ? Declared::no
                                      : id.ends_with("nothing") ? Declared::nothing
                                                                : Declared::yes);
  }
}

TEST_F(ReadDataSafety, OnlyTheElementOfTheErrorPageIsAMissingApp) {
  const auto kind = [&](const std::string& html) {
    const auto answer = read_page(html);
    return answer ? std::string("an answer") : std::string(to_string(answer.error().kind));
  };
  EXPECT_EQ(kind(storedouble::missing_safety_page()), "not_found");
  EXPECT_EQ(kind("<div id=\"af-error-page\"><!DOCTYPE html><html><body><div class=\"a\" ID='error-section'>"
                 "Nicht gefunden</div></body></html></div>"),
            "not_found");
  EXPECT_EQ(kind("<html><body>id=\"error-section\"<!-- <div id=\"error-section\"> --></body></html>"),
            "not_understood");
  EXPECT_EQ(kind("<html><body><p>half a p"), "truncated");
  auto page =
      storedouble::build_safety_page(storedouble::demo_app("com.example.app", "kr", "ko"), {.padding = 0})
          .str();
  EXPECT_EQ(kind(page), "an answer");
  EXPECT_EQ(kind(page.substr(0, page.size() - 20)), "truncated");
  page.insert(page.find("</main>"), "<div id=\"error-section\"></div>");
  EXPECT_EQ(kind(page), "an answer");
}

TEST(DataSafetyCall, AsksForTheFieldsOfThePage) {
  SystemClock clock;
  const Session session{.base_url = "https://store.example", .clock = clock};
  const auto call = data_safety_endpoint.call(session, {R"(a"],[")", "kr", "ko"});
  const auto arguments = nlohmann::json::parse(sent_arguments(call.rpc));
  EXPECT_EQ(call.rpc.id, "Ws7gDc");
  EXPECT_EQ(arguments[2], nlohmann::json::parse("[[1,69,70,96,100,138]]"));
  EXPECT_EQ(arguments[3], nlohmann::json::parse(sent_arguments(AppRequest().call("x")))[3])
      << "the same template";
  EXPECT_EQ(arguments[5], nlohmann::json::parse(R"([["a\"],[\"",7]])"));
  EXPECT_EQ(data_safety_endpoint.page(session, {"a b", "kr", "ko"}),
            "https://store.example/store/apps/datasafety?id=a%20b&hl=ko&gl=kr");
}

}  // namespace
}  // namespace playfast::store
