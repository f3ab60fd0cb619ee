#include "page/html_page.hpp"

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

}  // namespace
}  // namespace playfast::page
