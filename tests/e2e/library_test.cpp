// The library as others use it: its headers, its example, and a table with one more field.
#include <gtest/gtest.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "e2e/programs.hpp"
#include "source_dir.hpp"

namespace e2e {
namespace {

using nlohmann::json;

Finished run_program(const std::string& program, const std::vector<std::string>& arguments) {
  Process process(arguments, {}, program);
  return process.finish();
}

TEST(LibraryHeaders, ShowNothingOfWhatTheyAreBuiltOn) {
  const std::regex include("^#include ([<\"].*[>\"])");
  const std::regex allowed("<[a-z_]+>|\"playfast/[a-z_]+\\.hpp\"|<tl/expected\\.hpp>");
  int seen = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(playfast::source_dir() + "/include/playfast")) {
    for (const auto& line : lines(playfast::read_file(entry.path()))) {
      std::smatch match;
      if (!std::regex_search(line, match, include)) continue;
      EXPECT_TRUE(std::regex_match(match[1].str(), allowed)) << entry.path() << ": " << line;
      ++seen;
    }
  }
  EXPECT_GT(seen, 10);
}

TEST(LibrarySources, NameNoOptionOfTheCommandLine) {
  const std::regex option("\"[^\"]*--[a-z][^\"]*\"");
  int seen = 0;
  for (const std::string room : {"net", "page", "record", "store", "client"}) {
    const auto folder = playfast::source_dir() + "/src/" + room;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      ++seen;
      for (const auto& line : lines(playfast::read_file(entry.path())))
        EXPECT_FALSE(std::regex_search(line, option)) << entry.path() << ": " << line;
    }
  }
  EXPECT_GT(seen, 50);
}

TEST(LibraryExample, TellsWhatAnAppCosts) {
  const Double store(small_pages());
  const auto ended = run_program(example_program(), {"com.example.onsale", store.here()[1]});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  auto rows = lines(ended.out);
  std::ranges::sort(rows);
  const auto title = storedouble::demo_app("com.example.onsale", "us", "en").title;
  EXPECT_EQ(rows, (std::vector<std::string>{title + " (de): 2.99 EUR", title + " (kr): 4186 KRW",
                                            title + " (us): 2.99 USD"}));
}

TEST(LibraryExample, SaysWhatDidNotCome) {
  const Double store(small_pages());
  const auto ended = run_program(example_program(), {"com.example.missing", store.here()[1]});
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(lines(ended.err).size(), 3U) << ended.err;
}

// The build of this program adds one row to src/store/app/fields.cpp and touches nothing else.
TEST(OneMoreField, IsInEveryFormatAndInTheHelp) {
  const Double store(small_pages());
  const auto jsonl = run_program(more_fields_program(), store.with({"app", "com.example.a"}));
  EXPECT_EQ(jsonl.code, 0) << jsonl.err;
  EXPECT_EQ(json::parse(jsonl.out)["one_more"], json::parse(jsonl.out)["title"]);
  const auto csv = run_program(more_fields_program(), store.with({"app", "com.example.a", "-f", "csv"}));
  EXPECT_NE(csv.out.substr(0, csv.out.find('\r')).find(",data_safety,one_more,fetched_at"), std::string::npos)
      << csv.out;
  const auto table = run_program(more_fields_program(),
                                 store.with({"app", "com.example.a", "-f", "table", "--fields", "one_more"}));
  EXPECT_EQ(lines(table.out).at(0), "one_more");
  const auto help = run_program(more_fields_program(), {"app", "--fields", "help"});
  EXPECT_NE(help.out.find("\none_more                  a field of the test build\n"), std::string::npos)
      << help.out;
  EXPECT_EQ(run({"app", "--fields", "help"}).out.find("one_more"), std::string::npos);
}

}  // namespace
}  // namespace e2e
