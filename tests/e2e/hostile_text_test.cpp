// Hostile texts in every field that is a text, through every format.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/hostile_app.hpp"
#include "e2e/process.hpp"
#include "unit/hostile.hpp"
#include "util/utf8.hpp"

namespace e2e {
namespace {

using nlohmann::json;

// A byte sequence that JSON text cannot hold stands in the page for this one.
constexpr std::string_view placeholder = "RAWBYTES";

std::vector<std::string> hostile_texts() {
  std::vector<std::string> texts{
      "=cmd|'/c calc'!A1",        "@SUM(A1:A9)", "%s%n%x", "$(rm -rf /)", "../../etc/passwd",
      "\"quoted\", and\\slashed", "a\r\nb"};
  for (const auto text : playfast::hostile_text) texts.emplace_back(text);
  std::string marks = "a";
  for (int i = 0; i < 200; ++i) marks += "\u0301";
  texts.push_back(marks);
  texts.push_back(std::string(50'000, 'M'));
  return texts;
}

std::string page_of(const std::string& app_id, std::string_view text) {
  return storedouble::build_app_page(hostile_app(app_id, text), {.padding = 0}).str();
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

bool is_valid_utf8(std::string_view text) {
  std::string copy;
  playfast::util::append_valid(copy, text);
  return copy == text;
}

// A store with an app for each text: com.hostile.t0, t1, …
class HostileText : public testing::Test {
 protected:
  HostileText() {
    for (const auto& text : hostile_texts()) add(text, {});
    for (const auto bytes : playfast::invalid_utf8) add(std::string(placeholder), bytes);
  }

  void add(const std::string& text, std::string_view raw) {
    const auto id = "com.hostile.t" + std::to_string(ids_.size());
    store_.store.set_page(id,
                          raw.empty() ? page_of(id, text) : replaced(page_of(id, text), placeholder, raw));
    ids_.push_back(id);
    texts_.push_back(raw.empty() ? text : std::string());
  }

  Finished run_all(std::vector<std::string> options) const {
    options.insert(options.begin(), "app");
    options.insert(options.end(), ids_.begin(), ids_.end());
    options.emplace_back("--ordered");
    return run(store_.with(options));
  }

  Double store_{small_pages()};
  std::vector<std::string> ids_;
  std::vector<std::string> texts_;  ///< empty where the bytes are none
};

TEST_F(HostileText, IsKeptWithoutLossInJson) {
  const auto ended = run_all({});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  const auto records = lines(ended.out);
  ASSERT_EQ(records.size(), ids_.size());
  for (std::size_t at = 0; at < records.size(); ++at) {
    const auto record = json::parse(records[at]);
    EXPECT_EQ(record["app_id"], ids_[at]);
    for (const auto& field : playfast::store::app_fields()) {
      // Texts that are HTML on the page go through HTML's own rules for controls.
      const bool html = field.name == "summary" || field.name == "description" ||
                        field.name == "recent_changes" || field.name == "developer_address" ||
                        field.name == "developer_legal_address";
      if (!is_free_text(field) || html) continue;
      const auto& value = record[std::string(field.name)];
      if (texts_[at].empty()) {
        EXPECT_NE(value.get<std::string>().find("\uFFFD"), std::string::npos) << field.name;
      } else {
        EXPECT_EQ(value, texts_[at]) << field.name;
      }
    }
    EXPECT_EQ(record["permissions"].size(), 2U);
    EXPECT_EQ(record["screenshots"][0], record["title"]);
  }
  for (const char c : ended.out) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
}

// Faults: F42
TEST_F(HostileText, IsValidJsonAndUtf8InEveryFormat) {
  for (const std::string format : {"jsonl", "json", "csv", "table"}) {
    const auto ended = run_all({"--format", format, "--verify"});
    EXPECT_TRUE(ended.code == 0 || ended.code == 6) << format << ": " << ended.code;
    EXPECT_GE(lines(ended.out).size(), ids_.size()) << format;
    EXPECT_TRUE(is_valid_utf8(ended.out)) << format;
    EXPECT_TRUE(is_valid_utf8(ended.err)) << format;
    EXPECT_TRUE(format != "json" || json::parse(ended.out).size() == ids_.size());
    for (const char c : ended.err) ASSERT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << format;
  }
}

TEST_F(HostileText, IsShownInTablesAndObeyedByNoTerminal) {
  const auto ended = run_all({"--format", "table", "--fields", "app_id,title,developer,version,screenshots"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto rows = lines(ended.out);
  ASSERT_EQ(rows.size(), ids_.size() + 1) << "a row each, whatever is in it";
  for (std::size_t at = 0; at < ids_.size(); ++at)
    EXPECT_TRUE(rows[at + 1].starts_with(ids_[at])) << rows[at + 1];
  EXPECT_EQ(ended.out.find('\x1b'), std::string::npos);
  EXPECT_EQ(ended.out.find("\u202E"), std::string::npos);
  EXPECT_EQ(ended.out.find("\u009B"), std::string::npos);
}

TEST_F(HostileText, IsGuardedInCsv) {
  const auto ended = run_all({"--format", "csv", "--fields", "title"});
  EXPECT_NE(ended.out.find("\r\n'=cmd|'/c calc'!A1\r\n'@SUM(A1:A9)\r\n"), std::string::npos);
  EXPECT_NE(ended.out.find("\r\n\"\"\"quoted\"\", and\\slashed\"\r\n"), std::string::npos);
}

TEST(HostileSizes, AMegabyteOfTextIsKeptInJsonAndCutInATable) {
  const std::string text(1U << 20U, 'M');
  auto app = storedouble::demo_app("com.hostile.long", "us", "en");
  app.version = text;
  Double store(small_pages());
  store.store.set_page(app.app_id, storedouble::build_app_page(app, {.padding = 0}).str());
  const auto kept = run(store.with({"app", app.app_id, "--fields", "version"}));
  EXPECT_TRUE(kept.out == "{\"version\":\"" + text + "\"}\n") << kept.err;
  const auto cut = run(store.with({"app", app.app_id, "-f", "table", "--fields", "version"}));
  EXPECT_EQ(cut.code, 0) << cut.err;
  for (const auto& line : lines(cut.out))
    EXPECT_LE(line.size(), 82U) << "80 columns and the bytes of an ellipsis";
}

TEST(HostileErrors, AServersWordsAreTamed) {
  const Double store(small_pages({"match=com.a.b,status=429,retry-after=\x1b[2J\u202E9999999"}));
  const auto ended = run(store.with({"app", "com.a.b", "--retries", "0"}));
  EXPECT_EQ(ended.code, 5) << ended.err;
  EXPECT_EQ(ended.err.find('\x1b'), std::string::npos);
  EXPECT_NE(ended.err.find("\\x1b[2J"), std::string::npos) << ended.err;
}

}  // namespace
}  // namespace e2e
