// Ranks as a report shows them.
#include <gtest/gtest.h>

#include "cli/report/rank_list.hpp"
#include "reports.hpp"

namespace playfast::report {
namespace {

using Texts = std::vector<std::string>;

Texts lines_of(const std::vector<Texts>& days) {
  Texts lines;
  for (std::size_t day = 0; day < days.size(); ++day) {
    const auto more = search_lines(static_cast<int>(day) + 1, "Panda", days[day]);
    lines.insert(lines.end(), more.begin(), more.end());
  }
  return lines;
}

RankList read_list(const std::vector<Texts>& days, const Texts& preferred = {},
                   const history::Filter& filter = {}) {
  ReportDatabase stored(lines_of(days));
  auto lists = history::stored_lists(*stored.database, filter, {}, 9).value();
  return read_ranks(*stored.database, filter, lists.lists.at(0), preferred).value();
}

Texts texts(const RankList& list) {
  Texts all;
  for (const auto& line : list.lines)
    all.push_back(fmt::format("{} {} {}", line.app_id, *line.ranks.last().value, line.is_in ? "in" : "out"));
  return all;
}

TEST(RankList, HasTheBestFirst) {
  const auto list = read_list({{"com.a", "com.b", "com.c"}, {"com.c", "com.a", "com.b"}});
  EXPECT_EQ(texts(list), (Texts{"com.c 1 in", "com.a 2 in", "com.b 3 in"}));
  EXPECT_EQ(list.lines[0].title, "T com.c");
  EXPECT_EQ(*list.lines[0].ranks.first().value, 3);
}

TEST(RankList, HasThoseThatLeftLast) {
  EXPECT_EQ(texts(read_list({{"com.a", "com.b"}, {"com.b", "com.c"}})),
            (Texts{"com.b 1 in", "com.c 2 in", "com.a 1 out"}));
}

// Lists that are imported may go on behind their end.
TEST(RankList, HasThoseBehindTheEndAsOut) {
  EXPECT_EQ(texts(read_list({{"com.a", "com.b"}, {"com.a"}})), (Texts{"com.a 1 in", "com.b 2 out"}));
}

TEST(RankList, HasAsManyAsCanBeToldApart) {
  Texts apps;
  for (int number = 0; number < 20; ++number) apps.push_back(fmt::format("com.a{:02}", number));
  const auto list = read_list({apps}, {"com.a15", "com.a11"});
  EXPECT_EQ(list.others, 12);
  EXPECT_EQ(texts(list), (Texts{"com.a00 1 in", "com.a01 2 in", "com.a02 3 in", "com.a03 4 in",
                                "com.a04 5 in", "com.a05 6 in", "com.a11 12 in", "com.a15 16 in"}));
  ChartIds ids;
  EXPECT_TRUE(has(rank_figure(list, {0, morning(5)}, ids), "12 more apps not shown"));
}

TEST(RankList, IsFiltered) {
  EXPECT_EQ(texts(read_list({{"com.a", "com.b"}}, {}, {.apps = Texts{"com.b"}})), (Texts{"com.b 2 in"}));
}

// A name also selects lists that have more options.
TEST(RankList, IsOneList) {
  auto lines = lines_of({{"com.a"}});
  auto other = search_lines(1, "panda", {"com.b"});
  ReportDatabase stored({lines[0], other[0]});
  const auto lists = history::stored_lists(*stored.database, {}, {}, 9).value().lists;
  ASSERT_EQ(lists.size(), 2);
  EXPECT_EQ(texts(read_ranks(*stored.database, {}, lists[0], {}).value()), (Texts{"com.a 1 in"}));
  EXPECT_EQ(texts(read_ranks(*stored.database, {}, lists[1], {}).value()), (Texts{"com.b 1 in"}));
}

TEST(RankFigure, SaysRanksInWordsAndNames) {
  ChartIds ids;
  auto list = read_list({{"com.a", "com.b"}, {"com.b", "com.c"}});
  list.lines[0].title = "</svg><script>";
  list.list.name = "\" onload=\"x";
  const auto html = rank_figure(list, {morning(1), morning(2)}, ids);
  EXPECT_TRUE(
      has(html,
          "<title id=\"t1\">Ranks: &quot; onload=&quot;x, United States, en</title><desc "
          "id=\"d1\">&lt;/svg&gt;&lt;script&gt;: 2 on 2026-01-01, 1 on 2026-01-02; lowest 1, highest 2. T "
          "com.c: 2 on 2026-01-02. T com.a: 1 on 2026-01-01.</desc>"))
      << html;
  EXPECT_TRUE(has(
      html,
      "<td class=\"rank\">1<td class=\"soft\">▲1<td class=\"app\"><bdi>&lt;/svg&gt;&lt;script&gt;</bdi>"));
  EXPECT_TRUE(has(html, "<td class=\"rank\">2<td class=\"soft\">=<td class=\"app\"><bdi>T com.c</bdi>"));
  EXPECT_TRUE(has(html, "<td class=\"rank soft\">out<td><td class=\"app\"><bdi>T com.a</bdi>"));
}

TEST(RankFigure, BeginsAtRankOne) {
  ChartIds ids;
  const auto html = rank_figure(read_list({{"com.a", "com.b", "com.c"}}), {morning(1), morning(2)}, ids);
  EXPECT_TRUE(has(html, "y=\"15.5\">1</text>")) << html;  // on top
  EXPECT_FALSE(has(html, ">0</text>"));
}

}  // namespace
}  // namespace playfast::report
