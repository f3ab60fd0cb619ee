#include "output/file/destination.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <csignal>

#include "files.hpp"
#include "holder.hpp"
#include "util/program_error.hpp"

namespace playfast::output {
namespace {

ErrorKind refused_place(const std::string& path, bool replace = false) {
  const auto destination = Destination::open(path, replace ? Existing::replace : Existing::refuse);
  EXPECT_FALSE(destination) << path;
  if (destination) return {};
  EXPECT_NE(destination.error().message.find(path), std::string::npos) << destination.error().message;
  return destination.error().kind;
}

TEST(Destination, AFileAppearsWhenItIsComplete) {
  const Folder folder;
  const auto path = folder.path("out.jsonl");
  auto destination = Destination::open(path, Existing::refuse);
  ASSERT_TRUE(destination);
  EXPECT_TRUE(destination->write("one\n").value());
  EXPECT_TRUE(destination->write("two\n").value());
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_TRUE(destination->unfinished().starts_with(path + "."));
  EXPECT_EQ(read_file(destination->unfinished()), "one\ntwo\n");
  ASSERT_TRUE(destination->commit());
  EXPECT_EQ(destination->unfinished(), "");
  EXPECT_EQ(read_file(path), "one\ntwo\n");
  destination = Destination();
  EXPECT_EQ(folder.files(), 1U) << "the lock has gone";
}

TEST(Destination, WithoutACommitTheOldFileStays) {
  const Folder folder;
  write_file(folder.path("out"), "old");
  std::string part;
  {
    auto destination = Destination::open(folder.path("out"), Existing::replace);
    ASSERT_TRUE(destination);
    part = destination->unfinished();
    EXPECT_TRUE(destination->write("new").value());
  }
  EXPECT_EQ(read_file(folder.path("out")), "old");
  EXPECT_EQ(read_file(part), "new");
}

TEST(Destination, AnExistingFileIsReplacedOnlyOnRequest) {
  const Folder folder;
  write_file(folder.path("out"), "old, and longer");
  EXPECT_EQ(refused_place(folder.path("out")), ProgramError::invalid_option);
  EXPECT_EQ(folder.files(), 1U);
  auto destination = Destination::open(folder.path("out"), Existing::replace);
  ASSERT_TRUE(destination);
  EXPECT_TRUE(destination->write("new").value());
  ASSERT_TRUE(destination->commit());
  EXPECT_EQ(read_file(folder.path("out")), "new");
}

TEST(Destination, AnUnfinishedFileOfAnEarlierRunIsLeftAlone) {
  const Folder folder;
  std::string part;
  for (const std::string_view text : {"one\n", "two\n"}) {
    auto destination = Destination::open(folder.path("out"), Existing::refuse).value();
    EXPECT_NE(destination.unfinished(), part);
    EXPECT_TRUE(destination.write(text).value());
    if (part.empty()) {
      part = destination.unfinished();
    } else {
      ASSERT_TRUE(destination.commit());
    }
  }
  EXPECT_EQ(read_file(part), "one\n");
  EXPECT_EQ(read_file(folder.path("out")), "two\n");
}

TEST(Destination, AFileThatAnotherRunWritesIsRefused) {
  const Folder folder;
  const Holder holder([&] { return Destination::open(folder.path("out"), Existing::refuse); });
  for (const bool replace : {false, true}) {
    EXPECT_EQ(refused_place(folder.path("out"), replace), ProgramError::state);
  }
  EXPECT_EQ(folder.files(), 2U) << "the lock and the records of the other run";
}

TEST(Destination, AFileThatAppearsDuringTheRunIsNotReplacedUnasked) {
  const Folder folder;
  auto destination = Destination::open(folder.path("out"), Existing::refuse).value();
  EXPECT_TRUE(destination.write("new").value());
  write_file(folder.path("out"), "precious");
  const auto committed = destination.commit();
  ASSERT_FALSE(committed);
  EXPECT_EQ(committed.error().kind, ProgramError::output);
  EXPECT_NE(committed.error().message.find(destination.unfinished()), std::string::npos)
      << committed.error().message;
  EXPECT_EQ(read_file(folder.path("out")), "precious");
  EXPECT_EQ(read_file(destination.unfinished()), "new");
}

TEST(Destination, ATemporaryFileThatWasTamperedWithIsNotCommitted) {
  const std::pair<const char*, void (*)(const std::string&)> ways[] = {
      {"replaced",
       [](const std::string& part) {
         write_file(part + ".evil", "evil");
         std::filesystem::rename(part + ".evil", part);
       }},
      {"linked to", [](const std::string& part) { std::filesystem::create_hard_link(part, part + ".link"); }},
      {"moved", [](const std::string& part) { std::filesystem::rename(part, part + ".moved"); }}};
  for (const auto& [name, tamper] : ways) {
    const Folder folder;
    write_file(folder.path("out"), "old");
    auto destination = Destination::open(folder.path("out"), Existing::replace).value();
    EXPECT_TRUE(destination.write("new").value());
    tamper(destination.unfinished());
    const auto committed = destination.commit();
    ASSERT_FALSE(committed) << name;
    EXPECT_EQ(committed.error().kind, ProgramError::output);
    EXPECT_EQ(read_file(folder.path("out")), "old") << name;
    const auto files = folder.files();
    destination.discard();
    EXPECT_EQ(folder.files(), files - 1) << "only the lock is removed: " << name;
  }
}

TEST(Destination, ALinkIsFollowedToWhatIsThereOrNotYet) {
  const Folder folder;
  std::filesystem::create_directory(folder.path("far"));
  std::filesystem::create_symlink("far/file", folder.path("link"));
  std::filesystem::create_symlink("link", folder.path("second"));
  for (const bool replace : {false, true}) {
    auto destination =
        Destination::open(folder.path("second"), replace ? Existing::replace : Existing::refuse).value();
    EXPECT_TRUE(destination.unfinished().starts_with(folder.path("far/file."))) << destination.unfinished();
    EXPECT_TRUE(destination.write(replace ? "new" : "first").value());
    ASSERT_TRUE(destination.commit());
    EXPECT_EQ(read_file(folder.path("far/file")), replace ? "new" : "first");
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path("second")));
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link")));
  }
}

