#include "output/file/commit_log.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "files.hpp"
#include "holder.hpp"
#include "util/program_error.hpp"

namespace playfast::output {
namespace {

using Strings = std::vector<std::string>;

/// The lines that count; the error's message where they cannot be read.
Strings read_lines(const std::string& path) {
  auto log = CommitLog::open(path);
  if (!log) return {log.error().message};
  Strings lines;
  const auto read = log->read([&](std::string_view line) -> Result<bool> {
    lines.emplace_back(line);
    return true;
  });
  if (read) return lines;
  EXPECT_EQ(read.error().kind, ProgramError::state);
  return {read.error().message};
}

class CommitLogs : public testing::Test {
 protected:
  void write(const Strings& lines) const {
    auto log = CommitLog::create(path_, lines.at(0)).value();
    for (std::size_t at = 1; at < lines.size(); ++at) ASSERT_TRUE(log.append(lines[at]));
  }
  void expect_damaged(const std::string& content, const std::string& why = "") const {
    write_file(path_, content);
    const auto lines = read_lines(path_);
    EXPECT_TRUE(lines.size() == 1 && lines[0].starts_with(path_ + " is damaged: " + why))
        << content.substr(0, 200) << "\n"
        << lines.at(0);
  }

  Folder folder_;
  std::string path_ = folder_.path("state");
};

TEST_F(CommitLogs, GiveTheLinesThatWereAdded) {
  write({"job", "one", "", "three"});
  EXPECT_EQ(read_lines(path_), (Strings{"job", "one", "", "three"}));
  EXPECT_EQ(folder_.files(), 1U);
}

TEST_F(CommitLogs, AreContinuedAfterTheyWereRead) {
  write({"job", "one"});
  {
    auto log = CommitLog::open(path_).value();
    ASSERT_TRUE(log.read([](std::string_view) -> Result<bool> { return true; }));
    ASSERT_TRUE(log.append("two"));
  }
  EXPECT_EQ(read_lines(path_), (Strings{"job", "one", "two"}));
}

TEST_F(CommitLogs, WhatDoesNotCountYetIsOverwritten) {
  write({"job", "one"});
  write_file(path_, read_file(path_) + "half of a line that is longer than the ");
  EXPECT_EQ(read_lines(path_), (Strings{"job", "one"}));
  {
    auto log = CommitLog::open(path_).value();
    ASSERT_TRUE(log.read([](std::string_view) -> Result<bool> { return true; }));
    ASSERT_TRUE(log.append("two"));
  }
  EXPECT_EQ(read_lines(path_), (Strings{"job", "one", "two"}));
}

TEST_F(CommitLogs, MayBeMoreThanIsReadAtOnce) {
  Strings lines;
  for (int line = 0; line < 5; ++line) lines.emplace_back(300'000 + line, static_cast<char>('a' + line));
  write(lines);
  EXPECT_EQ(read_lines(path_), lines);
}

// Faults: F52
TEST_F(CommitLogs, CutOrChangedAnywhereTheyAreDamaged) {
  write({"job", "one", "two"});
  const auto good = read_file(path_);
  for (std::size_t at = 0; at < good.size(); ++at) {
    expect_damaged(good.substr(0, at));
    for (const int change : {0x01, 0x20, 0x80, 0xFF}) {
      auto changed = good;
      changed[at] = static_cast<char>(changed[at] ^ change);
      write_file(path_, changed);
      const auto lines = read_lines(path_);
      ASSERT_TRUE(lines.size() == 1 && (lines[0].starts_with(path_ + " is damaged: ") ||
                                        lines[0] == path_ + " is of another version of playfast"))
          << at << " " << change << " " << lines.at(0);
    }
    if (HasFailure()) return;
  }
}

TEST_F(CommitLogs, WhatIsNoStateIsDamaged) {
  for (const std::string text : {"", "\n", "{}\n", "[]", "\x89PNG\r\n\x1a\n"}) expect_damaged(text);
  expect_damaged(std::string(100'000, '\0'), "it has 100000 bytes and no valid first line");
}

TEST_F(CommitLogs, OfAnySizeTheyAreReadInBoundedMemory) {
  constexpr std::uintmax_t size = 3'000'000'000;
  write_file(path_, "");
  std::filesystem::resize_file(path_, size);  // takes no room on the disk
  EXPECT_EQ(read_lines(path_),
            (Strings{path_ + " is damaged: it has 3000000000 bytes and no valid first line"}));
  write({"job"});
  std::filesystem::resize_file(path_, size);
  EXPECT_EQ(read_lines(path_), (Strings{path_ + " is damaged: it has 3000000000 bytes instead of 66"}));
}

// Faults: F52
TEST_F(CommitLogs, OfAnotherVersionAreRefusedAsSuch) {
  for (const auto& text :
       {std::string(R"({"begun":0,"begun_crc":0,"finished":0,"job":"{}","playfast_state":1,"streams":[]})"),
        "playfast state 3: " + std::string(100, '0')}) {
    write_file(path_, text);
    EXPECT_EQ(read_lines(path_), (Strings{path_ + " is of another version of playfast"}));
  }
}

TEST_F(CommitLogs, OnlyRegularFilesAreOpened) {
  ASSERT_EQ(::mkfifo(folder_.path("fifo").c_str(), 0600), 0);
  std::filesystem::create_symlink("/dev/zero", folder_.path("link"));
  for (const auto& path :
       {folder_.path("fifo"), folder_.path("link"), folder_.where().string(), std::string("/dev/zero")}) {
    const auto log = CommitLog::open(path);
    ASSERT_FALSE(log) << path;
    EXPECT_EQ(log.error().kind, ProgramError::state);
    EXPECT_EQ(log.error().message, path + " is not a regular file");
  }
}

TEST_F(CommitLogs, WhatCannotBeOpenedIsNotDamaged) {
  const auto log = CommitLog::open(folder_.path("none"));
  ASSERT_FALSE(log);
  EXPECT_EQ(log.error().kind, ProgramError::output);
  EXPECT_EQ(log.error().message, "cannot open " + folder_.path("none") + ": No such file or directory");
}

}  // namespace
}  // namespace playfast::output
