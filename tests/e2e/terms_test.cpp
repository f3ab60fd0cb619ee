// `playfast suggest` and `playfast related` through the real program, and through the library.
#include <gtest/gtest.h>
#include <set>

#include "e2e/client.hpp"
#include "e2e/lists.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using Strings = std::vector<std::string>;

// The values of a field, in the order of the records.
Strings values_of(const std::string& output, const std::string& field) {
  Strings all;
  for (const auto& record : records(output)) all.push_back(record.at(field));
  return all;
}

TEST(Suggest, TheRecordedAnswerIsReadFieldByField) {
  PLAYFAST_NEED_RECORDINGS();
  Double::Setup setup;
  setup.store.call_recordings["IJ4APc pand"] = *playfast::recordings_dir() / "suggest" / "pand-us-en.txt";
  const Double store(setup);
  const auto ended = run(store.with({"suggest", "pand"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
  const auto expected = json::parse(
      playfast::read_file(*playfast::recordings_dir() / "expected" / "suggest" / "pand-us-en.json"));
  EXPECT_EQ(json(values_of(ended.out, "suggestion")), expected);
  auto last = records(ended.out).back();
  EXPECT_TRUE(last.erase("fetched_at"));
  EXPECT_EQ(last, (json{{"country", "us"},
                        {"lang", "en"},
                        {"source", "rpc"},
                        {"term", "pand"},
                        {"rank", 5},
                        {"suggestion", "panda games"}}));
}

TEST(Suggest, ManyTermsOfOneLanguageAndCountryShareARequest) {
  const Double store;
  std::string terms;
  for (int number = 0; number < 300; ++number) terms += "term " + std::to_string(number) + "\n";
  const auto ended = run(store.with({"suggest", "-", "--country", "us,kr"}), terms);
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 300U * 2 * 5);
  EXPECT_EQ(store.log.entries().size(), 2U);
}

TEST(Suggest, ExpandsEachTermOnceLevelByLevel) {
  const Double store;
  const auto ended = run(store.with({"suggest", "tea", "--expand", "2", "--country", "us,kr", "--ordered",
                                     "--fields", "country,term,rank,suggestion"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  std::set<std::string> asked;
  std::size_t calls = 0;
  for (const auto& entry : store.log.entries()) calls += entry.calls.size();
  for (const auto& record : records(ended.out)) {
    asked.insert(record["country"].get<std::string>() + record["term"].get<std::string>());
  }
  EXPECT_EQ(calls, asked.size()) << "each once";
  // tea; tea and each of four words; tea and each of their pairs, and with a fifth word that they suggest.
  EXPECT_EQ(store.log.entries().size(), 6U) << "a request for each level and country";
  const auto terms = values_of(ended.out, "term");
  EXPECT_EQ(Strings(terms.begin(), terms.begin() + 6), (Strings{"tea", "tea", "tea", "tea", "tea", "tea"}));
  EXPECT_EQ(std::ranges::count(terms, "tea"), 10);
  EXPECT_EQ(std::ranges::count(terms, "tea app editor"), 10) << "suggested twice, requested once per country";
  EXPECT_EQ(std::ranges::count(terms, "tea app editor free"), 0) << "one level further";
}

TEST(Suggest, NoSuggestionIsNoErrorAndAnUnreadableOneIsCounted) {
  const Double store;
  for (const std::string term : {"nothing", "nosuggestions"}) {
    const auto none = run(store.with({"suggest", term, "--expand", "3"}));
    EXPECT_EQ(none.code, 0);
    EXPECT_EQ(none.out, "");
    EXPECT_EQ(none.err, "playfast: " + term + " (us): no results\n");
  }
  const auto odd = run(store.with({"suggest", "odd"}));
  EXPECT_EQ(odd.code, 0);
  EXPECT_EQ(records(odd.out).size(), 4U);
  EXPECT_NE(odd.err.find("1 skipped"), std::string::npos) << odd.err;
}

TEST(Suggest, AFailureInTheMiddleOfAnExpansionIsThatTermsAlone) {
  Double::Setup setup;
  setup.faults = {"match=tea free,fault=frame-malformed"};
  const Double store(setup);
  const auto ended = run(store.with({"suggest", "tea", "--expand", "1", "--fields", "term"}));
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_NE(ended.err.find("playfast: tea free (us): "), std::string::npos) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 4U * 5);
}

TEST(Related, AreTheSearchesBesideTheResults) {
  const Double store(small_pages());
  const auto ended = run(store.with({"related", "red panda", "--country", "kr", "--lang", "ko"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(values_of(ended.out, "related"),
            (Strings{"more red panda", "free red panda", "best red panda", "new red panda"}));
  auto last = records(ended.out).back();
  EXPECT_TRUE(last.erase("fetched_at"));
  EXPECT_EQ(last, (json{{"country", "kr"},
                        {"lang", "ko"},
                        {"source", "page"},
                        {"query", "red panda"},
                        {"rank", 4},
                        {"related", "new red panda"},
                        {"url", "https://play.google.com/store/search?q=new+red+panda&c=apps"}}));
  EXPECT_EQ(store.log.entries().at(0).target, "/store/search?q=red%20panda&c=apps&price=0&hl=ko&gl=kr");
}

TEST(Related, NoneIsNoErrorAndStrangePagesAreNotUnderstood) {
  const Double store(small_pages());
  for (const std::string term : {"nothing", "empty", "norelated"}) {
    const auto none = run(store.with({"related", term}));
    EXPECT_EQ(none.code, 0) << none.err;
    EXPECT_EQ(none.out, "");
    EXPECT_EQ(none.err, "playfast: " + term + " (us): no results\n");
  }
  EXPECT_EQ(run(store.with({"related", "strange"})).code, 6);
}

TEST(ClientTerms, OneAndManyAreAnswered) {
  const Double store(small_pages());
  auto client = client_of(store);
  const auto suggested = client.suggestions({.term = "tea", .country = "kr"});
  ASSERT_TRUE(suggested) << suggested.error().message;
  EXPECT_EQ(suggested->value.entries.at(1).suggestion, "tea korea");
  const auto related = client.related({.term = "tea"});
  ASSERT_TRUE(related) << related.error().message;
  EXPECT_EQ(related->value.entries.at(0).related, "more tea");
  const std::vector<playfast::TermQuery> terms{{.term = "tea"}, {.term = "nothing"}};
  Strings all;
  const auto keep = [&](const playfast::TermQuery& query, const auto& answer) {
    all.push_back(query.term + ' ' + std::to_string(answer.value().value.entries.size()));
    return true;
  };
  EXPECT_EQ(client.suggestions(terms, keep, {.ordered = true}), playfast::RunEnd::complete);
  EXPECT_EQ(client.related(terms, keep, {.ordered = true}), playfast::RunEnd::complete);
  EXPECT_EQ(all, (Strings{"tea 5", "nothing 0", "tea 4", "nothing 0"}));
}

}  // namespace
}  // namespace e2e
