#include "cli/ui/color.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace playfast::cli {
namespace {

std::map<std::string, std::string> color_variables;

const char* color_variable(const char* name) {
  const auto found = color_variables.find(name);
  return found == color_variables.end() ? nullptr : found->second.c_str();
}

bool colored(std::map<std::string, std::string> environment, bool is_terminal,
             Color color = Color::automatic) {
  color_variables = std::move(environment);
  return is_colored(color, is_terminal, &color_variable);
}

TEST(Color, IsForTerminals) {
  EXPECT_TRUE(colored({{"TERM", "xterm"}}, true));
  EXPECT_FALSE(colored({{"TERM", "xterm"}}, false));
  EXPECT_FALSE(colored({{"TERM", "dumb"}}, true));
  EXPECT_FALSE(colored({}, true));
}

TEST(Color, FollowsTheUsualVariables) {
  EXPECT_FALSE(colored({{"TERM", "xterm"}, {"NO_COLOR", "1"}}, true));
  EXPECT_TRUE(colored({{"TERM", "xterm"}, {"NO_COLOR", ""}}, true));
  EXPECT_TRUE(colored({{"FORCE_COLOR", "1"}}, false));
  EXPECT_TRUE(colored({{"TERM", "dumb"}, {"FORCE_COLOR", "true"}}, true));
  EXPECT_FALSE(colored({{"FORCE_COLOR", "0"}}, false));
  EXPECT_FALSE(colored({{"FORCE_COLOR", ""}}, false));
  EXPECT_FALSE(colored({{"FORCE_COLOR", "1"}, {"NO_COLOR", "1"}}, true));
}

TEST(Color, IsWhatTheOptionSays) {
  EXPECT_TRUE(colored({{"NO_COLOR", "1"}}, false, Color::always));
  EXPECT_FALSE(colored({{"FORCE_COLOR", "1"}, {"TERM", "xterm"}}, true, Color::never));
}

}  // namespace
}  // namespace playfast::cli
