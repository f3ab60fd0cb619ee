#include "store/lists/entry_fields.hpp"

#include <gtest/gtest.h>

#include <set>

#include "entry_items.hpp"
#include "store/app/fields.hpp"

namespace playfast::store {
namespace {

using Names = std::vector<std::string_view>;

// The keys of an entry in the order that users rely on, after those of its list. Changes only add.
const Names promised{"rank",           "app_id",       "url",         "title",       "developer",
                     "developer_id",   "category",     "score",       "score_text",  "price",
                     "currency",       "price_text",   "free",        "iap_range",   "installs",
                     "content_rating", "availability", "icon",        "cover",       "screenshots",
                     "video",          "video_image",  "description", "exact_match", "fetched_at"};

Names names_of(std::span<const record::Column> columns) {
  Names names;
  for (const auto& column : columns) names.push_back(column.name);
  return names;
}

Names with(Names names, const Names& more) {
  names.insert(names.end(), more.begin(), more.end());
  return names;
}

Names promised_after(const Names& front) {
  return with(with({"country", "lang", "source"}, front), promised);
}

TEST(EntryFields, AreThePromisedOnesInTheirOrder) {
  EXPECT_EQ(names_of(entry_columns(ListKind::search)), promised_after({"query"}));
  EXPECT_EQ(names_of(entry_columns(ListKind::chart)), promised_after({"chart_collection", "chart_category"}));
  EXPECT_EQ(names_of(entry_columns(ListKind::developer)), promised_after({"developer_query"}));
  EXPECT_EQ(names_of(entry_columns(ListKind::similar)), promised_after({"similar_to"}));
}

// The app's columns with these behind "source".
Names app_names_with(const Names& place) {
  Names names;
  for (const auto& field : app_fields()) {
    names.push_back(field.name);
    if (field.name == "source") names = with(names, place);
  }
  return names;
}

TEST(EntryFields, WithDetailsTheAppsFieldsFollowThePlaceInTheList) {
  EXPECT_EQ(names_of(detailed_columns(ListKind::search)), app_names_with({"query", "rank"}));
  EXPECT_EQ(names_of(detailed_columns(ListKind::chart)),
            app_names_with({"chart_collection", "chart_category", "rank"}));
}

TEST(EntryFields, WithDetailsEachIsOfItsOwnRecord) {
  DetailedEntry record;
  record.entry = entry_context();
  record.entry.rank = 7;
  record.entry.title = "of the list";
  record.app.app_id = "com.example.a";
  record.app.title = "of the page";
  record.app.country = "de";
  std::string line;
  output::append_json(line, detailed_columns(ListKind::search).row(record));
  auto written = json::parse(line);
  EXPECT_EQ(written["query"], "tea");
  EXPECT_EQ(written["rank"], 7);
  EXPECT_EQ(written["app_id"], "com.example.a");
  EXPECT_EQ(written["title"], "of the page");
  EXPECT_EQ(written["country"], "de");
}

TEST(EntryFields, HaveOneLineOfHelp) {
  for (const auto& field : entry_fields()) {
    EXPECT_FALSE(field.help.empty()) << field.name;
    EXPECT_EQ(field.help.find('\n'), std::string_view::npos) << field.name;
    EXPECT_LE(field.name.size() + 2 + field.help.size(), 80U) << field.name;
  }
}

TEST(EntryFields, RequiredAreTheOnesEveryItemHas) {
  Names required;
  for (const auto& field : entry_fields()) {
    if (field.required) required.push_back(field.name);
  }
  EXPECT_EQ(required, (Names{"app_id", "title"}));
}

TEST(EntryFields, RanksInATableAreUnlike) {
  for (const auto& columns : {entry_columns(ListKind::search), entry_columns(ListKind::chart),
                              entry_columns(ListKind::developer), entry_columns(ListKind::similar)}) {
    std::set<int> ranks;
    for (const auto& column : columns) {
      if (column.table.rank == 0) continue;
      EXPECT_TRUE(ranks.insert(column.table.rank).second) << column.name;
    }
    EXPECT_EQ(*ranks.begin(), 1);
    EXPECT_GT(ranks.size(), 5U);
  }
}

}  // namespace
}  // namespace playfast::store
