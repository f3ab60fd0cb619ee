#include "output/file/log.hpp"

#include <gtest/gtest.h>

#include "captured.hpp"
#include "files.hpp"
#include "holder.hpp"
#include "util/program_error.hpp"

namespace playfast::output {
namespace {

TEST(Log, IsAFileFromTheStart) {
  const Folder folder;
  auto log = Log::open(folder.path("errors"), false).value();
  EXPECT_TRUE(log.write("line\n"));
  EXPECT_EQ(read_file(folder.path("errors")), "line\n");
  log = Log();
  EXPECT_EQ(folder.files(), 1U) << "the lock has gone";
}

TEST(Log, AddsToWhatExistsIfItMay) {
  const Folder folder;
  write_file(folder.path("errors"), "old\n");
  EXPECT_EQ(Log::open(folder.path("errors"), false).error().kind, ProgramError::invalid_option);
  auto log = Log::open(folder.path("errors"), true).value();
  EXPECT_TRUE(log.write("new\n"));
  EXPECT_EQ(read_file(folder.path("errors")), "old\nnew\n");
  EXPECT_TRUE(log.clear());
  EXPECT_TRUE(log.write("newer\n"));
  EXPECT_EQ(read_file(folder.path("errors")), "newer\n");
}

TEST(Log, IsRefusedWhereItCannotBeWritten) {
  const Folder folder;
  EXPECT_EQ(Log::open(folder.path("none/errors"), false).error().kind, ProgramError::output);
  EXPECT_EQ(Log::open(folder.where().string(), true).error().kind, ProgramError::output);
}

TEST(Log, HasOneWriter) {
  const Folder folder;
  const Holder holder([&] { return Log::open(folder.path("errors"), false); });
  EXPECT_EQ(Log::open(folder.path("errors"), true).error().kind, ProgramError::state);
}

TEST(Log, FollowsLinks) {
  const Folder folder;
  std::filesystem::create_symlink("target", folder.path("link"));
  EXPECT_TRUE(Log::open(folder.path("link"), false)->write("line\n"));
  EXPECT_EQ(read_file(folder.path("target")), "line\n");
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link")));
}

TEST(Log, ADashIsStandardError) {
  const Folder folder;
  Stderr said;
  EXPECT_TRUE(Log::open("-", false)->write("line\n"));
  EXPECT_EQ(said.text(), "line\n");
}

TEST(Log, ADeviceIsWrittenAndStays) {
  auto full = Log::open("/dev/full", false).value();
  EXPECT_EQ(full.write("line\n").error().kind, ProgramError::output);
  EXPECT_TRUE(full.clear());
}

}  // namespace
}  // namespace playfast::output
