#include "playfast/error.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <stdexcept>

namespace playfast {
namespace {

constexpr int kinds = static_cast<int>(ErrorKind::state) + 1;

ErrorKind kind(int number) { return static_cast<ErrorKind>(number); }

TEST(ErrorRules, HaveARowForEachKindInItsOrder) {
  for (int number = 0; number < kinds; ++number) EXPECT_EQ(rule_of(kind(number)).kind, kind(number));
  EXPECT_THROW(rule_of(kind(kinds)), std::out_of_range);
}

TEST(ErrorRules, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (int number = 0; number < kinds; ++number) {
    const auto name = rule_of(kind(number)).name;
    EXPECT_TRUE(names.insert(name).second) << name;
    EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << name;
  }
}

TEST(ErrorRules, HaveTheExitCodesThatUsersRelyOn) {
  const std::map<std::string_view, int> promised{{"invalid_item", 2},
                                                 {"invalid_option", 2},
                                                 {"not_found", 3},
                                                 {"resolve", 4},
                                                 {"connect", 4},
                                                 {"tls", 4},
                                                 {"certificate", 4},
                                                 {"proxy", 4},
                                                 {"interrupted", 4},
                                                 {"timeout", 4},
                                                 {"server_error", 4},
                                                 {"throttled", 5},
                                                 {"blocked", 5},
                                                 {"consent", 5},
                                                 {"truncated", 6},
                                                 {"encoding", 6},
                                                 {"too_large", 6},
                                                 {"redirect", 6},
                                                 {"unexpected_status", 6},
                                                 {"not_understood", 6},
                                                 {"wrong_item", 6},
                                                 {"no_data", 6},
                                                 {"loop", 6},
                                                 {"not_sent", 0},
                                                 {"output", 7},
                                                 {"state", 8}};
  std::map<std::string_view, int> codes;
  for (int number = 0; number < kinds; ++number)
    codes[rule_of(kind(number)).name] = rule_of(kind(number)).exit_code;
  EXPECT_EQ(codes, promised);
}

TEST(ErrorRules, OnlyTroubleThatPassesIsRetried) {
  const std::set<ErrorKind> retried{ErrorKind::resolve,     ErrorKind::connect,   ErrorKind::tls,
                                    ErrorKind::interrupted, ErrorKind::timeout,   ErrorKind::server_error,
                                    ErrorKind::throttled,   ErrorKind::truncated, ErrorKind::encoding,
                                    ErrorKind::no_data};
  const std::set<ErrorKind> stops{ErrorKind::invalid_option, ErrorKind::certificate, ErrorKind::proxy,
                                  ErrorKind::blocked,        ErrorKind::consent,     ErrorKind::output,
                                  ErrorKind::state};
  for (int number = 0; number < kinds; ++number) {
    const auto expected = retried.count(kind(number)) > 0 ? Fate::retry
                          : stops.count(kind(number)) > 0 ? Fate::stop
                                                          : Fate::give_up;
    EXPECT_EQ(rule_of(kind(number)).fate, expected) << rule_of(kind(number)).name;
  }
}

TEST(Fail, MakesAnErrorOfItsKind) {
  const Result<int> result = fail(ErrorKind::timeout, "no answer in 30 s");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::timeout);
  EXPECT_EQ(result.error().message, "no answer in 30 s");
  EXPECT_EQ(result.error().fate(), Fate::retry);
  EXPECT_EQ(result.error().http_status, 0);
}

}  // namespace
}  // namespace playfast
