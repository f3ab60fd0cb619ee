#include "page/html/page.hpp"

#include <gtest/gtest.h>

namespace playfast::page {
namespace {

TEST(IsComplete, PagesEndInTheirLastTag) {
  EXPECT_TRUE(is_complete("<html></html>"));
  EXPECT_TRUE(is_complete("<html></html>\r\n\t \n"));
}

TEST(IsComplete, AnythingElseIsCut) {
  for (const char* html :
       {"", " \n", "<html>", "<html></html", "</html> x", "</html><!-- -->", "</body>", "html>"}) {
    EXPECT_FALSE(is_complete(html)) << html;
  }
}

TEST(Language, IsThatOfTheHtmlElement) {
  EXPECT_EQ(language("<!doctype html><html lang=\"pt-BR\" dir=\"ltr\"><head>"), "pt-BR");
  EXPECT_EQ(language("<html dir=\"rtl\" lang=\"ar\">"), "ar");
  EXPECT_EQ(language("<html dir=\"rtl\"><p lang=\"ar\">"), "") << "of another element";
  for (const char* html : {"", "<html", "<html lang", "<html>", "no page", "<html hreflang=\"x\">"}) {
    EXPECT_EQ(language(html), "") << html;
  }
  EXPECT_EQ(language("<html lang=\"cut"), "cut");
  EXPECT_EQ(language(std::string(5000, ' ') + "<html lang=\"en\">"), "") << "too far from the start";
}

}  // namespace
}  // namespace playfast::page