TEST(Destination, LinksToOneFileShareItsLock) {
  const Folder folder;
  std::filesystem::create_symlink("out", folder.path("link"));
  const Holder holder([&] { return Destination::open(folder.path("link"), Existing::refuse); });
  EXPECT_EQ(refused_place(folder.path("out")), ProgramError::state);
}

TEST(Destination, AReplacedFileKeepsItsMode) {
  const Folder folder;
  write_file(folder.path("out"), "secret");
  ASSERT_EQ(::chmod(folder.path("out").c_str(), 0600), 0);
  auto destination = Destination::open(folder.path("out"), Existing::replace).value();
  ASSERT_TRUE(destination.commit());
  struct stat status {};
  ASSERT_EQ(::stat(folder.path("out").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(Destination, AFolderIsRefused) {
  const Folder folder;
  for (const bool replace : {false, true})
    EXPECT_EQ(refused_place(folder.where().string(), replace), ProgramError::output);
}

TEST(Destination, DevicesAreWrittenAndStay) {
  for (const bool replace : {false, true}) {
    auto destination = Destination::open("/dev/full", replace ? Existing::replace : Existing::refuse).value();
    EXPECT_EQ(destination.unfinished(), "");
    EXPECT_EQ(destination.write("new").error().message, "cannot write /dev/full: No space left on device");
    EXPECT_TRUE(destination.commit());
  }
}

TEST(Destination, AFifoIsWrittenForItsReader) {
  std::signal(SIGPIPE, SIG_IGN);
  const Folder folder;
  const auto path = folder.path("fifo");
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  util::Fd reader(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  auto destination = Destination::open(path, Existing::refuse).value();
  EXPECT_TRUE(destination.write("record\n").value());
  std::string text(7, ' ');
  EXPECT_EQ(::read(reader.get(), text.data(), text.size()), 7);
  EXPECT_EQ(text, "record\n");
  reader.close();
  EXPECT_FALSE(destination.write("record\n").value()) << "its reader has gone";
  EXPECT_EQ(folder.files(), 1U);
}

TEST(Destination, PlacesThatCannotBeWrittenAreToldAtOnce) {
  const Folder folder;
  write_file(folder.path("file"), "");
  EXPECT_EQ(refused_place(folder.path("none/out")), ProgramError::output);
  EXPECT_EQ(refused_place(folder.path("file/out")), ProgramError::output);
  EXPECT_EQ(refused_place(folder.path(std::string(300, 'x'))), ProgramError::output);
}

// Faults: F53
TEST(Destination, AFolderThatMayNotBeWrittenIsToldAtOnce) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write into any folder";
  const Folder folder;
  std::filesystem::permissions(folder.where(), std::filesystem::perms::owner_read);
  EXPECT_EQ(refused_place(folder.path("out")), ProgramError::output);
}

TEST(Destination, StandardOutputNeedsNoCommit) {
  auto destination = Destination::standard_output();
  EXPECT_EQ(destination.fd(), STDOUT_FILENO);
  EXPECT_EQ(destination.unfinished(), "");
  EXPECT_TRUE(destination.commit());
}

TEST(Destination, WhatIsDiscardedLeavesTheOldFileAsItWas) {
  const Folder folder;
  write_file(folder.path("out"), "old");
  auto destination = Destination::open(folder.path("out"), Existing::replace).value();
  EXPECT_TRUE(destination.write("new").value());
  destination.discard();
  EXPECT_EQ(read_file(folder.path("out")), "old");
  EXPECT_EQ(folder.files(), 1U);
  EXPECT_EQ(destination.unfinished(), "");
}

}  // namespace
}  // namespace playfast::output
