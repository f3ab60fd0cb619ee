#include "page/html_page.hpp"

#include <gtest/gtest.h>

#include <string>

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

TEST(Language, IsTheOneOfTheHtmlTag) {
  EXPECT_EQ(language("<!doctype html><html lang=\"pt-BR\" dir=\"ltr\"><head>"), "pt-BR");
  EXPECT_EQ(language("<html dir=\"rtl\" lang=\"ar\">"), "ar");
}

TEST(Language, IsEmptyWithoutOne) {
  EXPECT_EQ(language(""), "");
  EXPECT_EQ(language("<html dir=\"ltr\"><p lang=\"en\">"), "");
  EXPECT_EQ(language("<html xlang=\"en\">"), "");
  EXPECT_EQ(language("<html lang=\"en"), "");
  EXPECT_EQ(language(std::string(10'000, ' ') + "<html lang=\"en\">"), "");
}

TEST(Title, StandsBetweenItsTags) {
  EXPECT_EQ(title("<html><head><title>Not Found</title>"), "Not Found");
  EXPECT_EQ(title("<title></title>"), "");
}

TEST(Title, IsEmptyWithoutOne) {
  EXPECT_EQ(title(""), "");
  EXPECT_EQ(title("<title>never closed"), "");
  EXPECT_EQ(title("</title><p>"), "");
}

}  // namespace
}  // namespace playfast::page
