// The text of options for the job of --resume.
#include <gtest/gtest.h>

#include <map>

#include "cli/options/option_table.hpp"

namespace playfast::cli {
namespace {

// Written so, the value has this text, which is read back.
void expect_canonical(const Value& value, std::string_view written, std::string_view text) {
  ASSERT_NE(value.text, nullptr);
  EXPECT_NE(value.text(Options()), text);
  Options options;
  ASSERT_TRUE(value.set(options, written));
  EXPECT_EQ(value.text(options), text);
  Options again;
  ASSERT_TRUE(value.set(again, value.text(options)));
  EXPECT_EQ(value.text(again), text);
}

// Every selection option is part of the job of --resume, by its text.
TEST(CanonicalText, IsThatOfTheValueAndIsReadBack) {
  const std::map<std::string_view, std::pair<std::string_view, std::string_view>> examples{
      {"country", {"KR,us,KR", "kr,us"}},
      {"lang", {"ko,PT-br", "ko,pt-BR"}},
      {"via", {"rpc", "rpc"}},
      {"verify", {"", "true"}},
      {"partial", {"", "true"}},
      {"sort", {"rating", "rating"}},
      {"score", {"5,1,5", "5,1"}},
      {"device", {"tv", "tv"}},
      {"since", {"2026-02-03", "2026-02-03"}},
      {"until", {"2026-11-30", "2026-11-30"}},
      {"price", {"free", "free"}},
      {"collection", {"top-paid,TOP-free", "top-paid,top-free"}},
      {"category", {"game,tools", "GAME,TOOLS"}},
      {"age", {"0-5", "0-5"}},
      {"limit", {"70", "70"}},
      {"details", {"", "true"}},
      {"expand", {"2", "2"}},
      {"sample", {"300", "300"}},
      {"seed", {"0", "0"}},
      {"ids", {"", "true"}},
      {"diff", {"old.jsonl", "old.jsonl"}},
      {"field", {"price,title", "price,title"}},
      {"list", {"red panda", "red panda"}},
  };
  std::size_t rows = 0;
  for (const auto& command : commands()) {
    for (const auto& [title, options] : option_sections(command)) {
      if (title != "Selection") continue;
      for (const auto& row : options) {
        SCOPED_TRACE(row.name);
        ASSERT_TRUE(examples.contains(row.name));
        const auto& [written, text] = examples.at(row.name);
        ASSERT_NO_FATAL_FAILURE(expect_canonical(row.value, written, text));
        ++rows;
      }
    }
  }
  EXPECT_GT(rows, examples.size());
}

}  // namespace
}  // namespace playfast::cli
