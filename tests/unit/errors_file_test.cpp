// The file that --errors names: a JSON line for each failure.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "captured.hpp"
#include "cli/report.hpp"
#include "failures.hpp"
#include "files.hpp"
#include "hostile.hpp"

namespace playfast::cli {
namespace {

util::Fd create(const std::string& path) {
  return util::Fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
}

TEST(ErrorsFile, HasAJsonLineForEachFailure) {
  const Folder folder;
  const Options options;
  Stderr quiet;
  Report report(options, create(folder.path("err")));
  auto first = error(ErrorKind::not_found);
  first.http_status = 404;
  first.attempts = 1;
  report.failed(first);
  auto second = error(ErrorKind::invalid_item, "nodot");
  second.country.clear();
  second.lang.clear();
  report.failed(second);
  EXPECT_EQ(
      read_file(folder.path("err")),
      R"({"item":"com.a.b","country":"kr","lang":"ko","kind":"not_found","http_status":404,"attempts":1,"message":"what happened"})"
      "\n"
      R"({"item":"nodot","country":null,"lang":null,"kind":"invalid_item","http_status":null,"attempts":0,"message":"what happened"})"
      "\n");
}

TEST(ErrorsFile, IsValidJsonWhateverFailed) {
  const Folder folder;
  const Options options;
  Stderr quiet;
  Report report(options, create(folder.path("err")));
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
  util::Fd full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
  if (!full) GTEST_SKIP() << "no /dev/full here";
  Options options;
  options.errors = "errors.jsonl";
  Stderr said;
  Report report(options, std::move(full));
  report.failed(error(ErrorKind::not_found));
  report.failed(error(ErrorKind::not_found));
  EXPECT_EQ(report.exit_code(), 7);
  const auto text = said.text();
  const auto first = text.find("cannot write errors.jsonl");
  ASSERT_NE(first, std::string::npos) << text;
  EXPECT_EQ(text.find("cannot write", first + 1), std::string::npos) << text;
}

}  // namespace
}  // namespace playfast::cli
