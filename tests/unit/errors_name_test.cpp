#include "cli/errors_name.hpp"

#include <gtest/gtest.h>

#include "files.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

std::string refused(const Options& options) {
  const auto checked = check_errors_name(options);
  if (checked) return {};
  EXPECT_EQ(checked.error().kind, ProgramError::invalid_option);
  return checked.error().message;
}

class ErrorsName : public testing::Test {
 protected:
  ErrorsName() {
    std::filesystem::create_symlink("out", folder_.path("link"));
    options_.output.path = folder_.path("out");
  }

  /// The message, without the path that ends it.
  std::string refused_as(const std::string& name) {
    options_.output.errors = folder_.path(name);
    auto message = refused(options_);
    EXPECT_TRUE(message.empty() || message.ends_with(": " + options_.output.errors)) << message;
    return message.substr(0, message.find(':'));
  }

  Folder folder_;
  Options options_;
};

TEST_F(ErrorsName, IsNotTheOutputsInAnySpelling) {
  for (const bool there : {false, true}) {
    if (there) write_file(options_.output.path, "");
    for (const auto* const name : {"out", "./out", "link"}) {
      EXPECT_EQ(refused_as(name), "--errors and --output are the same file");
    }
    EXPECT_EQ(refused_as("errors"), "");
  }
  std::filesystem::create_hard_link(options_.output.path, folder_.path("hard"));
  EXPECT_NE(refused_as("hard"), "");
}

TEST_F(ErrorsName, IsNotTheStates) {
  EXPECT_EQ(refused_as("./out.state"), "");
  options_.output.resume = true;
  EXPECT_EQ(refused_as("./out.state"), "--errors and the resume state are the same file");
}

TEST_F(ErrorsName, IsNotAnInputs) {
  options_.selection.items = {"com.a.b", "@" + folder_.path("failed")};
  write_file(folder_.path("failed"), "com.a.b\n");
  EXPECT_EQ(refused_as("./failed"), "--errors and the input are the same file");
}

TEST_F(ErrorsName, MayBeStderrOrNothing) {
  for (const auto* const output : {"", "/dev/null"}) {
    options_.output.path = output;
    for (const auto* const errors : {"-", "/dev/stderr", "/dev/null", ""}) {
      options_.output.errors = errors;
      EXPECT_EQ(refused(options_), "") << errors;
    }
  }
}

TEST_F(ErrorsName, IsNotStandardOutput) {
  const Pipe pipe;
  const int saved = ::dup(1);
  ::dup2(pipe.in.get(), 1);
  options_.output.errors = "/dev/stdout";
  options_.output.path.clear();
  const auto error = refused(options_);
  options_.output.path = "/dev/fd/1";
  const auto spelled = refused(options_);
  ::dup2(saved, 1);
  ::close(saved);
  EXPECT_EQ(error, "--errors and standard output are the same file: /dev/stdout");
  EXPECT_NE(spelled, "");
}

}  // namespace
}  // namespace playfast::cli
