#include "util/file_id.hpp"

#include <gtest/gtest.h>

#include "files.hpp"

namespace playfast::util {
namespace {

TEST(FileId, IsTheSameForEveryNameOfAFile) {
  const Folder folder;
  write_file(folder.path("file"), "");
  write_file(folder.path("other"), "");
  std::filesystem::create_symlink("file", folder.path("link"));
  std::filesystem::create_hard_link(folder.path("file"), folder.path("hard"));
  const auto id = file_id(folder.path("file"));
  ASSERT_TRUE(id);
  EXPECT_EQ(file_id(folder.path("./file")), id);
  EXPECT_EQ(file_id(folder.path("link")), id);
  EXPECT_EQ(file_id(folder.path("hard")), id);
  EXPECT_NE(file_id(folder.path("other")), id);
  EXPECT_EQ(link_id(folder.path("file")), id);
  EXPECT_NE(link_id(folder.path("link")), id);
  const Fd open(::open(folder.path("file").c_str(), O_RDONLY | O_CLOEXEC));
  EXPECT_EQ(file_id(open.get()), id);
}

TEST(FileId, IsNoneWhereNothingIs) {
  const Folder folder;
  EXPECT_EQ(file_id(folder.path("none")), std::nullopt);
  EXPECT_EQ(link_id(folder.path("none")), std::nullopt);
  EXPECT_EQ(file_id(1'000'000), std::nullopt);
}

}  // namespace
}  // namespace playfast::util
