#include "resume/output_scan.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace playfast::resume {
namespace {

// Nothing in it says whose it is.
std::string line(const std::string& review_id) { return R"({"review_id":")" + review_id + "\"}\n"; }

// Whether these are the ones that were added.
bool has_just(record::SeenReviews& seen, const std::vector<std::string>& ids) {
  const auto count = seen.added();
  for (const auto& id : ids) seen.add(id);
  return count == ids.size() && seen.added() == count;
}

TEST(OutputScan, GoToTheirApp) {
  OutputScan scan;
  const auto a = scan.of("a");
  const auto b = scan.of("b");
  EXPECT_EQ(scan.of("a"), a) << "streams of an app share them";
  scan.add("a", 0, line("1") + line("2"));
  scan.add("b", 0, line("3"));
  scan.add("a", 0, line("4"));
  EXPECT_TRUE(has_just(*a, {"1", "2", "4"}));
  EXPECT_TRUE(has_just(*b, {"3"}));
}

TEST(OutputScan, OfAppsThatAreNotWantedAreForgotten) {
  OutputScan scan;
  const auto seen = scan.of("a");
  scan.add("c", 0, line("1"));
  EXPECT_EQ(seen->added(), 0U);
  EXPECT_EQ(scan.of("c")->added(), 0U);
}

TEST(OutputScan, MayComeInPiecesCutAnywhere) {
  const auto text = line("\U0001F389") + line("2");
  for (std::size_t size = 0; size <= text.size(); ++size) {
    OutputScan scan;
    const auto seen = scan.of("a");
    scan.add("a", 0, text.substr(0, size));
    scan.add("a", 0, "");
    scan.add("a", 0, text.substr(size));
    ASSERT_TRUE(has_just(*seen, {"\U0001F389", "2"})) << size;
  }
}

TEST(OutputScan, LinesThatAreNoneOfOursArePassedOver) {
  OutputScan scan;
  const auto seen = scan.of("a");
  scan.add("a", 0, "\n{}\n[]\nx\n{\"review_id\":7}\n{\"app_id\":\"a\"\n\xFF\n" + line("1"));
  EXPECT_TRUE(has_just(*seen, {"1"}));
}

TEST(OutputScan, ALineWithoutItsEndIsNotRead) {
  OutputScan scan;
  const auto seen = scan.of("a");
  auto text = line("1");
  text.pop_back();
  scan.add("a", 0, text);
  EXPECT_EQ(seen->added(), 0U);
}

TEST(OutputScan, OfCsvTheColumnIsRead) {
  const std::string text =
      "score,review_id,text\r\n5,one,\"a, "
      "\"\"b\"\"\r\n,not,this\r\n\"\r\n4,\"t,\"\"wo\"\"\",\r\n3,'=three,x\r\n";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    OutputScan scan(output::Format::csv, 1);
    const auto seen = scan.of("a");
    scan.add("a", 0, text.substr(0, size));
    scan.add("a", 0, text.substr(size));
    ASSERT_TRUE(has_just(*seen, {"review_id", "one", "t,\"wo\"", "'=three", "=three"})) << size;
  }
}

TEST(OutputScan, OfTsvTheColumnIsRead) {
  const std::string text = "score\treview_id\n5\tone\tx\n\n4\tt\\tw\\n\\\\o\\r\n3\n2\tlast";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    OutputScan scan(output::Format::tsv, 1);
    const auto seen = scan.of("a");
    scan.add("a", 0, text.substr(0, size));
    scan.add("a", 0, text.substr(size));
    ASSERT_TRUE(has_just(*seen, {"review_id", "one", "t\tw\n\\o\r"})) << size;
  }
}

TEST(OutputScan, KnowsWhatAnUpdateWrote) {
  OutputScan scan;
  const auto seen = scan.of("a", 50);
  EXPECT_EQ(scan.of("a", 30), seen) << "the streams of an app share them";
  const auto later = scan.of("b", 90);
  scan.add("a", 0, line("1"));
  scan.add("b", 20, line("1"));
  scan.add("a", 30, line("2"));
  scan.end();
  EXPECT_TRUE(seen->is_old("1"));
  EXPECT_FALSE(seen->is_old("2"));
  EXPECT_FALSE(seen->is_old("3"));
  EXPECT_TRUE(later->is_old("1"));
  later->add("4");
  EXPECT_FALSE(later->is_old("4"));
}

}  // namespace
}  // namespace playfast::resume
