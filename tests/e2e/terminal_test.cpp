// What a person at a terminal sees.
#include <gtest/gtest.h>

#include "e2e/double.hpp"
#include "e2e/hostile_app.hpp"
#include "e2e/terminal.hpp"
#include "unit/hostile.hpp"
#include "util/text_width.hpp"

namespace e2e {
namespace {

std::vector<std::string> shown_lines(std::string text) {
  std::erase(text, '\r');
  return lines(text);
}

// Chinese, Arabic, emoji and Latin titles.
std::vector<std::string> add_titles(Double& store) {
  std::vector<std::string> ids;
  for (const std::string title :
       {"和平精英：全新版本上线，与好友一起体验真实的战场，和平精英和平精英",
        "تطبيق الطقس العربي مع التنبيهات اليومية والخرائط",
        "🎈🎉👩‍🚀 Party 🇳🇴🇰🇷 ❤️ emoji and more of them 🎈🎈🎈🎈🎈🎈",
        "A plain title, long enough to be cut at eighty columns"}) {
    auto app = storedouble::demo_app("com.title.t" + std::to_string(ids.size()), "us", "en");
    app.title = title;
    app.developer = title;
    ids.push_back(app.app_id);
    store.store.set_page(app.app_id, storedouble::build_app_page(app, {.padding = 0}).str());
  }
  return ids;
}

class AtATerminal : public testing::TestWithParam<unsigned short> {};

TEST_P(AtATerminal, ATableFits) {
  Double store(small_pages());
  auto arguments = add_titles(store);
  arguments.insert(arguments.begin(), "app");
  const auto ended = run_in_terminal(store.with(arguments), GetParam());
  EXPECT_EQ(ended.code, 0) << ended.out;
  const auto rows = shown_lines(ended.out);
  ASSERT_EQ(rows.size(), 6U) << "a header, four apps and a summary: " << ended.out;
  for (const auto& row : rows) EXPECT_LE(playfast::util::display_width(row), GetParam()) << row;
  // The IDs, behind the titles, stand one below the other.
  const auto place = [&](const std::string& row) {
    return playfast::util::display_width(row.substr(0, row.find(" com.title.t")));
  };
  for (std::size_t at = 2; at < 5; ++at) EXPECT_EQ(place(rows[at]), place(rows[1])) << rows[at];
}

TEST_P(AtATerminal, NoControlByteComesThrough) {
  Double store(small_pages());
  std::vector<std::string> arguments{"app"};
  for (const auto text : playfast::hostile_text) {
    const auto id = "com.hostile.t" + std::to_string(arguments.size());
    store.store.set_page(id, storedouble::build_app_page(hostile_app(id, text), {.padding = 0}).str());
    arguments.push_back(id);
  }
  for (const std::string format : {"table", "card", "csv", "jsonl", "json"}) {
    auto with_format = store.with(arguments);
    with_format.insert(with_format.end(), {"-f", format, "--fields", "app_id,title,developer,screenshots"});
    const auto ended = run_in_terminal(with_format, GetParam());
    EXPECT_EQ(ended.code, 0) << ended.out;
    for (const auto& line : shown_lines(ended.out)) {
      for (const char c : line)
        ASSERT_TRUE(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) << format << line;
      EXPECT_EQ(line.find("\u009B"), std::string::npos);
      // JSON keeps what only reorders: it is for programs, and says the same either way.
      EXPECT_TRUE(format.starts_with("json") || line.find("\u202E") == std::string::npos) << line;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Widths, AtATerminal, testing::Values(80, 200));

TEST(AtATerminalOnly, TheDefaultIsATableOrOfOneAppACard) {
  const Double store(small_pages());
  const auto one = shown_lines(run_in_terminal(store.with({"app", "com.example.a"}), 80).out);
  EXPECT_TRUE(one.at(1).ends_with(" · com.example.a")) << one.at(1);
  for (const auto& several : std::vector<std::vector<std::string>>{
           {"com.example.b"}, {"--country", "us,kr"}, {"--lang", "en,ko"}}) {
    std::vector<std::string> arguments{"app", "com.example.a"};
    arguments.insert(arguments.end(), several.begin(), several.end());
    const auto table = shown_lines(run_in_terminal(store.with(arguments), 80).out);
    EXPECT_NE(table.at(0).find("title"), std::string::npos) << table.at(0);
    EXPECT_NE(table.at(0).find("installs"), std::string::npos) << table.at(0);
  }
  const auto pipe = run(store.with({"app", "com.example.a"}));
  EXPECT_TRUE(pipe.out.starts_with("{\"country\":\"us\"")) << pipe.out;
  const playfast::Folder folder;
  const auto file = run_in_terminal(store.with({"app", "com.example.a", "-o", folder.path("out")}), 80);
  EXPECT_EQ(file.code, 0) << file.out;
  EXPECT_TRUE(playfast::read_file(folder.path("out")).starts_with("{\"country\":\"us\""));
}

TEST(AtATerminalOnly, NothingIsReadFromIt) {
  const Double store(small_pages());
  for (const char* command : {"app", "reviews", "search"}) {
    const auto ended = run_in_terminal(store.with({command}), 80);
    EXPECT_EQ(ended.code, 2) << ended.out;
    EXPECT_TRUE(ended.out.starts_with("playfast: no items: expected a")) << ended.out;
  }
  EXPECT_TRUE(store.log.entries().empty());
}

TEST(AtATerminalOnly, ANarrowOneHasWhatMattersMost) {
  const Double store(small_pages());
  const auto ended = run_in_terminal(store.with({"app", "com.example.a", "-q", "-f", "table"}), 12);
  EXPECT_EQ(ended.code, 0) << ended.out;
  const auto rows = shown_lines(ended.out);
  EXPECT_EQ(rows.at(0), "title");
  EXPECT_LE(playfast::util::display_width(rows.at(1)), 12U);
}

Finished run_colored(const std::vector<std::string>& arguments, bool pipe_stdout = false) {
  return TerminalProcess(arguments, {.pipe_stdout = pipe_stdout,
                                     .environment = {{"NO_COLOR", ""}, {"PLAYFAST_NO_PROGRESS", "1"}}})
      .finish();
}

TEST(AtATerminalOnly, HeadersTitlesAndNamesInFrontOfErrorsAreColored) {
  const Double store(small_pages({"match=missing,status=404"}));
  const std::vector<std::string> table{"app", "com.example.a", "com.example.missing", "-f", "table"};
  const auto shown = run_colored(store.with(table)).err;
  EXPECT_NE(shown.find("\x1b[1mtitle"), std::string::npos) << shown;
  EXPECT_NE(shown.find("\x1b[1;31mplayfast:\x1b[0m com.example.missing (us): "), std::string::npos) << shown;
  EXPECT_TRUE(run_colored(store.with({"app", "com.example.a"})).err.starts_with("\x1b[1m"));
  const auto piped = run_colored(store.with(table), true);
  EXPECT_EQ(piped.out.find('\x1b'), std::string::npos) << piped.out;
  EXPECT_NE(piped.err.find("\x1b[1;31m"), std::string::npos) << piped.err;
  auto never = store.with(table);
  never.insert(never.end(), {"--color", "never"});
  EXPECT_EQ(run_colored(never).err.find('\x1b'), std::string::npos);
  auto always = store.with(table);
  always.insert(always.end(), {"--color", "always"});
  const auto forced = run(always);
  EXPECT_NE(forced.out.find("\x1b[1mtitle"), std::string::npos) << forced.out;
  EXPECT_NE(forced.err.find("\x1b[1;31m"), std::string::npos) << forced.err;
}

TEST(AtATerminalOnly, FirstRecordsAreShownWhileOthersAreAwaited) {
  const Double store(small_pages({"match=stalled,fault=stall"}));
  TerminalProcess process(store.with({"app", "com.example.a", "com.example.stalled", "--via", "page"}), {});
  EXPECT_TRUE(process.wait_for("com.example.a"));
  process.type("\x03");
  EXPECT_EQ(process.finish().code, 130);
}

TEST(AtATerminalOnly, JsonIsIndented) {
  const Double store(small_pages());
  const auto ended =
      run_in_terminal(store.with({"app", "com.example.a", "-q", "-f", "json", "--fields", "app_id"}), 80);
  EXPECT_EQ(shown_lines(ended.out),
            (std::vector<std::string>{"[", "  {", "    \"app_id\": \"com.example.a\"", "  }", "]"}));
}

}  // namespace
}  // namespace e2e
