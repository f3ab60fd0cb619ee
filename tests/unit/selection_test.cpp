#include "output/selection.hpp"

#include <gtest/gtest.h>

#include "store/app/fields.hpp"
#include "util/program_error.hpp"

namespace playfast::output {
namespace {

std::string selected(std::string_view names) {
  const auto columns = select_columns(store::app_columns(), names);
  if (!columns) return "error: " + columns.error().message;
  std::string all;
  for (const auto& column : *columns) all += (all.empty() ? "" : ",") + std::string(column.name);
  return all;
}

TEST(SelectColumns, KeepsTheOrderAskedFor) {
  EXPECT_EQ(selected("title"), "title");
  EXPECT_EQ(selected("title,app_id,country"), "title,app_id,country");
}

TEST(SelectColumns, EachIsThereOnce) {
  EXPECT_EQ(selected("title,app_id,title"), "title,app_id");
  EXPECT_EQ(selected("device_scores.tv,device_scores.tv"), "device_scores.tv");
}

TEST(SelectColumns, AnObjectStandsForAllItHas) {
  EXPECT_EQ(selected("device_scores"),
            "device_scores.phone,device_scores.tablet,device_scores.chromebook,device_scores.tv");
  EXPECT_EQ(selected("device_scores.tv,device_scores"),
            "device_scores.tv,device_scores.phone,device_scores.tablet,device_scores.chromebook");
}

TEST(SelectColumns, WhatBelongsToAnObjectStandsTogether) {
  EXPECT_EQ(selected("device_scores.tv,title,device_scores.phone,app_id"),
            "device_scores.tv,device_scores.phone,title,app_id");
}

TEST(SelectColumns, UnknownNamesAreErrorsWithAdvice) {
  const auto message = selected("title,scor");
  EXPECT_TRUE(
      message.starts_with("error: unknown field 'scor' (did you mean 'score'?); --fields help lists them"))
      << message;
  const auto columns = select_columns(store::app_columns(), "scor");
  EXPECT_EQ(columns.error().kind, ProgramError::invalid_option);
}

TEST(SelectColumns, AStarStandsForAnyText) {
  EXPECT_EQ(selected("developer_legal_*"),
            "developer_legal_name,developer_legal_email,developer_legal_address,developer_legal_phone");
  EXPECT_EQ(selected("*_id"), "app_id,developer_id,developer_internal_id,category_id");
  EXPECT_EQ(selected("c*y_*"), "category_id");
  EXPECT_EQ(selected("*o*_*_p*e"), "developer_legal_phone");
  EXPECT_EQ(selected("title,**"), selected("title,*"));
  EXPECT_TRUE(selected(std::string(100'000, '*') + "!").starts_with("error: unknown field"));
  EXPECT_EQ(selected("device*"), selected("device_scores"));
  EXPECT_EQ(selected("title,*"), "title," + selected("-title"));
}

TEST(SelectColumns, AllIsEveryFieldAndAMinusRemoves) {
  EXPECT_EQ(selected("all"), selected("*"));
  EXPECT_EQ(selected("all,-developer_*"), selected("-developer_*"));
  EXPECT_EQ(selected("-developer_*").find("developer_"), std::string::npos);
  EXPECT_NE(selected("-developer_*").find("developer,"), std::string::npos);
  EXPECT_EQ(selected("title,score,-title"), "score");
  EXPECT_EQ(selected("-title,title").substr(selected("-title").size()), ",title");
  EXPECT_EQ(selected("-device_scores").find("device_scores"), std::string::npos);
  EXPECT_EQ(selected("title,-title"), "error: no field is left");
  EXPECT_TRUE(selected("-titel").starts_with("error: unknown field 'titel' (did you mean 'title'?)"));
}

TEST(SelectColumns, BlanksAroundCommasAreIgnored) {
  EXPECT_EQ(selected(" title, app_id\u00A0"), selected("title,app_id"));
}

TEST(SelectColumns, NamesAreTakenStrictly) {
  for (const char* names : {"ti tle", "Title", "device_scores.", ".tv", "device_scores.watch", "title app_id",
                            "app", "title.x"}) {
    EXPECT_TRUE(selected(names).starts_with("error: unknown field")) << names;
  }
  for (const char* names : {"", ",", "title,", ",title", "title,,app_id", "-", "title,-"})
    EXPECT_TRUE(selected(names).starts_with("error: empty field name")) << names;
}

}  // namespace
}  // namespace playfast::output
