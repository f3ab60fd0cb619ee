// --verify and --partial through the real program.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "store/google_json.hpp"
#include "store/payload.hpp"
#include "store/schema_org.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using storedouble::Json;

constexpr auto app_id = "com.example.twice";

playfast::App app() { return storedouble::demo_app(app_id, "us", "en"); }

// The app's page with a value of its JSON-LD changed.
std::string with_json_ld(const std::string& pointer, const std::string& value) {
  auto html = storedouble::build_app_page(app()).str();
  const auto old_text = storedouble::schema_org_record(app());
  auto record = Json::parse(old_text);
  record[Json::json_pointer(pointer)] = value;
  return html.replace(html.find(old_text), old_text.size(), storedouble::google_text(record));
}

std::string with_payload(const std::string& pointer, const Json& value) {
  auto payload = Json::parse(storedouble::app_payload(app()));
  payload[Json::json_pointer(pointer)] = value;
  return storedouble::build_page_around(storedouble::google_text(payload), app()).str();
}

Finished verify(const std::string& html, std::vector<std::string> options = {"--verify"}) {
  Double store;
  store.store.set_page(app_id, html);
  options.insert(options.begin(), {"app", app_id});
  return run(store.with(options));
}

std::string warning(const std::string& field, const std::string& value, const std::string& path,
                    const std::string& other) {
  return "playfast: warning: com.example.twice (us): " + field + " differs: " + value +
         " in the payload at " + path + ", " + other + " in the page's schema.org data\n";
}

TEST(Verify, APageThatAgreesIsVerifiedInSilence) {
  const auto ended = verify(storedouble::build_app_page(app()).str());
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
}

TEST(Verify, NamesTheFieldAndBothValuesAndDeliversTheRecord) {
  struct Change {
    std::string field, pointer, path;
  };
  for (const auto& [field, pointer, path] :
       {Change{"price", "/offers/0/price", "[1][2][57][0][0][0][0][1][0][0]"},
        {"title", "/name", "[1][2][0][0]"},
        {"score", "/aggregateRating/ratingValue", "[1][2][51][0]"},
        {"category_id", "/applicationCategory", "[1][2][79][0][0][2]"}}) {
    const auto ended = verify(with_json_ld(pointer, "3.75"));
    EXPECT_EQ(ended.code, 6) << field;
    const auto record = json::parse(ended.out);
    const auto value = record[field].is_string() ? record[field].get<std::string>() : record[field].dump();
    EXPECT_EQ(ended.err, warning(field, '"' + value + '"', path, "\"3.75\""));
    EXPECT_EQ(record["app_id"], app_id);
  }
}

TEST(Verify, SeesThatThePayloadsTitleMoved) {
  const auto title = '"' + app().title + '"';
  const auto gone = verify(with_payload("/1/2/0", nullptr));
  EXPECT_EQ(gone.code, 6);
  EXPECT_EQ(gone.err, warning("title", "nothing", "[1][2][0][0]", title));
  EXPECT_EQ(json::parse(gone.out)["title"], app().title);

  const auto other = verify(with_payload("/1/2/0/0", "Another text"));
  EXPECT_EQ(other.code, 6);
  EXPECT_EQ(other.err, warning("title", "\"Another text\"", "[1][2][0][0]", title));
  EXPECT_EQ(json::parse(other.out)["title"], "Another text");

  const auto unasked = verify(with_payload("/1/2/0", nullptr), {});
  EXPECT_EQ(unasked.code, 6);
  EXPECT_EQ(unasked.out, "");
}

TEST(Verify, OneDisagreementIsEnoughForTheWholeRun) {
  Double store;
  store.store.set_page(app_id, with_json_ld("/name", "Other"));
  const auto ended = run(store.with({"app", "com.example.fine", app_id, "com.example.missing", "--verify"}));
  EXPECT_EQ(ended.code, 6);
  EXPECT_EQ(lines(ended.out).size(), 2U);
}

TEST(Verify, ComparesTheAnswerOfTheRpcWithThePage) {
  Double store;
  auto other = app();
  other.title = "Another title";
  *other.real_installs += *other.real_installs / 200;
  store.store.set_call_page(app_id, storedouble::build_app_page(other).str());
  const auto ended = run(store.with({"app", app_id, "--verify", "--via", "auto"}));
  EXPECT_EQ(ended.code, 6);
  EXPECT_EQ(ended.err,
            "playfast: warning: com.example.twice (us): title differs: \"Another title\" by RPC at "
            "[1][2][0][0], \"" +
                app().title + "\" on the page\n")
      << "the installs may move";
  EXPECT_EQ(json::parse(ended.out)["title"], "Another title");
  EXPECT_EQ(run(store.with({"app", app_id, "--via", "auto"})).code, 0);
  EXPECT_EQ(run(store.with({"app", app_id, "--verify", "--via", "page"})).code, 0);
}

