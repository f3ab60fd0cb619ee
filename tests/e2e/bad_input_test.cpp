// What is wrong on the command line is refused before anything is asked.
#include <gtest/gtest.h>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

struct Bad {
  std::vector<std::string> arguments;
  std::string names;  ///< what the message has to name
  Process::Environment environment = {};
};

void PrintTo(const Bad& bad, std::ostream* out) {
  *out << "playfast";
  for (const auto& argument : bad.arguments) *out << " '" << argument << "'";
}

const std::vector<Bad>& bad_inputs() {
  static const std::string long_id = "com." + std::string(260, 'a');
  static const std::vector<Bad> all{
      {{}, "expected a command"},
      {{"ap"}, "did you mean 'app'"},
      {{"frobnicate"}, "frobnicate"},
      {{"app", ""}, "empty app ID"},
      {{"app", " "}, "empty app ID"},
      {{"app", "com.a/b"}, "com.a/b"},
      {{"app", "com..a"}, "com..a"},
      {{"app", "../../etc"}, "../../etc"},
      {{"app", "com.a%2eb"}, "com.a%2eb"},
      {{"app", "com.a?b"}, "com.a?b"},
      {{"app", "com.a#b"}, "com.a#b"},
      {{"app", "com.a&b"}, "com.a&b"},
      {{"app", "com.a\"b"}, "com.a\"b"},
      {{"app", "com.a\\b"}, "com.a\\b"},
      {{"app", "com.a\nb.c"}, "com.a\\x0ab.c"},
      {{"app", "com.ä.b"}, "com.ä.b"},
      {{"app", "nodots"}, "nodots"},
      {{"app", "1com.a"}, "1com.a"},
      {{"app", long_id}, "255"},
      {{"app", "https://example.com/store/apps/details?id=com.a.b"}, "example.com"},
      {{"app", "https://play.google.com/store/apps/details?hl=en"}, "has no app ID"},
      {{"app", "https://play.google.com/store/apps/details?id=a"}, "not an app ID"},
      {{"app", "@/nonexistent/ids"}, "@/nonexistent/ids"},
      {{"app", "com.a.b", "--country", "usa"}, "--country"},
      {{"app", "com.a.b", "--country", "U1"}, "--country"},
      {{"app", "com.a.b", "--country", ""}, "--country"},
      {{"app", "com.a.b", "--country", "us,,kr"}, "--country"},
      {{"app", "com.a.b", "--country", "us,kr,"}, "--country"},
      {{"app", "com.a.b", "--country"}, "--country needs CODES"},
      {{"app", "com.a.b", "--country", "--lang", "en"}, "--country"},
      {{"app", "com.a.b", "--lang", "xx-INVALID_"}, "--lang"},
      {{"app", "com.a.b", "--retries", "-5"}, "--retries"},
      {{"app", "com.a.b", "--retries", "010"}, "--retries"},
      {{"app", "com.a.b", "--retries", "0x10"}, "--retries"},
      {{"app", "com.a.b", "--retries", "1e3"}, "--retries"},
      {{"app", "com.a.b", "--retries", "5x"}, "--retries"},
      {{"app", "com.a.b", "--retries", ""}, "--retries"},
      {{"app", "com.a.b", "--retries", "99999999999999999999"}, "--retries"},
      {{"app", "com.a.b", "--rate", "nan"}, "--rate"},
      {{"app", "com.a.b", "--rate", "inf"}, "--rate"},
      {{"app", "com.a.b", "--rate", "-1"}, "--rate"},
      {{"app", "com.a.b", "--rate", "0"}, "--rate"},
      {{"app", "com.a.b", "-c", "0"}, "--concurrency"},
      {{"app", "com.a.b", "-c", "-1"}, "--concurrency"},
      {{"app", "com.a.b", "-c", "257"}, "--concurrency"},
      {{"app", "com.a.b", "-c=5"}, "-c=5"},
      {{"app", "com.a.b", "-o=x"}, "-o=x"},
      {{"app", "com.a.b", "--force=false"}, "--force takes no value"},
      {{"app", "com.a.b", "-v=3"}, "-v=3"},
      {{"app", "[com.a.b,com.c.d]"}, "[com.a.b,com.c.d]"},
      {{"app", "[]"}, "[]"},
      {{"app", "com.a.b", "--timeout", "soon"}, "--timeout"},
      {{"app", "com.a.b", "--contry", "us"}, "did you mean '--country'"},
      {{"app", "com.a.b", "--frobnicate"}, "--frobnicate"},
      {{"app", "com.a.b", "--coun", "us"}, "--coun"},
      {{"app", "com.a.b", "--limit", "5"}, "--limit"},
      {{"app", "com.a.b", "-o", ""}, "--output"},
      {{"app", "com.a.b", "--user-agent", "a\r\nX: b"}, "--user-agent"},
      {{"app", "com.a.b", "--proxy", "file:///x"}, "--proxy"},
      {{"app", "com.a.b", "--base-url", "ftp://example.com"}, "--base-url"},
      {{"app", "com.a.b", "--base-url", "http://example.com"}, "--base-url"},
      {{"app", "com.a.b", "--base-url", "http://localhost.example.com"}, "--base-url"},
      {{"app", "com.a.b", "--cacert", "/nonexistent"}, "--cacert"},
      {{"app", "com.a.b", "--fields", "titel"}, "did you mean 'title'"},
      {{"app", "com.a.b", "--fields", ""}, "--fields"},
      {{"app", "com.a.b", "--fields", "title,"}, "--fields"},
      {{"reviews", "com.a.b", "--score", "0"}, "--score"},
      {{"reviews", "com.a.b", "--score", "6"}, "--score"},
      {{"reviews", "com.a.b", "--score", "1,,2"}, "--score"},
      {{"reviews", "com.a.b", "--sort", "x"}, "--sort"},
      {{"reviews", "com.a.b", "--sort", "newst"}, "did you mean 'newest'"},
      {{"reviews", "com.a.b", "--device", "x"}, "--device"},
      {{"reviews", "com.a.b", "--limit", "0"}, "--limit"},
      {{"reviews", "com.a.b", "--limit", "-1"}, "--limit"},
      {{"reviews", "com.a.b", "--since", "2026-02-30"}, "2026-02-30"},
      {{"reviews", "com.a.b", "--until", "tomorrow"}, "--until"},
      {{"reviews", "com.a.b", "--since", "2026-03-01", "--until", "2026-02-28"},
       "--since is later than --until"},
      {{"reviews", "com.a.b", "--resume"}, "--output FILE"},
      {{"reviews", "com.a.b", "--resume", "-o", "-"}, "--output FILE"},
      {{"reviews", "com.a.b", "--resume", "-o", "/nonexistent/x", "-f", "json"}, "--format jsonl"},
      {{"reviews", "com.a.b", "--resume", "-o", "/nonexistent/x", "--fields", "score"}, "review_id"},
      {{"reviews", "com.a.b", "--fields", "titel"}, "did you mean 'title'"},
      {{"reviews", "com.a.b", "--verify"}, "--verify"},
      {{"reviews", "nodots"}, "nodots"},
      {{"reviews", "com.a.b"}, "PLAYFAST_SCORE", {{"PLAYFAST_SCORE", "9"}}},
      {{"search", ""}, "empty search query"},
      {{"search", " \t"}, "empty search query"},
      {{"search", "a\xFF"}, "not UTF-8"},
      {{"search", std::string(1001, 'x')}, "longer than 1000 bytes"},
      {{"search", "@/nonexistent/terms"}, "@/nonexistent/terms"},
      {{"search", "tea", "--price", "cheap"}, "--price"},
      {{"search", "tea", "--price", "payd"}, "did you mean 'paid'"},
      {{"search", "tea", "--limit", "0"}, "--limit"},
      {{"search", "tea", "--fields", "titel"}, "did you mean 'title'"},
      {{"search", "tea", "--fields", "chart_category"}, "chart_category"},
      {{"search", "tea", "--fields", "released"}, "released"},
      {{"search", "tea", "--details", "--fields", "exact_match"}, "exact_match"},
      {{"search", "tea", "--collection", "movers"}, "--collection"},
      {{"search", "tea", "--verify"}, "--verify"},
      {{"search", "tea"}, "PLAYFAST_PRICE", {{"PLAYFAST_PRICE", "cheap"}}},
      {{"list", "GAME"}, "unexpected argument 'GAME'"},
      {{"list", "-"}, "unexpected argument '-'"},
      {{"list", "--collection", "wrong"}, "--collection"},
      {{"list", "--collection", "top-free,"}, "--collection"},
      {{"list", "--collection", "top-fre"}, "expected top-free"},
      {{"list", "--category", "GAM"}, "did you mean 'GAME'"},
      {{"list", "--category", ""}, "--category"},
      {{"list", "--age", "7"}, "--age"},
      {{"list", "--limit", "-1"}, "--limit"},
      {{"list", "--price", "free"}, "--price"},
      {{"list", "--fields", "query"}, "query"},
      {{"list"}, "PLAYFAST_CATEGORY", {{"PLAYFAST_CATEGORY", "NONE"}}},
      {{"app", "com.a.b"}, "PLAYFAST_CONCURRENCY", {{"PLAYFAST_CONCURRENCY", "abc"}}},
      {{"app", "com.a.b"}, "PLAYFAST_FORCE", {{"PLAYFAST_FORCE", "maybe"}}},
  };
  return all;
}

