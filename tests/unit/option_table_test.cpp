#include "cli/options/option_table.hpp"

#include <gtest/gtest.h>

namespace playfast::cli {
namespace {

// The job of --resume is made of these texts: an option without one could change between two runs. Not
// a static_assert: under UBSan, GCC 12 takes no address of a function for a constant (GCC bug 71962).
TEST(SelectionOptions, EachHasItsText) {
  for (const auto& row : question_options()) EXPECT_NE(row.text, nullptr) << row.name;
}

}  // namespace
}  // namespace playfast::cli
