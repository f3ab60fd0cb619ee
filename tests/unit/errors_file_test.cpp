// The file that --errors names: a JSON line for each failure.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "captured.hpp"
#include "cli/ui/report.hpp"
#include "failures.hpp"
#include "files.hpp"
#include "hostile.hpp"

namespace playfast::cli {
namespace {

TEST(ErrorsFile, HasAJsonLineForEachFailure) {
  const Folder folder;
  const Options options;
  Stderr quiet;
  Report report(options, output::Log::open(folder.path("err"), false).value());
  auto first = error(ErrorKind::not_found);
  first.http_status = 404;
  first.attempts = 1;
  report.failed(first);
  auto second = error(ErrorKind::invalid_item, "nodot");
  second.country.clear();
  second.lang.clear();
  report.failed(second);
  const auto lines = read_file(folder.path("err"));
  static const std::regex time(R"("time":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",)");
  EXPECT_EQ(
      std::regex_replace(lines, time, ""),
      R"({"item":"com.a.b","country":"kr","lang":"ko","kind":"not_found","http_status":404,"attempts":1,"message":"what happened"})"
      "\n"
      R"({"item":"nodot","country":null,"lang":null,"kind":"invalid_item","http_status":null,"attempts":0,"message":"what happened"})"
      "\n");
}

TEST(ErrorsFile, IsValidJsonWhateverFailed) {
  const Folder folder;
  const Options options;
  Stderr quiet;
  Report report(options, output::Log::open(folder.path("err"), false).value());
  for (const auto text : hostile_text) report.failed(error(ErrorKind::invalid_item, std::string(text)));
  for (const auto bytes : invalid_utf8) report.failed(error(ErrorKind::invalid_item, std::string(bytes)));
  std::ifstream file(folder.path("err"));
  std::size_t count = 0;
  for (std::string line; std::getline(file, line); ++count) {
    ASSERT_TRUE(nlohmann::json::accept(line)) << line;
    if (count < hostile_text.size()) {
      EXPECT_EQ(nlohmann::json::parse(line)["item"], hostile_text.at(count));
    }
  }
  EXPECT_EQ(count, hostile_text.size() + invalid_utf8.size());
}

TEST(ErrorsFile, ThatCannotBeWrittenFailsTheRunOnce) {
  auto full = output::Log::open("/dev/full", false);
  if (!full) GTEST_SKIP() << "no /dev/full here";
  const Options options;
  Stderr said;
  Report report(options, std::move(*full));
  report.failed(error(ErrorKind::not_found));
  report.failed(error(ErrorKind::not_found));
  EXPECT_EQ(report.tally().exit_code(), 7);
  const auto text = said.text();
  const auto first = text.find("cannot write /dev/full: No space left on device");
  ASSERT_NE(first, std::string::npos) << text;
  EXPECT_EQ(text.find("cannot write", first + 1), std::string::npos) << text;
}

}  // namespace
}  // namespace playfast::cli
