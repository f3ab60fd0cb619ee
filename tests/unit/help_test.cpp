#include "cli/docs/help.hpp"

#include <gtest/gtest.h>

#include "cli/options/values/value_forms.hpp"
#include "store/app/fields.hpp"
#include "store/reviews/page.hpp"
#include "util/text.hpp"
#include "util/text_width.hpp"

namespace playfast::cli {
namespace {

std::vector<std::string> all_helps(std::size_t width) {
  std::vector<std::string> helps{program_help(width), fields_help(store::app_columns(), width)};
  for (const auto& command : commands()) helps.push_back(command_help(command, width));
  return helps;
}

TEST(Help, FitsTheWidth) {
  for (const std::size_t width : {60U, 80U, 120U}) {
    std::size_t widest = 0;
    for (const auto& help : all_helps(width)) {
      for (const auto line : util::split(help, '\n')) {
        EXPECT_LE(util::display_width(line), width) << line;
        EXPECT_FALSE(line.ends_with(' ')) << line;
        widest = std::max(widest, util::display_width(line));
      }
    }
    EXPECT_GT(widest + 10, width) << "the room is used";
  }
}

// Words of the text in a row, whatever the lines and the marks of comments.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '#';
    if (!space || (!line.empty() && line.back() != ' ')) line += space ? ' ' : c;
  }
  return line;
}

TEST(Help, SaysAllThatTheTablesSay) {
  for (const std::size_t width : {60U, 80U, 120U}) {
    for (const auto& command : commands()) {
      const auto text = one_line(command_help(command, width));
      EXPECT_NE(text.find(one_line(command.details)), std::string::npos) << command.name;
      for (const auto& row : option_rows(command)) {
        EXPECT_NE(text.find(" --" + std::string(row.name)), std::string::npos) << row.name;
        EXPECT_NE(text.find(full_help(row)), std::string::npos) << row.name;
      }
      for (const auto& example : command.examples)
        EXPECT_NE(text.find(one_line(example.what)), std::string::npos) << example.what;
    }
  }
}

TEST(Help, OfTheProgramNamesTheCommands) {
  for (const auto& command : commands()) {
    EXPECT_NE(program_help(80).find("\n  " + std::string(command.name) + " "), std::string::npos);
    EXPECT_NE(one_line(program_help(60)).find(command.help), std::string::npos);
  }
}

TEST(Help, SmallSetsAndDefaultsAreTold) {
  OptionRow row;
  row.help = "order";
  EXPECT_EQ(full_help(row), "order");
  row.value = into<&Selection::sort>(one_of<store::review_sorts>, "ORDER");
  EXPECT_EQ(full_help(row), "order: newest, relevance or rating");
  row.default_text = "newest";
  EXPECT_EQ(full_help(row), "order: newest, relevance or rating [default: newest]");
}

TEST(FieldsHelp, HasALineForEachField) {
  const auto text = fields_help(store::app_columns(), 120);
  for (const auto& column : store::app_columns()) {
    EXPECT_NE(("\n" + text).find("\n" + std::string(column.name) + " "), std::string::npos);
    EXPECT_NE(text.find(column.help), std::string::npos) << column.name;
  }
}

}  // namespace
}  // namespace playfast::cli
