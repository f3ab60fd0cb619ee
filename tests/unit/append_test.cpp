// Records that are added to a file.
#include <gtest/gtest.h>

#include "files.hpp"
#include "output/file/destination.hpp"
#include "util/program_error.hpp"

namespace playfast::output {
namespace {

TEST(Append, AddsRecordsToTheFileItself) {
  const Folder folder;
  for (const std::string_view record : {"one\n", "two\n"}) {
    auto destination = Destination::open(folder.path("out"), Existing::append).value();
    EXPECT_EQ(destination.continues("one\n").value(), record == "two\n");
    EXPECT_TRUE(destination.write(record).value());
    EXPECT_EQ(destination.unfinished(), folder.path("out"));
    EXPECT_TRUE(destination.commit());
  }
  EXPECT_EQ(read_file(folder.path("out")), "one\ntwo\n");
}

TEST(Append, RefusesAnotherHeaderAndHalfALine) {
  const Folder folder;
  write_file(folder.path("out"), "a,b\n1,2\n");
  const auto destination = Destination::open(folder.path("out"), Existing::append).value();
  EXPECT_TRUE(destination.continues("a,b\n").value());
  EXPECT_EQ(destination.continues("a,c\n").error().kind, ProgramError::state);
  EXPECT_EQ(destination.continues("a,b\n1,2\n3,4\n").error().kind, ProgramError::state);
  write_file(folder.path("half"), "a,b\n1,");
  const auto half = Destination::open(folder.path("half"), Existing::append);
  ASSERT_FALSE(half);
  EXPECT_EQ(half.error().kind, ProgramError::state);
  EXPECT_EQ(read_file(folder.path("half")), "a,b\n1,");
}

TEST(Append, AByteOrderMarkMakesNoOtherHeader) {
  const Folder folder;
  write_file(folder.path("out"),
             "\xEF\xBB\xBF"
             "a,b\n");
  const auto destination = Destination::open(folder.path("out"), Existing::append).value();
  EXPECT_TRUE(destination.continues("a,b\n").value());
  EXPECT_TRUE(destination
                  .continues("\xEF\xBB\xBF"
                             "a,b\n")
                  .value());
  EXPECT_FALSE(destination.continues("b,a\n"));
}

TEST(Append, WithoutRecordsTheFileIsAsBefore) {
  const Folder folder;
  write_file(folder.path("empty"), "");
  write_file(folder.path("full"), "1\n");
  for (const char* name : {"new", "empty", "full"}) {
    auto destination = Destination::open(folder.path(name), Existing::append).value();
    EXPECT_TRUE(destination.write("header\n").value());
    destination.discard();
  }
  EXPECT_FALSE(std::filesystem::exists(folder.path("new")));
  EXPECT_TRUE(std::filesystem::exists(folder.path("empty")));
  EXPECT_EQ(read_file(folder.path("empty")), "");
  EXPECT_EQ(read_file(folder.path("full")), "1\n");
}

}  // namespace
}  // namespace playfast::output
