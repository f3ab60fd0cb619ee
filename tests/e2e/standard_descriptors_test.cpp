// Descriptors 0, 1 and 2 that are closed at the start: as if they were /dev/null.
#include <gtest/gtest.h>
#include <regex>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

using playfast::Folder;
using playfast::read_file;
using Strings = std::vector<std::string>;

/// What a run left: its exit code, what it printed and its files, without times.
struct Left {
  int code = -1;
  std::string text;

  bool operator==(const Left&) const = default;
};

void PrintTo(const Left& left, std::ostream* out) { *out << left.code << '\n' << left.text; }

class ClosedDescriptors : public testing::TestWithParam<int> {
 protected:
  /// Runs with the descriptors of the parameter closed, or on /dev/null. FOLDER in arguments is one of
  /// the run's own.
  Left left_by(Strings arguments, bool closed) {
    const Folder folder;
    for (auto& argument : arguments)
      argument = std::regex_replace(argument, std::regex("FOLDER"), folder.path(""));
    std::string script = "exec \"$PLAYFAST\" \"$@\"";
    for (int fd = 0; fd < 3; ++fd) {
      if ((GetParam() & (1 << fd)) == 0) continue;
      script += " " + std::to_string(fd) + (fd == 0 ? "<" : ">") + (closed ? "&-" : "/dev/null");
    }
    const auto ended = run_script(script, store_.with(arguments));
    Left left{ended.code, "stdout: " + ended.out + "\nstderr: " + ended.err};
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.where()))
      files[entry.path().filename()] = read_file(entry.path());
    for (const auto& [name, content] : files) left.text += "\n" + name + ": " + content;
    left.text = std::regex_replace(left.text, std::regex(folder.path("")), "FOLDER");
    left.text = std::regex_replace(left.text, std::regex(R"(, \d+\.\d s)"), ", TIME");
    left.text = std::regex_replace(left.text, std::regex(R"("time":"[^"]*")"), "TIME");
    return left;
  }

  Double store_{small_pages()};
};

// Faults: F56
TEST_P(ClosedDescriptors, AreAsIfTheyWereDevNull) {
  const Strings commands[] = {
      {"app", "com.example.a", "--fields", "app_id"},
      {"app", "-", "--fields", "app_id"},
      {"app", "com.example.a", "com.example.missing", "--ordered", "--fields", "app_id", "-o", "FOLDERout",
       "--errors", "FOLDERerrors"},
      {"app", "com.example.a", "com.example.missing", "--ordered", "--fields", "app_id", "--errors", "-"},
      {"reviews", "com.example.a.r80.short", "--resume", "-o", "FOLDERout", "--fields", "review_id"},
      {"countries", "-o", "FOLDERout"}};
  for (const auto& command : commands) {
    EXPECT_EQ(left_by(command, true), left_by(command, false)) << command[0];
  }
}

// Faults: F56
TEST_P(ClosedDescriptors, AreNoInput) {
  const bool no_stdin = (GetParam() & 1) != 0;
  for (const Strings& command : {Strings{"app"}, Strings{"reviews"}, Strings{"search"}}) {
    EXPECT_EQ(left_by(command, true).code, no_stdin ? 2 : 0) << command[0];
    EXPECT_EQ(left_by(command, false).code, 0) << command[0];
  }
  EXPECT_TRUE(store_.log.entries().empty());
}

INSTANTIATE_TEST_SUITE_P(EveryCombination, ClosedDescriptors, testing::Range(0, 8));

}  // namespace
}  // namespace e2e
