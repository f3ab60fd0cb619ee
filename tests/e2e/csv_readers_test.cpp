// CSV as other programs read it: Python's csv module and Miller must find what the JSON says.
#include <gtest/gtest.h>

#include "e2e/double.hpp"
#include "e2e/hostile_app.hpp"
#include "e2e/process.hpp"
#include "source_dir.hpp"
#include "unit/hostile.hpp"
#include "unit/recordings.hpp"

namespace e2e {
namespace {

using namespace std::string_view_literals;
using playfast::Folder;
using playfast::read_file;

const std::string checker = playfast::source_dir() + "/tests/e2e/same_as_json.py";

// All fields but the time of the answer, which differs from run to run.
std::string steady_fields() {
  std::string names;
  for (const auto& column : playfast::store::app_columns()) {
    if (column.name == "fetched_at") continue;
    if (!names.empty()) names += ',';
    names += column.name;
  }
  return names;
}

// The records of these apps in both formats.
void write_both(const Folder& folder, const Double& store, const std::vector<std::string>& ids) {
  for (const std::string format : {"jsonl", "csv"}) {
    std::vector<std::string> arguments{
        "app",      "--ordered",     "--csv-raw", "-f",   format, "-o", folder.path(format),
        "--fields", steady_fields(), "--lang",    "en,zh"};
    arguments.insert(arguments.end(), ids.begin(), ids.end());
    const auto ended = run(store.with(arguments));
    ASSERT_EQ(ended.code, 0) << ended.err;
  }
}

void expect_same(const Folder& folder) {
  const auto python = run_script("\"$1\" \"$2\" \"$3\"", {checker, folder.path("jsonl"), folder.path("csv")});
  EXPECT_EQ(python.code, 0) << python.err;
  const auto miller =
      run_script("mlr --icsv --ojson --no-auto-unflatten --infer-none cat \"$3\" | \"$1\" \"$2\" -",
                 {checker, folder.path("jsonl"), folder.path("csv")});
  EXPECT_EQ(miller.code, 0) << miller.err;
}

TEST(CsvReaders, FindInRecordingsWhatTheJsonSays) {
  PLAYFAST_NEED_RECORDINGS();
  Double store(small_pages());
  std::vector<std::string> ids;
  for (const auto& [id, name] : {std::pair("com.mojang.minecraftpe", "minecraft-us-en"),
                                 {"com.google.android.apps.translate", "translate-us-en"},
                                 {"com.raiseright.edumarketapp", "edumarket-eg-en"},
                                 {"com.instagram.android", "instagram-cn-zh-2022"}}) {
    store.store.set_page(id, read_file(*playfast::recordings_dir() / "app" / (std::string(name) + ".html")));
    ids.emplace_back(id);
  }
  const Folder folder;
  write_both(folder, store, ids);
  expect_same(folder);
}

TEST(CsvReaders, FindInHostileTextWhatTheJsonSays) {
  Double store(small_pages());
  std::vector<std::string> ids;
  for (const std::string_view text :
       {"=cmd|'/c calc'!A1"sv, "-1"sv, "a,\"b\",c"sv, "two\nlines\n"sv, "'quoted'"sv, " spaces "sv, "%s%n"sv,
        "\x1b[2J\u202E\u009B"sv, "\u65e5\u672c\U0001F388"sv, "\\N"sv, "[1,{\"a\":2}]"sv, "true"sv, "1e5"sv,
        "0x10"sv}) {
    ids.push_back("com.hostile.t" + std::to_string(ids.size()));
    const auto page = storedouble::build_app_page(hostile_app(ids.back(), text), {.padding = 0});
    store.store.set_page(ids.back(), page.str());
  }
  const Folder folder;
  write_both(folder, store, ids);
  expect_same(folder);
}

}  // namespace
}  // namespace e2e
