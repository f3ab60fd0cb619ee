// The files that journals keep beside theirs.
#include <gtest/gtest.h>

#include "files.hpp"
#include "output/file/journal.hpp"
#include "util/program_error.hpp"

namespace playfast::output {
namespace {

TEST(ReplaceFile, IsAllOfTheNewContentAndNothingBesideIt) {
  const Folder folder;
  const auto path = folder.path("state");
  ASSERT_TRUE(replace_file(path, "first, and longer"));
  EXPECT_EQ(read_file(path), "first, and longer");
  ASSERT_TRUE(replace_file(path, "second"));
  EXPECT_EQ(read_file(path), "second");
  EXPECT_EQ(folder.files(), 1U);
}

TEST(ReplaceFile, ALeftoverOfARunThatWasKilledIsNoHindrance) {
  const Folder folder;
  write_file(folder.path("state.tmp"), "half of a much longer content");
  ASSERT_TRUE(replace_file(folder.path("state"), "whole"));
  EXPECT_EQ(read_file(folder.path("state")), "whole");
  EXPECT_EQ(folder.files(), 1U);
}

TEST(ReplaceFile, ALinkIsReplacedNotFollowed) {
  const Folder folder;
  write_file(folder.path("precious"), "precious");
  std::filesystem::create_symlink(folder.path("precious"), folder.path("state"));
  ASSERT_TRUE(replace_file(folder.path("state"), "new"));
  EXPECT_EQ(read_file(folder.path("state")), "new");
  std::filesystem::create_symlink(folder.path("precious"), folder.path("state.tmp"));
  ASSERT_TRUE(replace_file(folder.path("state"), "newer"));
  EXPECT_EQ(read_file(folder.path("state")), "newer");
  EXPECT_EQ(read_file(folder.path("precious")), "precious");
}

TEST(ReplaceFile, AHardLinkInThePlaceOfTheTemporaryFileIsNotWrittenThrough) {
  const Folder folder;
  write_file(folder.path("precious"), "precious");
  std::filesystem::create_hard_link(folder.path("precious"), folder.path("state.tmp"));
  ASSERT_TRUE(replace_file(folder.path("state"), "new"));
  EXPECT_EQ(read_file(folder.path("state")), "new");
  EXPECT_EQ(read_file(folder.path("precious")), "precious");
}

TEST(ReplaceFile, WhereItCannotBeWrittenTheOldContentStays) {
  const Folder folder;
  EXPECT_EQ(replace_file(folder.path("none/state"), "x").error().kind, ProgramError::output);
  write_file(folder.path("state"), "old");
  std::filesystem::create_directory(folder.path("state.tmp"));
  EXPECT_EQ(replace_file(folder.path("state"), "new").error().kind, ProgramError::output);
  EXPECT_EQ(read_file(folder.path("state")), "old");
}

}  // namespace
}  // namespace playfast::output
