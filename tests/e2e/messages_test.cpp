// What -v and -vv add to the messages.
#include <gtest/gtest.h>
#include <algorithm>
#include <regex>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

std::ptrdiff_t lines_like(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  return std::ranges::count_if(lines(text), [&](const auto& line) { return regex_match(line, expression); });
}

TEST(Verbose, TwiceReportsEachRequest) {
  const Double store(small_pages({"match=app1&,first=1,status=500"}));
  const std::string request =
      R"(playfast: GET http://127\.0\.0\.1:\d+/store/apps/details\?id=com\.example\.app\d&hl=en&gl=us: )";
  const std::string retry = R"(playfast: com\.example\.app1 \(us\): .*HTTP 500.*; attempt 2 in \d\.\d s)";
  const std::vector<std::string> apps{"app", "com.example.app1", "com.example.app2"};
  const auto with = [&](const std::string& option) {
    auto arguments = apps;
    arguments.push_back(option);
    return run(store.with(arguments)).err;
  };
  const auto twice = with("-vv");
  EXPECT_EQ(lines_like(twice, request + R"(500, \d+ bytes, \d+ ms, connection [1-9]\d+)"), 1) << twice;
  EXPECT_EQ(lines_like(twice, request + R"(200, [1-9]\d+ bytes, \d+ ms, connection [1-9]\d+)"), 2) << twice;
  EXPECT_EQ(lines_like(twice, retry), 1) << twice;
  const Double again(small_pages({"match=app1&,first=1,status=500"}));
  const auto once = run(again.with({"app", "com.example.app1", "-v"})).err;
  EXPECT_EQ(lines_like(once, retry), 1) << once;
  EXPECT_EQ(lines_like(once, "playfast: GET .*"), 0) << once;
}

TEST(Verbose, NeverShowsThePasswordOfAProxy) {
  const Double store(small_pages());
  const auto ended = run(store.with({"app", "com.example.a", "-vv", "--progress", "--proxy",
                                     "http://someone:secret@127.0.0.1:1", "--errors", "-"}));
  EXPECT_EQ(ended.code, 4);
  EXPECT_EQ(lines_like(ended.err, R"([^\n]*playfast: GET http://127[^\n]*)"), 1) << ended.err;
  EXPECT_EQ(ended.err.find("secret"), std::string::npos) << ended.err;
  EXPECT_EQ(ended.err.find("someone"), std::string::npos) << ended.err;
}

}  // namespace
}  // namespace e2e