TEST(Verify, ReportsAnInconsistentRecordOnceByEitherWay) {
  for (const std::string via : {"auto", "rpc", "page"}) {
    Double store;
    store.store.set_page(app_id, with_payload("/1/2/51/3/1", 2'000'000'000));
    const auto ended = run(store.with({"app", app_id, "--verify", "--via", via}));
    EXPECT_EQ(ended.code, 6) << via;
    EXPECT_EQ(ended.err,
              "playfast: warning: com.example.twice (us): reviews is inconsistent: "
              "\"2000000000\" against \"" +
                  std::to_string(*app().ratings) + "\" (must be at most ratings)\n");
    EXPECT_EQ(run(store.with({"app", app_id, "--via", via})).code, 0);
  }
}

// Faults: F36
TEST(Verify, APageOfAnotherCountryOrLanguageIsAMismatch) {
  Double store;
  store.store.set_page(app_id, storedouble::build_app_page(app()).str());
  for (const std::string via : {"auto", "page"}) {
    const auto country = run(store.with({"app", app_id, "--country", "kr", "--verify", "--via", via}));
    EXPECT_EQ(country.code, 6) << via;
    EXPECT_EQ(
        country.err,
        "playfast: warning: com.example.twice (kr): the page is for country \"us\" instead of \"kr\"\n");
    const auto lang = run(store.with({"app", app_id, "--lang", "ko", "--verify", "--via", via}));
    EXPECT_EQ(lang.code, 6) << via;
    EXPECT_EQ(
        lang.err,
        "playfast: warning: com.example.twice (us): the page is in language \"en\" instead of \"ko\"\n");
  }
  const auto unasked = run(store.with({"app", app_id, "--country", "kr"}));
  EXPECT_EQ(unasked.code, 0);
  EXPECT_NE(unasked.err.find("for country \"us\""), std::string::npos) << unasked.err;
}

TEST(Partial, GivesWhatThePageSaysOfItself) {
  const auto html = with_payload("/1", nullptr);
  const auto plain = verify(html, {});
  EXPECT_EQ(plain.code, 6);
  EXPECT_EQ(plain.out, "");
  const auto ended = verify(html, {"--partial"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_NE(ended.err.find("warning: com.example.twice (us): page not understood"), std::string::npos)
      << ended.err;
  const auto record = json::parse(ended.out);
  EXPECT_EQ(record["source"], "schema.org");
  EXPECT_EQ(record["title"], app().title);
  EXPECT_EQ(record["contains_ads"], json()) << "not known is not false";
  EXPECT_EQ(record["availability"], json());
  EXPECT_EQ(verify(html, {"--partial", "--verify"}).code, 6);
}

storedouble::PageLayout page_of_2020(const std::string& comment) {
  storedouble::PageLayout layout;
  layout.padding = 0;
  layout.of_2020 = true;
  layout.comment = comment;
  return layout;
}

// Faults: F59
TEST(Partial, GivesPagesOf2020) {
  const auto html = storedouble::build_app_page(app(), page_of_2020("Good.")).str();
  const auto ended = verify("\xEF\xBB\xBF\n" + html, {"--partial"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(json::parse(ended.out)["title"], app().title);
}

// Faults: F60
TEST(BlockPages, WordsOfUsersStopNoRun) {
  Double store;
  const auto words = "unusual traffic, https://consent.google.com/, google.com/recaptcha, PlayGatewayError";
  store.store.set_page(app_id, storedouble::build_app_page(app(), page_of_2020(words)).str());
  const auto ended = run(store.with({"app", app_id, "com.example.fine", "-c", "1"}));
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_EQ(lines(ended.out).size(), 1U) << "the other app is delivered";
  EXPECT_EQ(store.log.entries().size(), 2U);
  EXPECT_NE(ended.err.find("page not understood"), std::string::npos) << ended.err;
  const auto partial = run(store.with({"app", app_id, "com.example.fine", "-c", "1", "--partial"}));
  EXPECT_EQ(partial.code, 0) << partial.err;
  EXPECT_EQ(lines(partial.out).size(), 2U);
}

// Faults: F36
TEST(Language, APageInAnotherIsWarnedOfOnce) {
  Double store;
  const auto page = storedouble::build_app_page(app()).str();
  for (const char* id : {"com.example.one", "com.example.two"}) {
    auto other = storedouble::demo_app(id, "us", "en");
    store.store.set_page(id, storedouble::build_app_page(other).str());
  }
  const auto ended =
      run(store.with({"app", "com.example.one", "com.example.two", "--lang", "ko", "-c", "1"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err,
            "playfast: warning: com.example.one (us): the page is in language \"en\" instead of \"ko\"; "
            "further occurrences not shown\n");
}

}  // namespace
}  // namespace e2e
