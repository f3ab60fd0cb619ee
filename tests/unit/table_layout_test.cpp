#include "output/format/table_layout.hpp"

#include <gtest/gtest.h>

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
  const auto narrow = chosen_layout(chosen, look, 66);
  EXPECT_EQ(names_of(narrow), (Names{"updated", "title", "country"}));
  EXPECT_EQ(narrow.left_out, (Names{"description", "free"})) << "what comes after is not moved up";
  EXPECT_TRUE(chosen_layout(chosen, look, 200).left_out.empty());
}

TEST(ChosenLayout, HeadersAreNotCut) {
  const auto chosen = select_columns(store::app_columns(), "real_installs,offers_iap,chart_rank").value();
  for (const auto& shown : chosen_layout(chosen, look_at(chosen, 1), 80).shown)
    EXPECT_GE(shown.width, shown.column.name.size());
}

}  // namespace
}  // namespace playfast::output
