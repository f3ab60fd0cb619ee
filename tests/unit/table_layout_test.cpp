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

TEST(DefaultLayout, ShowsTheMostImportantInTheTablesOrder) {
  EXPECT_EQ(names_of(default_layout(store::app_columns(), 80)),
            (Names{"country", "app_id", "title", "price", "currency"}));
  EXPECT_EQ(names_of(default_layout(store::app_columns(), 60)), (Names{"country", "app_id", "title"}));
  EXPECT_EQ(names_of(default_layout(store::app_columns(), 3)), (Names{"title"}));
  EXPECT_EQ(names_of(default_layout(store::app_columns(), 300)).size(), 13U);
}

TEST(DefaultLayout, UsesTheRoomThereIs) {
  for (const std::size_t width : {3U, 40U, 80U, 81U, 100U, 120U, 160U}) {
    EXPECT_LE(width_of(default_layout(store::app_columns(), width)), width);
  }
  EXPECT_EQ(width_of(default_layout(store::app_columns(), 80)), 80U);
  EXPECT_TRUE(default_layout(store::app_columns(), 40).left_out.empty()) << "nobody asked for them";
}

TEST(ChosenLayout, KeepsTheOrderAndSaysWhatDoesNotFit) {
  const auto chosen = select_columns(store::app_columns(), "updated,title,score,description,free").value();
  const auto narrow = chosen_layout(chosen, 60);
  EXPECT_EQ(names_of(narrow), (Names{"updated", "title", "score"}));
  EXPECT_EQ(narrow.left_out, (Names{"description", "free"})) << "what comes after is not moved up";
  EXPECT_TRUE(chosen_layout(chosen, 200).left_out.empty());
}

TEST(ChosenLayout, HeadersAreNotCut) {
  const auto chosen = select_columns(store::app_columns(), "real_installs,offers_iap,chart_rank").value();
  for (const auto& shown : chosen_layout(chosen, 80).shown) EXPECT_GE(shown.width, shown.column.name.size());
}

}  // namespace
}  // namespace playfast::output
