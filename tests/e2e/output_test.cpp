// Where records, failures and messages go.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using playfast::Folder;
using playfast::read_file;

// Faults: F30
TEST(Output, AMixedBatchDeliversTheGoodAndEndsWith1) {
  const Double store(small_pages());
  const auto ended = run(store.with({"app", "com.example.a", "com.example.b.missing", "com.example.c"}));
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(lines(ended.out).size(), 2U);
  EXPECT_NE(ended.err.find("playfast: com.example.b.missing (us): not found (HTTP 404)\n"), std::string::npos)
      << ended.err;
  EXPECT_NE(ended.err.find("playfast: 2 records, 1 failed"), std::string::npos) << ended.err;
  EXPECT_EQ(store.log.entries().size(), 3U);
}

TEST(Output, AFileAppearsWhenItIsComplete) {
  const Folder folder;
  const Double store(small_pages());
  const auto path = folder.path("apps.jsonl");
  const auto ended = run(store.with({"app", "com.example.a", "-o", path}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(json::parse(read_file(path))["app_id"], "com.example.a");
  EXPECT_EQ(folder.files(), 1U);

  const auto again = run(store.with({"app", "com.example.b", "-o", path}));
  EXPECT_EQ(again.code, 2) << "it is not replaced unasked";
  EXPECT_EQ(store.log.entries().size(), 1U);
  const auto forced = run(store.with({"app", "com.example.b", "-o", path, "--force"}));
  EXPECT_EQ(forced.code, 0) << forced.err;
  EXPECT_EQ(json::parse(read_file(path))["app_id"], "com.example.b");
}

TEST(Output, WhatAStoppedRunHadIsKeptAndNamed) {
  const Folder folder;
  const Double store(small_pages({"match=blocked,status=403"}));
  const auto path = folder.path("apps.jsonl");
  const auto ended = run(store.with({"app", "com.example.a", "com.example.blocked", "-c", "1", "-o", path}));
  EXPECT_EQ(ended.code, 5);
  EXPECT_FALSE(std::filesystem::exists(path));
  ASSERT_EQ(folder.files(), 1U);
  const auto part = std::filesystem::directory_iterator(folder.where())->path().string();
  EXPECT_EQ(json::parse(read_file(part))["app_id"], "com.example.a");
  EXPECT_NE(ended.err.find("records so far: 1, in " + part), std::string::npos) << ended.err;
}

TEST(Output, AStoppedRunWithoutRecordsLeavesNoFile) {
  const Folder folder;
  const Double store(small_pages({"match=blocked,status=403"}));
  for (const std::string format : {"jsonl", "csv"}) {
    const auto ended =
        run(store.with({"app", "com.example.blocked", "-f", format, "-o", folder.path("apps")}));
    EXPECT_EQ(ended.code, 5);
    EXPECT_EQ(folder.files(), 0U) << format;
    EXPECT_NE(ended.err.find("records so far: 0\n"), std::string::npos) << ended.err;
  }
}

// Faults: F53
TEST(Output, PlacesThatCannotBeWrittenAreToldBeforeTheFirstRequest) {
  const Folder folder;
  const Double store(small_pages());
  for (const auto& path :
       {folder.path(""), folder.path("none/apps.jsonl"), std::string("/proc/apps.jsonl")}) {
    const auto ended = run(store.with({"app", "com.example.a", "-o", path}));
    EXPECT_EQ(ended.code, 7) << path << ": " << ended.err;
    EXPECT_NE(ended.err.find(path), std::string::npos) << ended.err;
  }
  EXPECT_TRUE(store.log.entries().empty());
}

TEST(Output, FailuresGoToTheErrorsFileAsLinesThatCanBeFedBack) {
  const Folder folder;
  const Double store(small_pages());
  const auto path = folder.path("errors.jsonl");
  const auto ended =
      run(store.with({"app", "-", "--errors", path}), "com.example.a\nnonsense\ncom.example.b.missing\n");
  EXPECT_EQ(ended.code, 1);
  const auto failures = lines(read_file(path));
  ASSERT_EQ(failures.size(), 2U);
  const auto bad = json::parse(failures[0]);
  EXPECT_EQ(bad["item"], "nonsense");
  EXPECT_EQ(bad["kind"], "invalid_item");
  EXPECT_NE(bad["message"].get<std::string>().find("stdin, line 2"), std::string::npos);
  auto missing = json::parse(failures[1]);
  EXPECT_TRUE(missing["time"].get<std::string>().ends_with("Z"));
  missing.erase("time");
  EXPECT_EQ(missing, json({{"item", "com.example.b.missing"},
                           {"country", "us"},
                           {"lang", "en"},
                           {"kind", "not_found"},
                           {"http_status", 404},
                           {"attempts", 1},
                           {"message", "not found (HTTP 404)"}}));
}

TEST(Output, AProxyOfTheEnvironmentIsNotAskedForThisMachine) {
  const Double store(small_pages());
  const auto ended = run(store.with({"app", "com.example.a"}), {}, {{"http_proxy", "http://127.0.0.1:1"}});
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto told =
      run(store.with({"app", "com.example.a", "--retries", "0", "--proxy", "http://127.0.0.1:1"}));
  EXPECT_EQ(told.code, 4) << "one that is asked for is used";
}

TEST(Output, FieldsPickAndOrder) {
  const Double store(small_pages());
  const auto ended = run(store.with(
      {"app", "com.example.a", "--fields", "country,title,device_scores.tv,app_id,device_scores"}));
  const auto record = nlohmann::ordered_json::parse(ended.out);
  std::vector<std::string> keys;
  for (const auto& [key, value] : record.items()) keys.push_back(key);
  EXPECT_EQ(keys, (std::vector<std::string>{"country", "title", "device_scores", "app_id"}));
  EXPECT_EQ(record["device_scores"].begin().key(), "tv");
  EXPECT_EQ(record["device_scores"].size(), 4U);
}

TEST(Output, AFileIsNotReplacedByNothing) {
  const Folder folder;
  const Double store(small_pages());
  const auto path = folder.path("apps.csv");
  playfast::write_file(path, "yesterday\n");
  const auto ended = run(store.with({"app", "com.example.missing", "-f", "csv", "-o", path, "--force"}));
  EXPECT_EQ(ended.code, 3);
  EXPECT_EQ(read_file(path), "yesterday\n");
  EXPECT_EQ(folder.files(), 1U);
}

TEST(Output, AndErrorsInOneFileAreRefused) {
  const Folder folder;
  const Double store(small_pages());
  const auto path = folder.path("both");
  const auto ended = run(store.with({"app", "com.example.a", "-o", path, "--errors", path}));
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(folder.files(), 0U);
}

TEST(Output, ALostErrorsFileLeavesTheRecordsWhole) {
  const Folder folder;
  const Double store(small_pages());
  const auto ended =
      run_script("ulimit -f 0; exec \"$PLAYFAST\" \"$@\"",
                 store.with({"app", "com.example.missing", "com.example.a", "--ordered", "-f", "json",
                             "--errors", folder.path("errors"), "--fields", "app_id"}));
  EXPECT_EQ(ended.code, 7) << ended.err;
  EXPECT_EQ(ended.out, "[\n{\"app_id\":\"com.example.a\"}\n]\n");
}

}  // namespace
}  // namespace e2e
