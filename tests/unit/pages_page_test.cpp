// The page of a report, and what texts of strangers can do to it.
#include <gtest/gtest.h>
#include <gumbo.h>

#include <map>
#include <set>

#include "cli/report/page.hpp"
#include "cli/report/sha256.hpp"
#include "reports.hpp"

namespace playfast::report {
namespace {

using Texts = std::vector<std::string>;

Page page_of(const Texts& lines, const PageRequest& request = {.source = "play.db"}) {
  ReportDatabase stored(lines);
  return make_page(*stored.database, request).value();
}

// The elements of a page as a browser sees it, and the values of their attributes.
struct Elements {
  std::map<std::string, int> names;
  std::map<std::string, std::set<std::string>> attributes;

  void add(const GumboNode& node) {
    if (node.type != GUMBO_NODE_ELEMENT) return;
    const auto& element = node.v.element;
    auto tag = element.original_tag;
    gumbo_tag_from_original_text(&tag);
    ++names[std::string(tag.data, tag.length)];
    for (unsigned index = 0; index < element.attributes.length; ++index) {
      const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[index]);
      attributes[attribute.name].insert(attribute.value);
    }
    for (unsigned index = 0; index < element.children.length; ++index)
      add(*static_cast<const GumboNode*>(element.children.data[index]));
  }
};

Elements elements_of(const std::string& html) {
  auto* const output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
  Elements elements;
  elements.add(*output->root);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return elements;
}

// A database in which each text is the given one, which is JSON without its quotes.
Texts lines_with(std::string_view text) {
  Texts lines;
  for (const int day : {1, 2}) {
    lines.push_back(app_line(
        day,
        fmt::format(
            R"("title":"{0}","developer":"{0}","version":"{1}{0}","currency":"{0}","price":{1},)"
            R"("recent_changes":"{1}{0}","score":4.{1},"ratings":{1},"real_installs":{1},"category":"{1}{0}",)"
            R"("histogram":[1,2,3,4,{1}],"availability":"available")",
            text, day)));
    lines.push_back(fmt::format(
        R"({{"app_id":"com.example.a","country":"us","lang":"en","query":"q {0}","rank":1,"title":"{0}",)"
        R"("fetched_at":"2026-01-{1:02}T06:00:00Z"}})",
        text, day));
  }
  lines.push_back(review_line("r", "2026-01-02T00:00:00Z", 5));
  return lines;
}

TEST(ReportPage, IsWhatItIsWhateverTheTextsAre) {
  const auto usual = elements_of(page_of(lines_with("Usual")).html);
  EXPECT_GT(usual.names.at("svg"), 5);
  for (const auto* const text :
       {"<script>alert(1)</script>", "</title></svg><svg onload=alert(1)>",
        "\\\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "<a href='javascript:alert(1)'>x</a>",
        "</desc><foreignObject><iframe src=x>", "</style><style>*{display:none}", "<svg><use href=#x></svg>",
        "<!--", "]]>", "<![CDATA[", "&#60;b&#62;", "' style='x", "\\u0001\\u001b[2J\\u007f", "\\u202e\\u2066",
        "{{}}${x}"}) {
    const auto page = page_of(lines_with(text), {.source = "<script>"});
    const auto elements = elements_of(page.html);
    EXPECT_EQ(elements.names, usual.names) << text;
    for (const auto& [name, values] : elements.attributes) {
      EXPECT_TRUE(usual.attributes.contains(name)) << name;
      // Besides coordinates, which depend on how wide nothing is, attributes are ours.
      EXPECT_EQ(values, usual.attributes.at(name)) << name << " with " << text;
    }
    for (const auto* const control : {"\x1b", "\x7f", "\u202E", "\u2066"})
      EXPECT_FALSE(has(page.html, control));
  }
}

TEST(ReportPage, HasLinksToTheStoreAndToItselfOnly) {
  const auto elements = elements_of(page_of(lines_with("https://example.com")).html);
  EXPECT_EQ(elements.attributes.at("href"),
            (std::set<std::string>{"#app-1", "https://play.google.com/store/apps/details?id=com.example.a"}));
  EXPECT_FALSE(elements.attributes.contains("src"));
  EXPECT_FALSE(elements.names.contains("script"));
}

TEST(ReportPage, AllowsNoScriptsAndNoRequests) {
  const auto page = page_of(lines_with("x"));
  EXPECT_TRUE(has(page.html, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "));
  EXPECT_FALSE(has(page.html, "unsafe"));
  EXPECT_FALSE(has(page.html, "url("));
  EXPECT_FALSE(has(page.html, "@import"));
}

// What is between the first and the next one of two texts.
std::string between(const std::string& html, std::string_view first, std::string_view second) {
  const auto from = html.find(first) + first.size();
  return html.substr(from, html.find(second, from) - from);
}

TEST(ReportPage, AllowsItsOwnStyleOnly) {
  const auto html = page_of(lines_with("</style><style>*{display:none}")).html;
  EXPECT_EQ(between(html, "style-src '", "'"),
            "sha256-" + sha256_base64(between(html, "<style>", "</style>")));
  const auto elements = elements_of(html);
  EXPECT_EQ(elements.names.at("style"), 1);
  EXPECT_FALSE(elements.attributes.contains("style"));
}

TEST(Sha256, IsWrittenAsPoliciesHaveIt) {
  EXPECT_EQ(sha256_base64(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  EXPECT_EQ(sha256_base64("abc"), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST(ReportPage, HasEachPart) {
  const auto page = page_of(lines_with("Name"));
  EXPECT_FALSE(page.is_empty);
  EXPECT_TRUE(page.notes.empty());
  for (const auto* const part :
       {"1 app · 1 country · 1 list · 2026-01-01 to 2026-01-02 · play.db", "<h2><bdi>Name</bdi></h2>",
        "1 release", "Score of Name, United States, en", "Ratings of Name, United States, en",
        "Installs of Name, United States, en", "Price of Name, United States, en",
        "Stars of Name, United States, en", "Reviews of Name per week",
        "Mean stars of reviews of Name per week", "Ranks: q Name, United States, en", "<h3>Changes</h3>",
        "1 release marked.", "<td class=\"Score\">4.20<td class=\"Score soft\">+0.10"})
    EXPECT_TRUE(has(page.html, part)) << part;
}

TEST(ReportPage, SaysThatAnAppIsFreeOnce) {
  const auto free = page_of({app_line(1, R"("title":"A","price":0,"currency":"USD","score":4)")});
  EXPECT_TRUE(has(free.html, " · free"));
  EXPECT_FALSE(has(free.html, "Price of A"));
  const auto paid = page_of({app_line(1, R"("title":"A","price":0,"currency":"USD")"),
                             app_line(1, R"("title":"A","price":1,"currency":"KRW")", "kr")});
  EXPECT_FALSE(has(paid.html, " · free"));
  EXPECT_TRUE(has(paid.html, "1 KRW on 2026-01-01."));
}

TEST(ReportPage, NamesWhatItHasNoDataOf) {
  const auto page = page_of({app_line(1, R"("score":4)"), app_line(1, R"("ratings":4)", "kr")});
  EXPECT_TRUE(has(page.html, "<b>Ratings</b><span class=\"value\"><span class=\"soft\">no data</span>"));
  EXPECT_FALSE(has(page.html, "<b>Installs</b>"));
}

TEST(ReportPage, OfNothingIsNone) {
  const auto empty = page_of({});
  EXPECT_TRUE(empty.is_empty);
  EXPECT_EQ(empty.html, "");
  const auto filtered =
      page_of(lines_with("x"), {.filter = {.apps = Texts{"com.other"}}, .source = "play.db"});
  EXPECT_TRUE(filtered.is_empty);
}

TEST(ReportPage, HasTheTimeOfTheFilter) {
  const auto page = page_of(
      lines_with("x"),
      {.filter = {.since = morning(1) - 21'600, .before = morning(11) - 21'600}, .source = "play.db"});
  EXPECT_TRUE(has(page.html, "2026-01-01 to 2026-01-10 · play.db"));
}

TEST(ReportPage, OfReviewsAloneHasTheirTime) {
  const auto page =
      page_of({review_line("a", "2026-01-05T00:00:00Z", 5), review_line("b", "2026-01-12T00:00:00Z", 3)});
  EXPECT_TRUE(has(page.html, "1 app · 2026-01-05 to 2026-01-18"));
  EXPECT_TRUE(has(page.html, "2 reviews in 2 weeks; most in the week of 2026-01-05: 1."));
  EXPECT_TRUE(has(page.html,
                  "5.00 in the week of 2026-01-05, 3.00 in that of 2026-01-12; lowest 3.00, highest 5.00."));
}

TEST(ReportPage, SaysWhatItLeavesOut) {
  Texts lines;
  for (int number = 0; number < 52; ++number)
    lines.push_back(app_line(1, R"("score":4)", "us", fmt::format("com.example.a{:02}", number)));
  for (int number = 0; number < 61; ++number)
    lines.push_back(search_lines(1, fmt::format("q{:02}", number), {"com.x"})[0]);
  const auto page = page_of(lines);
  EXPECT_EQ(page.notes, (Texts{"only the first 50 of 52 apps shown; choose others by ID",
                               "only the first 60 of 61 lists shown; choose others with --list"}));
  EXPECT_FALSE(has(page.html, "com.example.a50"));
  EXPECT_TRUE(has(page.html, page.notes[0]));
}

}  // namespace
}  // namespace playfast::report