class BadInput : public testing::TestWithParam<Bad> {};

TEST_P(BadInput, IsToldInOneLineAndAsksForNothing) {
  const auto& bad = GetParam();
  const Double store(small_pages());
  auto environment = bad.environment;
  environment.emplace("PLAYFAST_BASE_URL", store.here()[1]);
  const auto ended = run(bad.arguments, {}, environment);
  EXPECT_EQ(ended.code, 2) << ended.err;
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(lines(ended.err).size(), 1U) << ended.err;
  EXPECT_NE(ended.err.find(bad.names), std::string::npos) << ended.err;
  EXPECT_TRUE(store.log.entries().empty());
}

INSTANTIATE_TEST_SUITE_P(Each, BadInput, testing::ValuesIn(bad_inputs()));

TEST(Brackets, AreFineInTheValueOfAnOption) {
  const Double store(small_pages());
  const auto ended = run(store.with({"app", "com.example.a", "--user-agent", "[mine]"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  ASSERT_EQ(store.log.entries().size(), 1U);
  EXPECT_EQ(store.log.entries()[0].user_agent, "[mine]");
}

TEST(BadProxy, IsRefusedWithoutItsPassword) {
  const auto ended = run({"app", "com.a.b", "--proxy", "gopher://me:secret@host"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err.find("secret"), std::string::npos) << ended.err;
}

TEST(BadLines, AreTheirItemsFailureWithTheirNumber) {
  const Double store(small_pages());
  const auto ended = run(store.with({"app", "-"}),
                         "\xEF\xBB\xBF# a comment\r\ncom.example.a\r\n\r\nbad id\r\ncom.example.b");
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(lines(ended.out).size(), 2U);
  EXPECT_NE(ended.err.find("bad id: not an app ID"), std::string::npos) << ended.err;
  EXPECT_NE(ended.err.find("(stdin, line 4)"), std::string::npos) << ended.err;
}

TEST(EmptyInput, IsNoErrorAndSaysSo) {
  const Double store(small_pages());
  const auto ended = run(store.with({"app"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(ended.err, "playfast: no items in the input\n");
}

}  // namespace
}  // namespace e2e
