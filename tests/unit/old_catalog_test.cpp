#include "cli/input/old_catalog.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "files.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

class OldCatalog : public testing::Test {
 protected:
  Result<std::vector<std::string>> ids_of(const std::string& text) {
    write_file(folder_.path("old"), text);
    std::vector<std::string> ids;
    return read_old_catalog(folder_.path("old"),
                            [&](std::string_view id) {
                              ids.emplace_back(id);
                              return true;
                            })
        .map([&] { return ids; });
  }
  std::string message_of(const std::string& text) {
    const auto read = ids_of(text);
    EXPECT_FALSE(read);
    if (read) return {};
    EXPECT_EQ(read.error().kind, ProgramError::invalid_option);
    return read.error().message.substr(read.error().message.find(", line") + 2);
  }

  Folder folder_;
};

const std::vector<std::string> two{"com.a.b", "com.c.d"};

TEST_F(OldCatalog, IsJsonLinesATableOrAList) {
  EXPECT_EQ(ids_of("{\"app_id\":\"com.a.b\",\"shard\":1}\n{\"shard\":1,\"app_id\":\"com.c.d\"}\n").value(),
            two);
  EXPECT_EQ(ids_of("app_id,shard,generation\r\ncom.a.b,1,17\r\ncom.c.d,2,17\r\n").value(), two);
  EXPECT_EQ(ids_of("\xEF\xBB\xBFshard,app_id\n1,com.a.b\n2,com.c.d").value(), two);
  EXPECT_EQ(ids_of("generation\tapp_id\n17\tcom.a.b\n17\tcom.c.d\n").value(), two);
  EXPECT_EQ(ids_of("app_id\ncom.a.b\ncom.c.d\n").value(), two);
  EXPECT_EQ(ids_of("# two\n\ncom.a.b\n  com.c.d \n").value(), two);
  EXPECT_TRUE(ids_of("").value().empty());
}

TEST_F(OldCatalog, ABadLineIsAnErrorWithItsNumber) {
  EXPECT_TRUE(message_of("com.a.b\nnone\n").starts_with("line 2: not an app ID"))
      << message_of("com.a.b\nnone\n");
  EXPECT_EQ(message_of("{\"app\":\"com.a.b\"}\n").substr(0, 7), "line 1:");
  EXPECT_EQ(message_of("shard,app_id\n1\n").substr(0, 7), "line 2:");
  EXPECT_EQ(message_of("{\"app_id\":\"com.a.b\"\n").substr(0, 7), "line 1:");
  EXPECT_EQ(message_of("[{\"app_id\":\"com.a.b\"}]\n").substr(0, 7), "line 1:");
  EXPECT_EQ(message_of("com." + std::string(10'000, 'a')), "line 1: line too long");
}

TEST_F(OldCatalog, EndsWhereNoMoreAreWanted) {
  write_file(folder_.path("old"), "com.a.b\nnone\n");
  EXPECT_TRUE(read_old_catalog(folder_.path("old"), [](std::string_view) { return false; }));
}

TEST_F(OldCatalog, IsARegularFile) {
  const auto ignore = [](std::string_view) { return true; };
  ASSERT_EQ(::mkfifo(folder_.path("fifo").c_str(), 0600), 0);
  EXPECT_FALSE(read_old_catalog(folder_.path("fifo"), ignore)) << "it is read twice";
  EXPECT_FALSE(read_old_catalog(folder_.where().string(), ignore));
  EXPECT_FALSE(read_old_catalog(folder_.path("missing"), ignore));
}

}  // namespace
}  // namespace playfast::cli
