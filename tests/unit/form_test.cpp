#include "net/form.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace playfast::net {
namespace {

Form calls_form() {
  Form form("f.req=[");
  bool first = true;
  // The start and the rest of each.
  for (const auto& [start, rest] : {std::pair("call(com.", "a,0)"),
                                    {"call(com.", "long.name,1)"},
                                    {"other", "!"},
                                    {"call(com.", "a,0)"},
                                    {"", ""},
                                    {"call(", "com.a,0)!"},
                                    {"call(com.a,0)", "?"},
                                    {"call(x", "com.a,0)"},
                                    {"", "call(com.b"}}) {
    if (!first) form.add(",");
    first = false;
    form.add_alike(start, rest);
  }
  form.add("]");
  return form;
}

const std::string calls_text =
    "f.req=[call(com.a,0),call(com.long.name,1),other!,call(com.a,0),,call(com.a,0)!,call(com.a,0)?,"
    "call(xcom.a,0),call(com.b]";

TEST(Form, IsTheTextsThatWereAdded) {
  EXPECT_EQ(calls_form().str(), calls_text);
  EXPECT_EQ(calls_form().size(), calls_text.size());
  EXPECT_EQ(Form("a=b").str(), "a=b");
}

TEST(Form, IsEmptyWithoutText) {
  EXPECT_TRUE(Form().empty());
  EXPECT_EQ(Form().str(), "");
  EXPECT_FALSE(calls_form().empty());
}

TEST(Form, IsReadInPiecesFromAnywhere) {
  const auto form = calls_form();
  for (std::size_t offset = 0; offset <= calls_text.size(); ++offset) {
    for (std::size_t most = 0; most <= calls_text.size() + 1; ++most) {
      std::string piece(most, '?');
      piece.resize(form.read(offset, piece.data(), most));
      ASSERT_EQ(piece, calls_text.substr(offset, most)) << offset << ", " << most;
    }
  }
}

}  // namespace
}  // namespace playfast::net
