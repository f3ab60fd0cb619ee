#include "cli/docs/roff.hpp"

#include <gtest/gtest.h>

#include "util/text.hpp"

namespace playfast::cli {
namespace {

TEST(RoffEscaped, KeepsPlainText) {
  EXPECT_EQ(roff_escaped("a word, 2 of them: x@y [z]"), "a word, 2 of them: x@y [z]");
  EXPECT_EQ(roff_escaped(""), "");
}

// man(7) takes a line that begins with a dot or a quote for a command.
TEST(RoffEscaped, LinesThatRoffWouldObey) {
  EXPECT_EQ(roff_escaped(".TH"), "\\&.TH");
  EXPECT_EQ(roff_escaped("'br"), "\\&\\(aqbr");
  EXPECT_EQ(roff_escaped("one\n.two\n'three"), "one\n\\&.two\n\\&\\(aqthree");
  EXPECT_EQ(roff_escaped("a.b, it's"), "a.b, it\\(aqs");
}

TEST(RoffEscaped, CharactersThatWouldBecomeOthers) {
  EXPECT_EQ(roff_escaped("\\fB"), "\\efB");
  EXPECT_EQ(roff_escaped("--dry-run"), "\\-\\-dry\\-run");
  EXPECT_EQ(roff_escaped("say \"x\""), "say \\(dqx\\(dq");
  EXPECT_EQ(roff_escaped("~/.zfunc ^"), "\\(ti/.zfunc \\(ha");
  EXPECT_EQ(roff_escaped("us, kr, …; ID…"), "us, kr, ...; ID...");
}

std::string text_of(Roff page) { return std::move(page).text(); }

TEST(Roff, BeginsWithTitleAndName) {
  const auto text = text_of(Roff("playfast-app", "details of apps"));
  EXPECT_NE(text.find("\n.TH PLAYFAST\\-APP 1 "), std::string::npos) << text;
  EXPECT_TRUE(text.ends_with("\n.SH NAME\nplayfast\\-app \\- details of apps\n")) << text;
}

// What a page has after its head.
template <typename Add>
std::string added(Add add) {
  Roff page("x", "y");
  const auto head = text_of(page);
  add(page);
  return text_of(std::move(page)).substr(head.size());
}

TEST(Roff, ParagraphsStandApart) {
  EXPECT_EQ(added([](Roff& page) { page.paragraphs("one\n\n.two"); }), "one\n.PP\n\\&.two\n");
}

TEST(Roff, ItemsHaveAllTheirParagraphs) {
  EXPECT_EQ(added([](Roff& page) { page.item("-o, --output", "FILE", "where to"); }),
            ".TP\n\\fB\\-o, \\-\\-output\\fR \\fIFILE\\fR\nwhere to\n");
  EXPECT_EQ(added([](Roff& page) { page.item("--quiet", "", "nothing said"); }),
            ".TP\n\\fB\\-\\-quiet\\fR\nnothing said\n");
  EXPECT_EQ(added([](Roff& page) { page.more("and more"); }), ".IP\nand more\n");
}

TEST(Roff, ExamplesAreShownAsTheyAre) {
  EXPECT_EQ(added([](Roff& page) {
              page.section("EXAMPLES");
              page.example("One:", "playfast app x");
              page.example("Other:", "playfast app 'y'");
            }),
            ".SH EXAMPLES\nOne:\n.PP\n.RS 4\n.EX\nplayfast app x\n.EE\n.RE\n"
            ".PP\nOther:\n.PP\n.RS 4\n.EX\nplayfast app \\(aqy\\(aq\n.EE\n.RE\n");
}

// A line that is broken inside a paragraph may begin with anything.
TEST(Roff, NoLineOfATextIsObeyed) {
  std::string text;
  for (int at = 0; at < 60; ++at) text += ".word ";
  const auto page = added([&](Roff& roff) { roff.paragraphs(text); });
  for (const auto line : util::split(page, '\n')) EXPECT_FALSE(line.starts_with('.')) << line;
}

}  // namespace
}  // namespace playfast::cli
