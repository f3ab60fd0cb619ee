#include "store/app/fields.hpp"

#include <gtest/gtest.h>

#include <set>

namespace playfast::store {
namespace {

using Names = std::vector<std::string_view>;

// The keys of the App record in the order that users rely on. Changes only add.
const Names promised{"country",
                     "lang",
                     "source",
                     "app_id",
                     "url",
                     "title",
                     "summary",
                     "description",
                     "description_html",
                     "developer",
                     "developer_id",
                     "developer_internal_id",
                     "seller",
                     "developer_email",
                     "developer_website",
                     "developer_address",
                     "developer_legal_name",
                     "developer_legal_email",
                     "developer_legal_address",
                     "developer_legal_phone",
                     "privacy_policy",
                     "category",
                     "category_id",
                     "categories",
                     "score",
                     "score_text",
                     "ratings",
                     "reviews",
                     "histogram",
                     "device_scores.phone",
                     "device_scores.tablet",
                     "device_scores.chromebook",
                     "device_scores.tv",
                     "installs",
                     "installs_short",
                     "min_installs",
                     "real_installs",
                     "price",
                     "currency",
                     "price_text",
                     "free",
                     "original_price",
                     "sale_ends_at",
                     "sale_text",
                     "availability",
                     "early_access",
                     "play_pass",
                     "offers_iap",
                     "iap_range",
                     "contains_ads",
                     "content_rating",
                     "content_descriptors",
                     "interactive_elements",
                     "chart_name",
                     "chart_rank",
                     "icon",
                     "header_image",
                     "screenshots",
                     "video",
                     "video_image",
                     "preview_video",
                     "released",
                     "updated",
                     "version",
                     "min_android",
                     "min_android_api",
                     "max_android",
                     "target_sdk",
                     "recent_changes",
                     "permissions",
                     "data_safety",
                     "fetched_at"};

TEST(AppFields, AreThePromisedOnesInTheirOrder) {
  Names names;
  for (const auto& field : app_fields()) names.push_back(field.name);
  EXPECT_EQ(names, promised);
}

TEST(AppFields, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const auto& field : app_fields()) EXPECT_TRUE(names.insert(field.name).second) << field.name;
}

TEST(AppFields, HaveOneLineOfHelp) {
  for (const auto& field : app_fields()) {
    EXPECT_FALSE(field.help.empty()) << field.name;
    EXPECT_EQ(field.help.find('\n'), std::string_view::npos) << field.name;
    EXPECT_LE(field.name.size() + 2 + field.help.size(), 80U) << field.name;
  }
}

TEST(AppFields, WhatIsReadHasAPathAndWhatIsGivenHasNone) {
  const std::set<std::string_view> given{"country", "lang", "source", "url", "fetched_at"};
  for (const auto& field : app_fields()) {
    EXPECT_EQ(field.read == nullptr, given.count(field.name) > 0) << field.name;
    EXPECT_EQ(field.path_count == 0, given.count(field.name) > 0) << field.name;
    for (std::size_t at = 0; at < field.path_count; ++at)
      EXPECT_GT(field.paths.at(at).size(), 0U) << field.name;
    EXPECT_NE(field.write, nullptr) << field.name;
  }
}

TEST(AppFields, RequiredAreTheOnesEveryListingHas) {
  Names required;
  for (const auto& field : app_fields()) {
    if (field.required) required.push_back(field.name);
  }
  EXPECT_EQ(required, (Names{"app_id", "title", "developer", "category_id", "availability", "icon"}));
}

TEST(AppFields, WhatAPageSaysTwiceCanBeReadFromItsText) {
  Names twice;
  for (const auto& field : app_fields()) {
    if (field.schema_org == nullptr) continue;
    twice.push_back(field.name);
    EXPECT_NE(field.read_text, nullptr) << field.name;
    EXPECT_NE(field.same_as_text, nullptr) << field.name;
  }
  EXPECT_EQ(twice, (Names{"title", "summary", "developer", "developer_website", "category_id", "score",
                          "ratings", "price", "currency", "content_rating", "icon"}));
}

TEST(AppFields, RanksInATableAreUnlike) {
  std::set<int> ranks;
  for (const auto& field : app_fields()) {
    if (field.table.rank == 0) continue;
    EXPECT_TRUE(ranks.insert(field.table.rank).second) << field.name;
  }
  EXPECT_EQ(*ranks.rbegin(), static_cast<int>(ranks.size())) << "from 1 on, without gaps";
}

TEST(AppColumns, AreTheFieldsAsWritersSeeThem) {
  const auto columns = app_columns();
  ASSERT_EQ(columns.size(), app_fields().size());
  for (std::size_t at = 0; at < columns.size(); ++at) {
    EXPECT_EQ(columns[at].name, app_fields()[at].name);
    EXPECT_EQ(columns[at].help, app_fields()[at].help);
    EXPECT_EQ(columns[at].type, app_fields()[at].type);
  }
}

}  // namespace
}  // namespace playfast::store
