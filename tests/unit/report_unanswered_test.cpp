// What the summary and the errors file have about queries that a run did not get to.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "captured.hpp"
#include "cli/ui/report.hpp"
#include "failures.hpp"
#include "files.hpp"

namespace playfast::cli {
namespace {

const QueryName one{"com.a.one", "kr", "ko"};
const QueryName two{"com.a.two", "kr", "ko"};

std::vector<nlohmann::json> lines_of(const std::string& path) {
  std::vector<nlohmann::json> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

TEST(Unanswered, IsWhatWasBegunAndHasNeitherAnswerNorFailure) {
  const Folder folder;
  const Options options;
  Stderr said;
  Report report(options, output::Log::open(folder.path("errors"), false).value());
  for (const auto& query : {one, two, two, QueryName{"com.a.b", "kr", "ko"}}) report.begun(query);
  report.answered(two);
  report.failed(error(ErrorKind::blocked));
  report.report_unfinished();
  report.not_requested({"com.a.three", "kr", "ko"});
  report.summarize();
  const auto text = said.text();
  EXPECT_NE(text.find("0 records, 1 failed, 3 not requested, "), std::string::npos) << text;
  const auto lines = lines_of(folder.path("errors"));
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0]["kind"], "blocked");
  EXPECT_EQ(lines[1]["kind"], "not_requested");
  EXPECT_EQ(lines[1]["item"], "com.a.one");
  EXPECT_EQ(lines[2]["item"], "com.a.two");
  EXPECT_EQ(lines[3]["kind"], "not_requested");
  EXPECT_EQ(lines[3]["country"], "kr");
}

TEST(Unanswered, WhatWasOnlyListedWasNotRequested) {
  const Options options;
  Stderr said;
  Report report(options, {});
  report.expected(one);
  report.expected(two);
  report.answered(one);
  report.report_unfinished();
  report.more_not_requested();
  report.summarize();
  const auto text = said.text();
  EXPECT_NE(text.find("0 records, 0 failed, at least 1 not requested, "), std::string::npos) << text;
}

TEST(Unanswered, IsNotCountedInARunThatIsComplete) {
  const Options options;
  Stderr said;
  Report report(options, {});
  report.failed(error(ErrorKind::not_found));
  report.summarize();
  const auto text = said.text();
  EXPECT_EQ(text.find("not requested"), std::string::npos) << text;
}

TEST(Unanswered, BadLinesAfterTheEndAreNotItsFailures) {
  const Options options;
  Stderr said;
  Report report(options, {});
  report.report_unfinished();
  report.failed(error(ErrorKind::invalid_item, "nodot"));
  EXPECT_EQ(report.tally().counts().failed, 0U);
  EXPECT_EQ(said.text(), "");
}

}  // namespace
}  // namespace playfast::cli
