#include "output/format/table_layout.hpp"

#include <gtest/gtest.h>

#include "history/queries/changes.hpp"
#include "output/selection.hpp"
#include "store/app/fields.hpp"

namespace playfast::output {
namespace {

using Names = std::vector<std::string_view>;

Names names_of(const TableLayout& layout) {
  Names names;
  for (const auto& shown : layout.shown) names.push_back(shown.column.name);
  return names;
}

std::size_t width_of(const TableLayout& layout) {
  std::size_t width = 0;
  for (const auto& shown : layout.shown) width += shown.width + (width > 0 ? TableLayout::gap : 0);
  return width;
}

// Of columns that all have values of this width, which do not differ.
FirstLook look_at(std::span<const record::Column> columns, std::size_t width = 20) {
  return {std::vector<ColumnLook>(columns.size(), {width, true, false}), true};
}

ColumnLook& look_of(FirstLook& look, std::span<const record::Column> columns, std::string_view name) {
  const auto found = std::ranges::find(columns, name, &record::Column::name);
  return look.columns.at(static_cast<std::size_t>(found - columns.begin()));
}

bool never(const record::Column& /*column*/) { return false; }
bool always(const record::Column& /*column*/) { return true; }

TableLayout chosen_layout(std::span<const record::Column> chosen, const FirstLook& look, std::size_t width) {
  return chosen_layout(chosen, look, width, &never);
}

TableLayout app_layout(const FirstLook& look, std::size_t width, const MayDiffer& may_differ = &never) {
  return default_layout(store::app_columns(), look, width, may_differ);
}

TEST(DefaultLayout, ShowsTheMostImportantInFront) {
  const auto look = look_at(store::app_columns(), 14);
  EXPECT_EQ(names_of(app_layout(look, 80)), (Names{"title", "score", "installs", "price", "app_id"}));
  EXPECT_EQ(names_of(app_layout(look, 46)), (Names{"title", "score", "installs"}));
  EXPECT_EQ(names_of(app_layout(look, 3)), (Names{"title"}));
  EXPECT_TRUE(app_layout(look, 3).left_out.empty()) << "nobody chose them";
}

TEST(DefaultLayout, BeginsWithWhatTellsTheRecordsApart) {
  const record::Columns<App>& columns = store::app_columns();
  auto look = look_at(columns, 2);
  look_of(look, columns, "country").differ = true;
  EXPECT_EQ(names_of(app_layout(look, 31)), (Names{"country", "title", "score", "installs"}));
}

TEST(DefaultLayout, KnowsWhereLaterRecordsMayDiffer) {
  auto look = look_at(store::app_columns(), 2);
  EXPECT_EQ(names_of(app_layout(look, 20, &always)).front(), "title") << "there are no later ones";
  look.is_all = false;
  EXPECT_EQ(names_of(app_layout(look, 20, &always)).front(), "country");
  EXPECT_EQ(names_of(app_layout(look, 20, &never)).front(), "title");
}

// A column that tells records apart and two values of rank 1, which are long.
FirstLook look_at_changes(bool differ) {
  auto look = look_at(history::change_columns(), 60);
  look_of(look, history::change_columns(), "changed_at") = {20, true, true};
  look_of(look, history::change_columns(), "app_id") = {26, true, differ};
  look_of(look, history::change_columns(), "field") = {14, true, true};
  look_of(look, history::change_columns(), "entity") = {6, true, false};
  return look;
}

TableLayout change_layout(std::size_t width, bool differ = false) {
  return default_layout(history::change_columns(), look_at_changes(differ), width, &never);
}

TEST(DefaultLayout, CutsWhatIsNeededBeforeItLeavesItOut) {
  EXPECT_EQ(names_of(change_layout(120)),
            (Names{"changed_at", "field", "before", "after", "entity", "app_id"}));
  const Names needed{"changed_at", "field", "before", "after"};
  for (const std::size_t width : {60U, 80U}) {
    const auto layout = change_layout(width);
    EXPECT_EQ(names_of(layout), needed) << width;
    EXPECT_EQ(width_of(layout), width);
    EXPECT_EQ(layout.shown[2].width, layout.shown[3].width) << "neither is cut more";
    EXPECT_TRUE(layout.left_out.empty()) << "entity and app_id are all the same";
  }
  EXPECT_EQ(names_of(change_layout(80, true)), (Names{"changed_at", "app_id", "field", "before", "after"}));
}

TEST(DefaultLayout, SaysWhichNeededColumnsDoNotFit) {
  const auto layout = change_layout(50, true);
  EXPECT_EQ(names_of(layout), (Names{"field", "before", "after"})) << "the values are kept longest";
  EXPECT_EQ(layout.left_out, (Names{"changed_at", "app_id"}));
}

TEST(DefaultLayout, LeavesEmptyColumnsOut) {
  const record::Columns<App>& columns = store::app_columns();
  auto look = look_at(columns, 5);
  look_of(look, columns, "installs").any = false;
  EXPECT_EQ(names_of(app_layout(look, 30)), (Names{"title", "score", "price", "app_id"}));
}

TEST(DefaultLayout, UsesTheWidthThereIs) {
  const auto look = look_at(store::app_columns(), 100);
  for (const std::size_t width : {3U, 40U, 80U, 81U, 100U, 120U, 160U}) {
    EXPECT_LE(width_of(app_layout(look, width)), width);
  }
  auto narrow = look_at(store::app_columns(), 4);
  EXPECT_LT(width_of(app_layout(narrow, 200)), 120U) << "no more than the values take";
}

TEST(DefaultLayout, LeavesLaterNumbersTheirUsualWidth) {
  auto look = look_at(store::app_columns(), 1);
  look.is_all = false;
  const auto layout = app_layout(look, 200);
  const auto ratings =
      std::ranges::find(layout.shown, "ratings", [](const TableColumn& shown) { return shown.column.name; });
  ASSERT_NE(ratings, layout.shown.end());
  EXPECT_EQ(ratings->width, 10U);
}

TEST(ChosenLayout, KeepsTheOrderAndSaysWhatDoesNotFit) {
  const auto chosen = select_columns(store::app_columns(), "updated,title,country,description,free").value();
  const auto look = look_at(chosen);
  const auto narrow = chosen_layout(chosen, look, 55);
  EXPECT_EQ(names_of(narrow), (Names{"updated", "title"}));
  EXPECT_EQ(narrow.left_out, (Names{"country", "description", "free"})) << "what comes after is not moved up";
  EXPECT_TRUE(chosen_layout(chosen, look, 200).left_out.empty());
}

TEST(ChosenLayout, LeavesConstantColumnsOfTheQueryOutFirst) {
  const auto chosen = select_columns(store::app_columns(), "title,country,lang,description,free").value();
  auto look = look_at(chosen, 10);
  look_of(look, chosen, "country").differ = true;
  const auto narrow = chosen_layout(chosen, look, 55);
  EXPECT_EQ(names_of(narrow), (Names{"title", "country", "description", "free"}));
  EXPECT_EQ(narrow.left_out, (Names{"lang"}));
  look.is_all = false;
  EXPECT_EQ(names_of(chosen_layout(chosen, look, 70, &always)).at(2), "lang") << "later records may differ";
}

TEST(ChosenLayout, HeadersAreNotCut) {
  const auto chosen = select_columns(store::app_columns(), "real_installs,offers_iap,chart_rank").value();
  for (const auto& shown : chosen_layout(chosen, look_at(chosen, 1), 80).shown)
    EXPECT_GE(shown.width, shown.column.name.size());
}

}  // namespace
}  // namespace playfast::output
