#include "output/file/file_lock.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "files.hpp"
#include "holder.hpp"
#include "util/program_error.hpp"

namespace playfast::output {
namespace {

Error refused_lock(const std::string& path) {
  const auto lock = FileLock::acquire(path);
  EXPECT_FALSE(lock) << path;
  return lock ? Error() : lock.error();
}

TEST(FileLock, LeavesNothingBehind) {
  const Folder folder;
  {
    const auto lock = FileLock::acquire(folder.path("out"));
    ASSERT_TRUE(lock);
    EXPECT_TRUE(std::filesystem::exists(folder.path(".out.playfast-lock")));
    EXPECT_EQ(folder.files(), 1U) << "the file itself is not made";
  }
  EXPECT_EQ(folder.files(), 0U);
}

TEST(FileLock, WhatIsMovedIsHeldOnce) {
  const Folder folder;
  FileLock kept;
  {
    auto lock = FileLock::acquire(folder.path("out")).value();
    kept = std::move(lock);
  }
  EXPECT_EQ(folder.files(), 1U);
  kept = FileLock();
  EXPECT_EQ(folder.files(), 0U);
}

TEST(FileLock, InUseItNamesTheProcessThatHasIt) {
  const Folder folder;
  const auto path = folder.path("out");
  const Holder holder([&] { return FileLock::acquire(path); });
  const auto error = refused_lock(path);
  EXPECT_EQ(error.kind, ProgramError::state);
  EXPECT_EQ(error.message, path + " is in use by another run (process " + std::to_string(holder.pid()) +
                               "); wait for it to end or choose another file");
  EXPECT_EQ(refused_lock(folder.path("./out")).kind, ProgramError::state) << "another spelling";
  EXPECT_TRUE(FileLock::acquire(folder.path("other")));
}

TEST(FileLock, IsNotHeldByARunThatDied) {
  const Folder folder;
  {
    const Holder killed([&] { return FileLock::acquire(folder.path("out")); });
  }
  EXPECT_EQ(folder.files(), 1U) << "its file is left";
  EXPECT_TRUE(FileLock::acquire(folder.path("out")));
  EXPECT_EQ(folder.files(), 0U);
}

TEST(FileLock, RemovesNoFileThatIsNotItsOwn) {
  const Folder folder;
  const auto name = folder.path(".out.playfast-lock");
  write_file(name, "precious");
  EXPECT_EQ(refused_lock(folder.path("out")).kind, ProgramError::output);
  EXPECT_EQ(read_file(name), "precious");
  std::filesystem::remove(name);
  {
    const auto lock = FileLock::acquire(folder.path("out"));
    ASSERT_TRUE(lock);
    std::filesystem::remove(name);
    write_file(name, "precious");
  }
  EXPECT_EQ(read_file(name), "precious");
}

TEST(FileLock, FollowsNoLinkAndWaitsForNoPipe) {
  const Folder folder;
  const auto name = folder.path(".out.playfast-lock");
  std::filesystem::create_symlink(folder.path("elsewhere"), name);
  EXPECT_EQ(refused_lock(folder.path("out")).kind, ProgramError::output);
  EXPECT_FALSE(std::filesystem::exists(folder.path("elsewhere")));
  std::filesystem::remove(name);
  ASSERT_EQ(::mkfifo(name.c_str(), 0600), 0);
  EXPECT_EQ(refused_lock(folder.path("out")).kind, ProgramError::output);
}

TEST(FileLock, WhereNothingCanBeWrittenItNamesTheFile) {
  const Folder folder;
  const auto error = refused_lock(folder.path("none/out"));
  EXPECT_EQ(error.kind, ProgramError::output);
  EXPECT_EQ(error.message, "cannot write " + folder.path("none/out") + ": No such file or directory");
}

}  // namespace
}  // namespace playfast::output
