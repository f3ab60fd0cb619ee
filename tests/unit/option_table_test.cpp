#include "cli/options/option_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace playfast::cli {
namespace {

std::vector<std::string_view> names_of(const std::vector<OptionRow>& rows) {
  std::vector<std::string_view> names;
  for (const auto& row : rows) names.push_back(row.name);
  return names;
}

TEST(OptionSections, JoinGroupsOfOneTitle) {
  std::vector<std::string_view> titles;
  for (const auto& section : option_sections(*find_command("reviews"))) titles.push_back(section.title);
  EXPECT_EQ(titles, (std::vector<std::string_view>{"Selection", "Output", "Queue", "Network", "Configuration",
                                                   "Messages"}));
}

TEST(OptionSections, OfSelectionHaveNoOptionWithoutAText) {
  for (const auto& command : commands()) {
    for (const auto& [title, rows] : option_sections(command)) {
      if (title != "Selection") continue;
      for (const auto& row : rows) EXPECT_NE(row.value.text, nullptr) << row.name;
    }
  }
}

TEST(AllOptionRows, AreThoseOfEachCommandOnceInItsOrder) {
  const auto all = names_of(all_option_rows());
  EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size());
  for (const auto& command : commands()) {
    auto next = all.begin();
    for (const auto name : names_of(option_rows(command))) {
      next = std::find(next, all.end(), name);
      ASSERT_NE(next, all.end()) << command.name << ' ' << name;
    }
  }
}

// Before the command, an option is read without it.
TEST(AllOptionRows, OfOneNameAreWrittenAlikeInAllCommands) {
  const auto all = all_option_rows();
  for (const auto& command : commands()) {
    for (const auto& row : option_rows(command)) {
      for (const auto& other : all) {
        if (row.name != other.name && (row.short_name == 0 || row.short_name != other.short_name)) continue;
        EXPECT_EQ(row.name, other.name) << command.name;
        EXPECT_EQ(row.short_name, other.short_name) << command.name << ' ' << row.name;
        EXPECT_EQ(row.is_flag(), other.is_flag()) << command.name << ' ' << row.name;
      }
    }
  }
}

}  // namespace
}  // namespace playfast::cli
