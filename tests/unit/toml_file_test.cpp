#include "cli/options/config/toml_file.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

// "[PROFILE/COMMAND] key@line=text …" for each section.
std::string sections_of(std::string_view text) {
  const auto sections = parse_toml(text, "f");
  if (!sections) {
    EXPECT_EQ(sections.error().kind, ProgramError::invalid_option);
    return sections.error().message;
  }
  std::string all;
  for (const auto& section : *sections) {
    all += fmt::format("[{}/{}]", section.profile, section.command);
    for (const auto& value : section.values)
      all += fmt::format(" {}@{}={}", value.key, value.line, value.text);
    all += ';';
  }
  return all;
}

TEST(TomlFile, SectionsAreThoseOfCommandsAndProfiles) {
  EXPECT_EQ(sections_of(""), "[/];");
  EXPECT_EQ(
      sections_of("b = 1\na = 2\n[reviews]\nlimit = 3\n[profiles.x]\nc = 4\n[profiles.x.list]\nd = 5\n"),
      "[/] b@1=1 a@2=2;[/reviews] limit@4=3;[x/] c@6=4;[x/list] d@8=5;");
  EXPECT_EQ(sections_of("app.rate = 1\nprofiles.x.app.rate = 2\n[empty]"),
            "[/];[/app] rate@1=1;[/empty];[x/];[x/app] rate@2=2;");
}

TEST(TomlFile, ValuesBecomeTexts) {
  EXPECT_EQ(
      sections_of("a = 'x'\nb = 12\nc = 0.5\nd = true\ne = [1, 'y',]\nf = 2026-01-31\ng = []\nh = 0x10"),
      "[/] a@1=x b@2=12 c@3=0.5 d@4=true e@5=1,y f@6=2026-01-31 g@7= h@8=16;");
  const auto sections = parse_toml("a = 'x'\nb = false\nc = ['x']", "f");
  ASSERT_TRUE(sections);
  const auto& values = sections->front().values;
  EXPECT_EQ(values[0].type, FileValueType::text);
  EXPECT_EQ(values[1].type, FileValueType::boolean);
  EXPECT_EQ(values[2].type, FileValueType::list);
}

TEST(TomlFile, OtherValuesAndTablesAreErrorsWithTheirLine) {
  const std::string no_value = ": expected a string, number, boolean, date or a list of these";
  EXPECT_EQ(sections_of("a = 1\nb = 10:00:00"), "f:2: b" + no_value);
  EXPECT_EQ(sections_of("\n\nb = [[1]]"), "f:3: b" + no_value);
  EXPECT_EQ(sections_of("b = [{a = 1}]"), "f:1: b" + no_value);
  EXPECT_EQ(sections_of("[[reviews]]\na = 1"), "f:1: reviews" + no_value);
  EXPECT_EQ(sections_of("[app]\n[app.x]\na = 1"),
            "f:2: unexpected section 'x' in app; sections are [COMMAND], [profiles.NAME] and "
            "[profiles.NAME.COMMAND]");
  EXPECT_EQ(sections_of("[profiles.p.app.x]"),
            "f:1: unexpected section 'x' in app; sections are [COMMAND], [profiles.NAME] and "
            "[profiles.NAME.COMMAND]");
  EXPECT_EQ(sections_of("profiles = 1"), "f:1: profiles: expected a section [profiles.NAME]");
  EXPECT_EQ(sections_of("[profiles]\nrate = 1"),
            "f:2: unexpected key 'rate' in profiles: expected a section [profiles.NAME]");
  EXPECT_EQ(sections_of("[\"\"]\na = 1"), "f:1: unknown section ''");
  EXPECT_EQ(sections_of("[profiles.\"\"]"),
            "f:1: unexpected key '' in profiles: expected a section [profiles.NAME]");
}

TEST(TomlFile, WhatIsNoTomlIsAnErrorWithItsLine) {
  for (const std::string text : {"rate = 2\nrate = 3", "[a]\n[a]", "x = 1\nrate 2", "x = 1\nrate = \"\xff\"",
                                 "x = 1\n\x01", "x = 1\nrate = \"a", "x = 1\n\xff\xfe", "x = 1\ny = [1"}) {
    EXPECT_TRUE(sections_of(text).starts_with("f:2: ")) << text << sections_of(text);
  }
  EXPECT_TRUE(sections_of(std::string("a = 1\n\0", 7)).starts_with("f:2: "));
  EXPECT_EQ(sections_of("\xEF\xBB\xBF"
                        "a = 1\r\nb = 2\r\n"),
            "[/] a@1=1 b@2=2;")
      << "a BOM and CRLF are fine";
}

TEST(TomlFile, SizeAndDepthAreBounded) {
  EXPECT_EQ(sections_of(std::string(max_config_size, '\n')), "[/];");
  EXPECT_EQ(sections_of(std::string(max_config_size + 1, '\n')), "f: larger than 1000000 bytes");
  std::string path = "a";
  for (int i = 0; i < 100'000; ++i) path += ".a";
  EXPECT_EQ(sections_of("\n" + path + " = 1"), "f:2: more than 200 dots in one line");
  std::string nested = "a = ";
  for (int i = 0; i < 100'000; ++i) nested += '[';
  EXPECT_TRUE(sections_of(nested).starts_with("f:1: ")) << sections_of(nested);
  // Each level may have as many dots as a line may have.
  std::string deep = "a = ";
  const auto keys = "{" + path.substr(0, 399) + " = [\n";
  for (int i = 0; i < 1'000; ++i) deep += keys;
  EXPECT_TRUE(sections_of(deep).starts_with("f:")) << sections_of(deep);
}

}  // namespace
}  // namespace playfast::cli
