#include "store/reference/country_groups.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli/options/option_table.hpp"
#include "store/reference/locales.hpp"

namespace playfast::store {
namespace {

using Codes = std::vector<std::string_view>;

bool is_in(std::string_view code, std::string_view group) {
  const auto members = countries_of_group(group).value();
  return std::ranges::find(members, code) != members.end();
}

TEST(CountryGroups, HaveStoresAsMembersEachOnceByCode) {
  for (const auto& group : country_groups()) {
    const auto members = countries_of_group(group.name).value();
    EXPECT_TRUE(std::ranges::is_sorted(members)) << group.name;
    EXPECT_EQ(std::set<std::string_view>(members.begin(), members.end()).size(), members.size())
        << group.name;
    for (const auto code : members) EXPECT_EQ(find_country(code), code) << group.name;
    EXPECT_FALSE(find_country(group.name)) << "a country has that name";
    EXPECT_FALSE(group.title.empty());
  }
}

TEST(CountryGroups, AreAsLargeAsTheirSourcesSay) {
  const std::map<std::string_view, std::size_t> sizes{
      {"eu", 27},     {"eea", 30}, {"efta", 4}, {"latam", 52}, {"mena", 20},   {"apac", 56},
      {"africa", 59}, {"g7", 7},   {"g20", 19}, {"dach", 3},   {"nordics", 8},
  };
  ASSERT_EQ(country_groups().size(), sizes.size());
  for (const auto& group : country_groups())
    EXPECT_EQ(countries_of_group(group.name)->size(), sizes.at(group.name)) << group.name;
}

TEST(CountryGroups, HoldOneAnotherWhereTheyShould) {
  const auto all_of = [](std::string_view group, std::string_view larger) {
    const auto members = countries_of_group(group).value();
    return std::ranges::all_of(members, [&](std::string_view code) { return is_in(code, larger); });
  };
  EXPECT_TRUE(all_of("eu", "eea"));
  EXPECT_TRUE(all_of("g7", "g20"));
  EXPECT_FALSE(is_in("gb", "eu"));
  EXPECT_FALSE(is_in("ch", "eea"));
  EXPECT_TRUE(is_in("br", "latam"));
  EXPECT_TRUE(is_in("kr", "apac"));
  EXPECT_TRUE(is_in("sa", "mena"));
  EXPECT_TRUE(is_in("za", "africa"));
}

TEST(CountryGroups, AreFoundByNameInAnyCase) {
  EXPECT_EQ(countries_of_group("Dach"), (Codes{"at", "ch", "de"}));
  for (const auto* name : {"", "e", "eux", "us", "eu,us"}) EXPECT_FALSE(countries_of_group(name)) << name;
}

TEST(CountryGroups, AreNamedInHelp) {
  const auto details = cli::find_command("countries")->details;
  for (const auto& group : country_groups()) {
    EXPECT_NE(details.find(std::string(group.name)), std::string_view::npos) << group.name;
  }
}

}  // namespace
}  // namespace playfast::store
