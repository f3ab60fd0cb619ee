// Databases of --db that several runs write to, or that cannot be written.
#include <gtest/gtest.h>

#include <set>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "e2e/records.hpp"

namespace e2e {
namespace {

using Strings = std::vector<std::string>;

std::string numbered_ids(const std::string& name, int count) {
  std::string ids;
  for (int number = 0; number < count; ++number) ids += name + std::to_string(number) + '\n';
  return ids;
}

std::set<std::string> stored_ids(const std::string& database) {
  std::set<std::string> ids;
  for (const auto& point : records(run({"history", "--db", database, "--fields", "app_id"}).out))
    ids.insert(point["app_id"]);
  return ids;
}

TEST(Writers, TwoRunsAtOnceStoreAllTheirRecords) {
  const Double store(small_pages({"every=10,delay=20"}));
  const playfast::Folder folder;
  const auto database = folder.path("h.db");
  const auto arguments = store.with({"app", "--fields", "app_id,score", "--db", database});
  Process one(arguments);
  Process other(arguments);
  one.feed(numbered_ids("com.example.one", 300));
  other.feed(numbered_ids("com.example.other", 300));
  std::set<std::string> printed;
  for (auto* const process : {&one, &other}) {
    const auto ended = process->finish();
    EXPECT_EQ(ended.code, 0) << ended.err;
    for (const auto& record : records(ended.out)) printed.insert(record["app_id"]);
  }
  EXPECT_EQ(printed.size(), 600U);
  EXPECT_EQ(stored_ids(database), printed);
}

TEST(Writers, AFullDiskEndsTheRunAndHarmsNothing) {
  const Double store(small_pages());
  const playfast::Folder folder;
  const auto database = folder.path("h.db");
  auto arguments = store.with({"app", "--db", database});
  ASSERT_EQ(run(arguments, numbered_ids("com.example.early", 10)).code, 0);
  // A file may have a megabyte, which 200 whole records of their own exceed.
  const auto ended = run_script("ulimit -f 1024; exec \"$PLAYFAST\" \"$@\"", arguments,
                                numbered_ids("com.example.late", 2000));
  EXPECT_EQ(ended.code, 7) << ended.err;
  EXPECT_NE(ended.err.find("cannot write " + database), std::string::npos) << ended.err;
  EXPECT_EQ(run({"db", "check", "--db", database}).code, 0);
  const auto ids = stored_ids(database);
  EXPECT_TRUE(ids.contains("com.example.early9"));
  for (const auto& record : records(ended.out))
    EXPECT_TRUE(ids.contains(record["app_id"])) << record["app_id"];
}

}  // namespace
}  // namespace e2e
