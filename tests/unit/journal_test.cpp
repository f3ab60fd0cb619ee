#include "output/file/journal.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "files.hpp"
#include "holder.hpp"
#include "util/program_error.hpp"

namespace playfast::output {
namespace {

// A locked file must not be opened a second time by the process that has it: closing it again would
// give up the lock. These tests read files through the journal or when it is closed.

std::string read(const Journal& journal, std::uint64_t bytes) {
  std::string all;
  EXPECT_TRUE(journal
                  .read(0, bytes,
                        [&](std::string_view piece) {
                          all += piece;
                          return true;
                        })
                  .value());
  return all;
}

Error refused(const std::string& path) {
  const auto journal = Journal::open(path);
  EXPECT_FALSE(journal) << path;
  if (journal) return {};
  EXPECT_NE(journal.error().message.find(path), std::string::npos) << journal.error().message;
  return journal.error();
}

TEST(Journal, GrowsByWholePieces) {
  const Folder folder;
  {
    auto journal = Journal::open(folder.path("out")).value();
    EXPECT_EQ(journal.size().value(), 0U);
    EXPECT_TRUE(journal.append("one\n"));
    EXPECT_TRUE(journal.append("two\n"));
    EXPECT_EQ(journal.size().value(), 8U);
    EXPECT_EQ(read(journal, 8), "one\ntwo\n");
  }
  EXPECT_EQ(read_file(folder.path("out")), "one\ntwo\n");
}

TEST(Journal, AFileThatIsThereIsGoneOnWith) {
  const Folder folder;
  write_file(folder.path("out"), "earlier\n");
  {
    auto journal = Journal::open(folder.path("out")).value();
    EXPECT_EQ(journal.size().value(), 8U);
    EXPECT_TRUE(journal.append("later\n"));
  }
  EXPECT_EQ(read_file(folder.path("out")), "earlier\nlater\n");
}

TEST(Journal, WhatIsCutOffIsForgottenAndItGoesOnThere) {
  const Folder folder;
  {
    auto journal = Journal::open(folder.path("out")).value();
    EXPECT_TRUE(journal.append("one\ntwo\nhal"));
    EXPECT_TRUE(journal.cut(4));
    EXPECT_EQ(journal.size().value(), 4U);
    EXPECT_TRUE(journal.append("2\n"));
  }
  EXPECT_EQ(read_file(folder.path("out")), "one\n2\n");
}

TEST(Journal, IsReadAsFarAsAskedFor) {
  const Folder folder;
  auto journal = Journal::open(folder.path("out")).value();
  std::string large;
  for (int line = 0; large.size() < 200'000; ++line) large += std::to_string(line) + '\n';
  EXPECT_TRUE(journal.append(large));
  EXPECT_EQ(read(journal, 0), "");
  EXPECT_EQ(read(journal, 5), large.substr(0, 5));
  EXPECT_EQ(read(journal, 150'001), large.substr(0, 150'001)) << "in several pieces";
  EXPECT_EQ(read(journal, large.size()), large);
  std::string middle;
  EXPECT_TRUE(journal.read(70'000, 150'000, [&](std::string_view piece) {
    middle += piece;
    return true;
  }));
  EXPECT_EQ(middle, large.substr(70'000, 80'000));
  EXPECT_TRUE(journal.append("end"));
  EXPECT_EQ(read(journal, large.size() + 3), large + "end") << "reading moves nothing";
}

TEST(Journal, ReadingStopsWhenNoMoreIsWanted) {
  const Folder folder;
  auto journal = Journal::open(folder.path("out")).value();
  EXPECT_TRUE(journal.append(std::string(1'000'000, 'x')));
  int pieces = 0;
  EXPECT_FALSE(journal.read(0, 1'000'000, [&](std::string_view) { return ++pieces < 2; }).value());
  EXPECT_EQ(pieces, 2);
}

TEST(Journal, WhatIsShorterThanItIsSaidToBeCannotBeRead) {
  const Folder folder;
  auto journal = Journal::open(folder.path("out")).value();
  EXPECT_TRUE(journal.append("12345"));
  const auto got = journal.read(0, 6, [](std::string_view) { return true; });
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().kind, ProgramError::output);
}

TEST(Journal, InUseItNamesTheProcessThatHasIt) {
  const Folder folder;
  const auto path = folder.path("out");
  {
    const Holder holder([&] { return Journal::open(path); });
    const auto error = refused(path);
    EXPECT_EQ(error.kind, ProgramError::state);
    EXPECT_NE(error.message.find("process " + std::to_string(holder.pid()) + ")"), std::string::npos)
        << error.message;
  }
  EXPECT_TRUE(Journal::open(path)) << "its end frees it";
}

TEST(Journal, BeingInUseChangesNothingInIt) {
  const Folder folder;
  write_file(folder.path("out"), "precious");
  {
    const Holder holder([&] { return Journal::open(folder.path("out")); });
    refused(folder.path("out"));
  }
  EXPECT_EQ(read_file(folder.path("out")), "precious");
}

TEST(Journal, WhatIsNoRegularFileIsRefusedAtOnce) {
  const Folder folder;
  ASSERT_EQ(::mkfifo(folder.path("fifo").c_str(), 0600), 0);
  EXPECT_EQ(refused(folder.path("fifo")).kind, ProgramError::output);
  EXPECT_EQ(refused(folder.where().string()).kind, ProgramError::output);
  EXPECT_EQ(refused("/dev/full").kind, ProgramError::output);
  EXPECT_EQ(refused(folder.path("none/out")).kind, ProgramError::output);
}

TEST(Journal, ALinkIsNotFollowed) {
  const Folder folder;
  write_file(folder.path("precious"), "precious");
  std::filesystem::create_symlink(folder.path("precious"), folder.path("out"));
  std::filesystem::create_symlink(folder.path("none"), folder.path("dangling"));
  EXPECT_EQ(refused(folder.path("out")).kind, ProgramError::output);
  EXPECT_EQ(refused(folder.path("dangling")).kind, ProgramError::output);
  EXPECT_FALSE(std::filesystem::exists(folder.path("none")));
}

}  // namespace
}  // namespace playfast::output
