#include "output/destination.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "files.hpp"

namespace playfast::output {
namespace {

ErrorKind refused(const std::string& path, bool replace = false) {
  const auto destination = Destination::file(path, replace);
  EXPECT_FALSE(destination) << path;
  if (destination) return {};
  EXPECT_NE(destination.error().message.find(path), std::string::npos) << destination.error().message;
  return destination.error().kind;
}

TEST(Destination, AFileAppearsWhenItIsComplete) {
  const Folder folder;
  const auto path = folder.path("out.jsonl");
  auto destination = Destination::file(path, false);
  ASSERT_TRUE(destination);
  EXPECT_TRUE(destination->write("one\n").value());
  EXPECT_TRUE(destination->write("two\n").value());
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_EQ(destination->unfinished(), path + ".part");
  EXPECT_EQ(read_file(path + ".part"), "one\ntwo\n");
  ASSERT_TRUE(destination->commit());
  EXPECT_EQ(destination->unfinished(), "");
  EXPECT_EQ(read_file(path), "one\ntwo\n");
  EXPECT_EQ(folder.files(), 1U);
}

TEST(Destination, WithoutACommitTheOldFileStays) {
  const Folder folder;
  write_file(folder.path("out"), "old");
  {
    auto destination = Destination::file(folder.path("out"), true);
    ASSERT_TRUE(destination);
    EXPECT_TRUE(destination->write("new").value());
  }
  EXPECT_EQ(read_file(folder.path("out")), "old");
  EXPECT_EQ(read_file(folder.path("out.part")), "new");
}

TEST(Destination, AnExistingFileIsReplacedOnlyOnRequest) {
  const Folder folder;
  write_file(folder.path("out"), "old, and longer");
  EXPECT_EQ(refused(folder.path("out")), ErrorKind::invalid_option);
  EXPECT_EQ(folder.files(), 1U);
  auto destination = Destination::file(folder.path("out"), true);
  ASSERT_TRUE(destination);
  EXPECT_TRUE(destination->write("new").value());
  ASSERT_TRUE(destination->commit());
  EXPECT_EQ(read_file(folder.path("out")), "new");
}

TEST(Destination, AnUnfinishedFileOfAnEarlierRunIsStartedAfresh) {
  const Folder folder;
  write_file(folder.path("out.part"), "left over from a run that was killed");
  auto destination = Destination::file(folder.path("out"), false);
  ASSERT_TRUE(destination);
  EXPECT_TRUE(destination->write("new").value());
  ASSERT_TRUE(destination->commit());
  EXPECT_EQ(read_file(folder.path("out")), "new");
}

TEST(Destination, WhatIsNoFileIsRefused) {
  const Folder folder;
  ASSERT_EQ(::mkfifo(folder.path("fifo").c_str(), 0600), 0);
  for (const bool replace : {false, true}) {
    EXPECT_EQ(refused(folder.where().string(), replace), ErrorKind::output);
    EXPECT_EQ(refused(folder.path("fifo"), replace), ErrorKind::output);
    EXPECT_EQ(refused("/dev/full", replace), ErrorKind::output);
  }
}

TEST(Destination, PlacesThatCannotBeWrittenAreToldAtOnce) {
  const Folder folder;
  write_file(folder.path("file"), "");
  EXPECT_EQ(refused(folder.path("none/out")), ErrorKind::output);
  EXPECT_EQ(refused(folder.path("file/out")), ErrorKind::output);
  EXPECT_EQ(refused(folder.path(std::string(300, 'x'))), ErrorKind::output);
}

TEST(Destination, AFolderThatMayNotBeWrittenIsToldAtOnce) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write into any folder";
  const Folder folder;
  std::filesystem::permissions(folder.where(), std::filesystem::perms::owner_read);
  EXPECT_EQ(refused(folder.path("out")), ErrorKind::output);
}

TEST(Destination, ALinkInThePlaceOfThePartIsNotFollowed) {
  const Folder folder;
  write_file(folder.path("precious"), "precious");
  std::filesystem::create_symlink(folder.path("precious"), folder.path("out.part"));
  EXPECT_EQ(refused(folder.path("out")), ErrorKind::output);
  EXPECT_EQ(read_file(folder.path("precious")), "precious");
}

TEST(Destination, StandardOutputNeedsNoCommit) {
  auto destination = Destination::standard_output();
  EXPECT_EQ(destination.fd(), STDOUT_FILENO);
  EXPECT_EQ(destination.unfinished(), "");
  EXPECT_TRUE(destination.commit());
}

TEST(OpenLog, IsAFileFromTheStart) {
  const Folder folder;
  const auto log = open_log(folder.path("errors"), IfThere::refuse);
  ASSERT_TRUE(log);
  EXPECT_EQ(util::write_all(log->get(), "line\n"), 0);
  EXPECT_EQ(read_file(folder.path("errors")), "line\n");
  EXPECT_EQ(open_log(folder.path("errors"), IfThere::refuse).error().kind, ErrorKind::invalid_option);
  EXPECT_TRUE(open_log(folder.path("errors"), IfThere::replace));
  EXPECT_EQ(read_file(folder.path("errors")), "");
  EXPECT_EQ(open_log(folder.path("none/errors"), IfThere::refuse).error().kind, ErrorKind::output);
}

TEST(Destination, WhatIsDiscardedLeavesTheOldFileAsItWas) {
  const Folder folder;
  write_file(folder.path("out"), "old");
  auto destination = Destination::file(folder.path("out"), true).value();
  EXPECT_TRUE(destination.write("new").value());
  destination.discard();
  EXPECT_EQ(read_file(folder.path("out")), "old");
  EXPECT_EQ(folder.files(), 1U);
  EXPECT_EQ(destination.unfinished(), "");
}

}  // namespace
}  // namespace playfast::output
