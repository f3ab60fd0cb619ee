// The values of the options of searches and charts.
#include <gtest/gtest.h>

#include <set>

#include "cli/options/values/value_forms.hpp"
#include "refused_values.hpp"
#include "store/lists/charts.hpp"

namespace playfast::cli {
namespace {

using namespace std::string_view_literals;
using Categories = std::vector<std::string>;
using Collections = std::vector<Collection>;

constexpr auto parse_price = &OneOf<store::prices>::parse;
constexpr auto parse_age = &OneOf<store::ages>::parse;
constexpr auto parse_collections = &ListOf<collection_set, store::collections>::parse;
constexpr auto parse_categories = &ListOf<category_set>::parse;

TEST(ParsePrice, TakesItsNames) {
  EXPECT_EQ(parse_price("all"), Price::all);
  EXPECT_EQ(parse_price("free"), Price::free);
  EXPECT_EQ(parse_price("paid"), Price::paid);
  EXPECT_EQ(parse_price("FREE"), Price::free);
  expect_refused(parse_price, "", "0", "free,paid", " free", "paid ", "9.99", "free\0"sv);
  EXPECT_EQ(parse_price("fre").error().message, "expected all, free, paid (did you mean 'free'?)");
}

TEST(ParseAge, TakesItsNames) {
  EXPECT_EQ(parse_age("0-5"), Age::up_to_5);
  EXPECT_EQ(parse_age("6-8"), Age::from_6_to_8);
  EXPECT_EQ(parse_age("9-up"), Age::from_9);
  expect_refused(parse_age, "", "7", "5", "0-6", "9", "9+", "all", "AGE_RANGE1", "0-5,6-8", "0-5\0"sv);
}

TEST(ParseCollections, TakesNamesEachOnceInOrder) {
  EXPECT_EQ(parse_collections("movers"), Collections{Collection::movers});
  EXPECT_EQ(parse_collections("Movers,TOP-FREE"), (Collections{Collection::movers, Collection::top_free}));
  EXPECT_EQ(parse_collections("new-paid,top-free,new-paid"),
            (Collections{Collection::new_paid, Collection::top_free}));
  EXPECT_EQ(parse_collections("all"),
            (Collections{Collection::top_free, Collection::top_paid, Collection::top_grossing,
                         Collection::new_free, Collection::new_paid, Collection::movers}));
  EXPECT_EQ(parse_collections("movers,all")->front(), Collection::movers);
  EXPECT_EQ(parse_collections("movers,all")->size(), 6U);
}

TEST(ParseCollections, RefusesEverythingElse) {
  expect_refused(parse_collections, "", " ", ",", "top-free,", ",top-free", "top-free,,movers",
                 "topselling_free", "top free", "top_free", "wrong", "top-free\0"sv);
  EXPECT_EQ(parse_collections("wrong").error().message,
            "unknown collection 'wrong'; expected top-free, top-paid, top-grossing, new-free, new-paid, "
            "movers");
  EXPECT_TRUE(parse_collections("top-fre").error().message.starts_with(
      "unknown collection 'top-fre' (did you mean 'top-free'?); expected top-free, "));
}

TEST(ParseCategories, TakesNamesAsTheStoreWritesThemWhateverTheirCase) {
  EXPECT_EQ(parse_categories("GAME"), Categories{"GAME"});
  EXPECT_EQ(parse_categories("game_Puzzle,GAME,Game"), (Categories{"GAME_PUZZLE", "GAME"}));
  const auto all = parse_categories("all");
  ASSERT_TRUE(all);
  EXPECT_EQ(all->size(), store::categories().size());
  EXPECT_EQ(parse_categories("game,all")->size(), all->size());
  EXPECT_EQ(parse_categories("game,all")->front(), "GAME");
}

TEST(ParseCategories, BlanksAroundCommasAreIgnored) {
  EXPECT_EQ(parse_categories(" GAME , tools\u00A0"), (Categories{"GAME", "TOOLS"}));
  EXPECT_EQ(parse_collections("movers, top-free"), (Collections{Collection::movers, Collection::top_free}));
  EXPECT_EQ(parse_scores("1, 5"), (std::vector<int>{1, 5}));
}

TEST(ParseCategories, RefusesEverythingElse) {
  expect_refused(parse_categories, "", ",", "GAME,", "GAME,,TOOLS", "GAM", "GAMES", "GAME-PUZZLE",
                 "GAME PUZZLE", "GAME\0"sv);
  EXPECT_EQ(parse_categories("GAM").error().message,
            "unknown category 'GAM' (did you mean 'GAME'?); playfast categories lists them");
  EXPECT_TRUE(
      parse_categories("gmae").error().message.starts_with("unknown category 'gmae' (did you mean 'GAME'?)"));
  EXPECT_TRUE(parse_categories("puzzle").error().message.starts_with(
      "unknown category 'puzzle' (did you mean 'GAME_PUZZLE'?)"))
      << "by its name for people";
}

TEST(Categories, AreTheStoresEachOnce) {
  const auto all = store::categories();
  std::set<std::string_view> ids;
  std::set<std::string_view> names;
  for (const auto& [id, name] : all) {
    EXPECT_EQ(id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_"), std::string_view::npos) << id;
    ids.insert(id);
    names.insert(name);
  }
  EXPECT_EQ(ids.size(), all.size());
  EXPECT_EQ(names.size(), all.size());
  EXPECT_EQ(all.front().id, "APPLICATION");
}

}  // namespace
}  // namespace playfast::cli
