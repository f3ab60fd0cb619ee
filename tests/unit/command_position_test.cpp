#include "cli/options/command_position.hpp"

#include <gtest/gtest.h>

#include "cli/commands/commands.hpp"
#include "cli/options/parse.hpp"

namespace playfast::cli {
namespace {

Result<Invocation> parse_without_environment(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "playfast");
  return parse_command_line(arguments, [](const char*) -> const char* { return nullptr; });
}

// Where the command is, without the program's name; -1 for an error.
int position_of(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "playfast");
  const auto position = find_command_position(arguments);
  return position ? static_cast<int>(position->at) - 1 : -1;
}

TEST(CommandPosition, IsAfterOptionsWithTheirValues) {
  EXPECT_EQ(position_of({"app", "--rate", "2"}), 0);
  EXPECT_EQ(position_of({"--rate", "2", "app"}), 2);
  EXPECT_EQ(position_of({"--rate=2", "app"}), 1);
  EXPECT_EQ(position_of({"--quiet", "app"}), 1);
  EXPECT_EQ(position_of({"-qvf", "csv", "app"}), 2);
  EXPECT_EQ(position_of({"-qvfcsv", "app"}), 1);
  EXPECT_EQ(position_of({"-o", "app", "-c4", "list"}), 3);
  EXPECT_EQ(position_of({"-", "app"}), 0);
  EXPECT_EQ(position_of({"-q", "--", "app"}), 1);
  EXPECT_EQ(position_of({"", "app"}), 0);
}

TEST(CommandPosition, IsTheEndWithoutACommand) {
  EXPECT_EQ(position_of({}), 0);
  EXPECT_EQ(position_of({"-q", "--rate", "2"}), 3);
  EXPECT_EQ(position_of({"-o"}), 1);
  EXPECT_EQ(position_of({"--frobnicate", "app"}), -1);
  EXPECT_EQ(position_of({"-q9", "app"}), -1);
}

TEST(CommandPosition, OptionsBeforeTheCommandAreRead) {
  for (const std::vector<const char*>& arguments : std::vector<std::vector<const char*>>{
           {"--retries", "2", "-f", "csv", "-q", "app", "com.a.b"},
           {"--retries=2", "-qfcsv", "app", "com.a.b"},
           {"--retries=7", "-qf", "csv", "app", "--retries", "2", "com.a.b"},
           {"-o", "list", "-qfcsv", "app", "--retries", "2", "-o-", "com.a.b"}}) {
    const auto invocation = parse_without_environment(arguments);
    ASSERT_TRUE(invocation) << invocation.error().message;
    EXPECT_EQ(invocation->command, &app_command);
    EXPECT_EQ(invocation->options.network.client.retries, 2);
    EXPECT_EQ(invocation->options.output.format, output::Format::csv);
    EXPECT_TRUE(invocation->options.messages.quiet);
    EXPECT_EQ(invocation->options.selection.items, std::vector<std::string>{"com.a.b"});
  }
}

TEST(CommandPosition, OptionsBeforeAndAfterTheCommandAddUp) {
  const auto invocation =
      parse_without_environment({"-v", "--country", "us", "app", "-v", "--country", "kr"});
  ASSERT_TRUE(invocation) << invocation.error().message;
  EXPECT_EQ(invocation->options.messages.verbose, 2);
  EXPECT_EQ(invocation->options.selection.countries, (std::vector<std::string>{"us", "kr"}));
}

}  // namespace
}  // namespace playfast::cli
