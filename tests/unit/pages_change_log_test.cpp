// The changes that a report lists.
#include <gtest/gtest.h>

#include "cli/report/change_log.hpp"
#include "reports.hpp"

namespace playfast::report {
namespace {

ChangeLog read_log(const std::vector<std::string>& lines, std::size_t max = 9) {
  ReportDatabase stored(lines);
  return read_changes(*stored.database, {}, "com.example.a", max).value();
}

std::vector<std::string> texts(const ChangeLog& log) {
  std::vector<std::string> all;
  for (const auto& change : log.latest)
    all.push_back(fmt::format("{} {} {} {}: {}", change.day, change.field, change.before, change.after,
                              fmt::join(change.countries, "+")));
  return all;
}

using Texts = std::vector<std::string>;

TEST(ChangeLog, HasTheNewestFirst) {
  EXPECT_EQ(
      texts(read_log({app_line(1, R"("title":"A","free":true)"), app_line(2, R"("title":"B","free":true)"),
                      app_line(3, R"("title":"B","free":false)")})),
      (Texts{"2026-01-03 free true false: us", "2026-01-02 title A B: us"}));
}

TEST(ChangeLog, HasTheSameChangeOfADayOnce) {
  Texts lines;
  for (const auto* const country : {"us", "kr", "de"}) {
    lines.push_back(app_line(1, R"("title":"A","price":1)", country));
    lines.push_back(app_line(2, R"("title":"B","price":1)", country));
  }
  lines.push_back(app_line(3, R"("title":"A","price":1)", "us"));
  lines.push_back(app_line(4, R"("title":"B","price":1)", "us"));
  EXPECT_EQ(texts(read_log(lines)), (Texts{"2026-01-04 title A B: us", "2026-01-03 title B A: us",
                                           "2026-01-02 title A B: us+kr+de"}));
}

TEST(ChangeLog, LeavesOutWhatChartsShow) {
  EXPECT_EQ(
      texts(read_log({app_line(1, R"("score":4,"ratings":1,"histogram":[1,0,0,0,0],"real_installs":5)"),
                      app_line(2, R"("score":5,"ratings":2,"histogram":[2,0,0,0,0],"real_installs":6)")})),
      Texts());
}

TEST(ChangeLog, LeavesOutReviewsAndLists) {
  auto lines = search_lines(1, "b", {"com.example.a"});
  auto later = search_lines(2, "b", {"com.example.a"});
  later[0].replace(later[0].find("T com"), 5, "X com");
  lines.push_back(later[0]);
  lines.push_back(review_line("r", "2026-01-05T00:00:00Z", 5));
  EXPECT_EQ(texts(read_log(lines)), Texts());
}

TEST(ChangeLog, CountsWhatItLeavesOut) {
  Texts lines;
  for (int day = 1; day <= 9; ++day) lines.push_back(app_line(day, fmt::format(R"("title":"{}")", day)));
  const auto log = read_log(lines, 2);
  EXPECT_EQ(texts(log), (Texts{"2026-01-09 title 8 9: us", "2026-01-08 title 7 8: us"}));
  EXPECT_EQ(log.earlier, 6);
  EXPECT_TRUE(has(change_table(log), "6 earlier changes not shown"));
}

TEST(ChangeTable, IsTextWhateverTheValuesAre) {
  const auto html =
      change_table({.latest = {{"2026-01-01", "title", "<script>", "\"><img src=x>", {"us", "kr"}}}});
  EXPECT_TRUE(has(html, "<td><bdi>&lt;script&gt;</bdi><td><bdi>&quot;&gt;&lt;img src=x&gt;</bdi>")) << html;
  EXPECT_TRUE(has(html, "<td>us, kr"));
  EXPECT_TRUE(has(change_table({.latest = {{"2026-01-01", "title", "", "A", {"us"}}}}),
                  "<td><span class=\"soft\">none</span><td><bdi>A</bdi>"));
}

TEST(ChangeTable, ShowsWhereLongTextsDiffer) {
  const std::string same(200, 'a');
  const auto html =
      change_table({.latest = {{"2026-01-01", "description", same + "é one", same + "é two", {"us"}}}});
  EXPECT_TRUE(has(html, "<bdi>…" + std::string(20, 'a'))) << html;
  EXPECT_TRUE(has(html, "é one</bdi>"));
  EXPECT_TRUE(has(html, "é two</bdi>"));
  EXPECT_FALSE(has(html, std::string(60, 'a')));
  const auto longer = change_table({.latest = {{"2026-01-01", "title", std::string(999, 'b'), "c", {"us"}}}});
  EXPECT_TRUE(has(longer, "bbb…</bdi><td><bdi>c</bdi>"));
  EXPECT_FALSE(has(longer, std::string(141, 'b')));
}

// é and ê begin with the same byte.
TEST(ChangeTable, CutsNoCharacter) {
  const std::string same(60, 'a');
  std::string accents;
  for (int count = 0; count < 12; ++count) accents += "é";
  const auto html =
      change_table({.latest = {{"2026-01-01", "x", same + accents + "é", same + accents + "ê", {"us"}}}});
  EXPECT_FALSE(has(html, "\uFFFD")) << html;
}

}  // namespace
}  // namespace playfast::report
