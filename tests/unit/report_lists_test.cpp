// What is said of lists.
#include <gtest/gtest.h>

#include "captured.hpp"
#include "cli/ui/report.hpp"

namespace playfast::cli {
namespace {

// What is said of a list with so many apps.
std::string said(std::size_t entries, std::optional<std::uint64_t> limit, const Options& options = {}) {
  Stderr captured;
  Report report(options, {});
  report.listed({"red panda", "kr", "ko"}, entries, limit);
  EXPECT_EQ(report.tally().exit_code(), 0) << "it is no failure";
  EXPECT_EQ(report.tally().counts().failed, 0U);
  return captured.text();
}

TEST(Listed, SaysThatThereIsNothing) {
  EXPECT_EQ(said(0, std::nullopt), "playfast: red panda (kr): no results\n");
  EXPECT_EQ(said(0, 5), "playfast: red panda (kr): no results\n");
}

TEST(Listed, SaysThatThereIsLessThanAskedFor) {
  EXPECT_EQ(said(4, 5), "playfast: red panda (kr): 4 of 5 (no more available)\n");
}

TEST(Listed, SaysNothingOfWhatIsAsAskedFor) {
  EXPECT_EQ(said(5, 5), "");
  EXPECT_EQ(said(1, std::nullopt), "");
}

TEST(Listed, TheLanguageIsSaidWhereThereAreSeveral) {
  Options options;
  options.selection.langs = {"en", "ko"};
  EXPECT_EQ(said(0, 5, options), "playfast: red panda (kr, ko): no results\n");
}

}  // namespace
}  // namespace playfast::cli
