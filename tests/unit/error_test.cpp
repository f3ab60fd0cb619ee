#include "playfast/error.hpp"

#include <gtest/gtest.h>
#include <map>
#include <set>
#include <stdexcept>
#include <vector>

#include "cli/docs/exit_codes.hpp"
#include "util/program_error.hpp"

namespace playfast {
namespace {

std::vector<ErrorKind> kinds() {
  std::vector<ErrorKind> all{ProgramError::invalid_option, ProgramError::output, ProgramError::state};
  for (int number = 0; number <= static_cast<int>(ErrorKind::not_sent); ++number)
    all.push_back(static_cast<ErrorKind>(number));
  return all;
}

TEST(ErrorRules, AreThereForEachKindAndNoOther) {
  for (const auto kind : kinds()) EXPECT_NO_THROW(fate_of(kind)) << static_cast<int>(kind);
  const auto after = static_cast<ErrorKind>(static_cast<int>(ErrorKind::not_sent) + 1);
  EXPECT_THROW(fate_of(after), std::out_of_range);
}

TEST(ErrorRules, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const auto kind : kinds()) {
    const auto name = to_string(kind);
    EXPECT_TRUE(names.insert(name).second) << name;
    EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << name;
  }
}

TEST(ErrorRules, HaveTheExitCodesThatUsersRelyOn) {
  const std::map<std::string_view, int> promised{{"invalid_item", 2},   {"invalid_option", 2},
                                                 {"not_found", 3},      {"resolve", 4},
                                                 {"connect", 4},        {"tls", 4},
                                                 {"certificate", 4},    {"proxy", 4},
                                                 {"interrupted", 4},    {"timeout", 4},
                                                 {"server_error", 4},   {"throttled", 5},
                                                 {"blocked", 5},        {"consent", 5},
                                                 {"truncated", 6},      {"encoding", 6},
                                                 {"too_large", 6},      {"redirect", 6},
                                                 {"rejected", 6},       {"unexpected_status", 6},
                                                 {"not_understood", 6}, {"wrong_item", 6},
                                                 {"no_data", 6},        {"loop", 6},
                                                 {"not_sent", 0},       {"output", 7},
                                                 {"state", 8},          {"unreachable", 4}};
  std::map<std::string_view, int> codes;
  for (const auto kind : kinds()) codes[to_string(kind)] = cli::exit_code_of(kind);
  EXPECT_EQ(codes, promised);
}

TEST(ErrorRules, OnlyTroubleThatPassesIsRetried) {
  const std::set<ErrorKind> retried{ErrorKind::resolve,     ErrorKind::connect,   ErrorKind::tls,
                                    ErrorKind::interrupted, ErrorKind::timeout,   ErrorKind::server_error,
                                    ErrorKind::throttled,   ErrorKind::truncated, ErrorKind::encoding,
                                    ErrorKind::no_data};
  const std::set<ErrorKind> stops{ProgramError::invalid_option, ErrorKind::certificate, ErrorKind::proxy,
                                  ErrorKind::blocked,           ErrorKind::consent,     ProgramError::output,
                                  ProgramError::state,          ErrorKind::unreachable};
  for (const auto kind : kinds()) {
    const auto expected = retried.count(kind) > 0 ? Fate::retry
                          : stops.count(kind) > 0 ? Fate::stop
                                                  : Fate::give_up;
    EXPECT_EQ(fate_of(kind), expected) << to_string(kind);
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
