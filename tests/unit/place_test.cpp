#include "output/file/place.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "files.hpp"
#include "util/program_error.hpp"

namespace playfast::output {
namespace {

using Kind = Place::Kind;

TEST(Place, IsAFileWhetherItIsThereOrNot) {
  const Folder folder;
  const auto none = find_place(folder.path("file")).value();
  EXPECT_EQ(none.kind, Kind::file);
  EXPECT_FALSE(none.id);
  write_file(folder.path("file"), "");
  const auto there = find_place(folder.path("file")).value();
  EXPECT_EQ(there.kind, Kind::file);
  EXPECT_TRUE(there.id);
  EXPECT_EQ(there.path, folder.path("file")) << "as it was spelled";
  EXPECT_FALSE(there.has_other_names);
  std::filesystem::create_hard_link(folder.path("file"), folder.path("hard"));
  EXPECT_TRUE(find_place(folder.path("hard"))->has_other_names);
}

TEST(Place, IsWhereALinkLeads) {
  const Folder folder;
  std::filesystem::create_symlink(folder.path("far"), folder.path("near"));
  std::filesystem::create_symlink("near", folder.path("link"));
  EXPECT_EQ(find_place(folder.path("link"))->path, folder.path("far")) << "to nothing yet";
  write_file(folder.path("far"), "");
  EXPECT_EQ(find_place(folder.path("link"))->path, folder.path("far"));
}

TEST(Place, ACircleOfLinksIsRefused) {
  const Folder folder;
  std::filesystem::create_symlink("two", folder.path("one"));
  std::filesystem::create_symlink("one", folder.path("two"));
  EXPECT_EQ(find_place(folder.path("one")).error().kind, ProgramError::output);
}

TEST(Place, WhatIsNeverReplacedIsADevice) {
  const Folder folder;
  ASSERT_EQ(::mkfifo(folder.path("fifo").c_str(), 0600), 0);
  std::filesystem::create_symlink("fifo", folder.path("link"));
  for (const auto& path : {std::string("/dev/null"), folder.path("fifo"), folder.path("link")}) {
    EXPECT_EQ(find_place(path)->kind, Kind::device) << path;
  }
}

TEST(Place, DescriptorsHaveManyNames) {
  const Folder folder;
  std::filesystem::create_symlink("/dev/stdout", folder.path("link"));
  for (const auto& path :
       {std::string("/dev/stdout"), std::string("/dev/fd/1"), std::string("/proc/self/fd/1"),
        "/proc/" + std::to_string(::getpid()) + "/fd/1", folder.path("link")}) {
    const auto place = find_place(path);
    ASSERT_TRUE(place) << path << place.error().message;
    EXPECT_EQ(place->kind, Kind::descriptor) << path;
    EXPECT_EQ(place->descriptor, 1) << path;
  }
  EXPECT_EQ(find_place("/dev/stderr")->descriptor, 2);
}

TEST(Place, OnlyDescriptorsThatWerePassedAndCanBeWrittenCount) {
  const Pipe own;
  const util::Fd passed_to_read(::open("/dev/null", O_RDONLY));
  for (const int fd : {own.in.get(), passed_to_read.get(), 1'000'000}) {
    const auto place = find_place("/dev/fd/" + std::to_string(fd));
    ASSERT_FALSE(place);
    EXPECT_EQ(place.error().kind, ProgramError::output);
  }
}

TEST(Place, IsTheSameInEverySpelling) {
  const Folder folder;
  std::filesystem::create_symlink("file", folder.path("link"));
  const auto same = [&](const std::string& one, const std::string& other) {
    return same_file(find_place(folder.path(one)).value(), find_place(folder.path(other)).value());
  };
  for (const bool there : {false, true}) {
    EXPECT_TRUE(same("file", "./file"));
    EXPECT_TRUE(same("file", "link"));
    EXPECT_FALSE(same("file", "other"));
    if (!there) write_file(folder.path("file"), "");
  }
  std::filesystem::create_hard_link(folder.path("file"), folder.path("hard"));
  EXPECT_TRUE(same("file", "hard"));
}

}  // namespace
}  // namespace playfast::output
