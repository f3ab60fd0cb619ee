#include "cli/history/importer.hpp"

#include <fmt/format.h>

#include "histories.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

using history::rows;
using Strings = std::vector<std::string>;

std::string entry(int second, int rank, char app, const std::string& term = "term") {
  return fmt::format(
      R"({{"app_id":"com.{}","country":"us","lang":"en","query":"{}","rank":{},"title":"T","fetched_at":"2026-01-01T00:00:{:02}Z"}})",
      app, term, rank, second);
}

class Import : public testing::Test {
 protected:
  void import(const Strings& lines) {
    auto importer = Importer::open(path).value();
    for (const auto& line : lines) EXPECT_TRUE(importer.add(line)) << line;
    EXPECT_TRUE(importer.commit());
  }
  Strings ranks() {
    return rows(path, "SELECT substr(fetched_at, 18, 2), list, app_id, rank FROM rank ORDER BY 1, 2, 4");
  }

  const Folder folder;
  const std::string path = folder.path("db");
};

TEST_F(Import, EntriesOfOneListAreASnapshotOfIt) {
  import({entry(1, 1, 'a'), entry(1, 2, 'b'), entry(2, 3, 'c'), entry(2, 1, 'a', "other"), entry(3, 1, 'b'),
          entry(3, 2, 'a')});
  EXPECT_EQ(ranks(), (Strings{"01|term|com.a|1", "01|term|com.b|2", "01|term|com.c|3", "02|other|com.a|1",
                              "03|term|com.b|1", "03|term|com.a|2"}));
}

TEST_F(Import, CanBeRepeated) {
  const Strings lines{entry(1, 1, 'a'), entry(1, 2, 'b'), entry(5, 1, 'b'), entry(5, 2, 'a')};
  import(lines);
  const auto first = ranks();
  import(lines);
  import({lines[2], lines[3], lines[0], lines[1]});
  EXPECT_EQ(ranks(), first);
}

// The help of "history" names this view.
TEST_F(Import, VersionsOfAReviewAreInItsView) {
  const auto review = [](int day, int score, std::string_view text) {
    return fmt::format(
        R"({{"app_id":"com.a","country":"us","lang":"en","review_id":"r","score":{},"content":"{}","fetched_at":"2026-01-0{}T00:00:00Z"}})",
        score, text, day);
  };
  import({review(1, 2, "bad"), review(2, 2, "bad"), review(3, 5, "good")});
  EXPECT_EQ(
      rows(path, "SELECT fetched_at, score, content FROM review_history WHERE app_id = 'com.a'"),
      (Strings{"2026-01-01T00:00:00Z|2|bad", "2026-01-02T00:00:00Z|2|bad", "2026-01-03T00:00:00Z|5|good"}));
}

TEST_F(Import, WithoutACommitNothingIsThere) {
  {
    auto importer = Importer::open(path).value();
    EXPECT_TRUE(importer.add(entry(1, 1, 'a')));
    EXPECT_FALSE(importer.add("no record"));
    EXPECT_EQ(importer.added(), 1U);
  }
  EXPECT_EQ(rows(path, "SELECT count(*) FROM subject"), Strings{"0"});
}

TEST_F(Import, PartialRecordsAndUnknownStatesAreSkipped) {
  auto importer = Importer::open(path).value();
  const std::string keys =
      R"({"app_id":"a.b","country":"us","lang":"en","fetched_at":"2026-01-01T00:00:00Z",)";
  EXPECT_TRUE(importer.add(keys + R"("source":"schema.org","title":"T"})"));
  EXPECT_TRUE(importer.add(keys + R"("availability":"unknown","reason":"timeout"})"));
  EXPECT_EQ(importer.skipped(), 2U);
  EXPECT_EQ(importer.added(), 0U);
}

}  // namespace
}  // namespace playfast::cli
