#include "store/permissions.hpp"

#include <gtest/gtest.h>

#include "fakes.hpp"
#include "payloads.hpp"
#include "sent_calls.hpp"

namespace playfast::store {
namespace {

const AppQuery query{"com.example.app", "kr", "ko"};

class ReadPermissions : public testing::Test {
 protected:
  Result<Answer<AppPermissions>> read(const std::string& payload) {
    const Payload parsed(payload);
    return permissions_endpoint.read(session_, {.payload = parsed.root()}, query);
  }

  SystemClock clock_;
  Session session_{.base_url = "https://store.example", .clock = clock_};
};

TEST_F(ReadPermissions, GivesTheGroupsInTheStoresOrder) {
  const auto answer = read(R"([[["Storage",[],[[null,"read files"],[null,"write files"]]]],
                               [["Other",[],[[null,"use the network"]]]],
                               [[null,"take messages"]]])");
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_TRUE(answer->warnings.empty());
  const auto& record = answer->value;
  EXPECT_EQ(record.permissions, (std::vector<PermissionGroup>{{"Storage", {"read files", "write files"}},
                                                              {"Other", {"use the network"}},
                                                              {std::nullopt, {"take messages"}}}));
  EXPECT_EQ(record.app_id, "com.example.app");
  EXPECT_EQ(record.country, "kr");
  EXPECT_EQ(record.lang, "ko");
  EXPECT_EQ(record.source, Source::rpc);
  EXPECT_GT(record.fetched_at, Time());
}

TEST_F(ReadPermissions, NoneIsAnEmptyList) {
  for (const std::string payload : {"[]", "[[],[],[]]", "[null,null]"}) {
    const auto answer = read(payload);
    ASSERT_TRUE(answer) << payload << answer.error().message;
    EXPECT_TRUE(answer->value.permissions.empty()) << payload;
    EXPECT_TRUE(answer->warnings.empty()) << payload;
  }
}

TEST_F(ReadPermissions, NoPayloadIsAMissingApp) {
  const auto answer = permissions_endpoint.read(session_, {}, query);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().kind, ErrorKind::not_found);
}

TEST_F(ReadPermissions, AnotherLayoutIsNoAppWithoutPermissions) {
  for (const std::string payload : {R"("text")", "7", R"([["Storage"]])", R"([[],[],["text"]])",
                                    R"([null,null,null,[["New"]]])", R"([{"2":[1]}])"}) {
    const auto answer = read(payload);
    ASSERT_FALSE(answer) << payload;
    EXPECT_EQ(answer.error().kind, ErrorKind::not_understood) << payload;
    EXPECT_EQ(answer.error().field, "permissions") << payload;
  }
}

TEST(PermissionsCall, HasTheIdAsData) {
  SystemClock clock;
  const Session session{.base_url = "https://store.example", .clock = clock};
  const auto call = permissions_endpoint.call(session, {R"(a"],[")", "kr", "ko"});
  EXPECT_EQ(call.rpc.id, "xdSrCf");
  EXPECT_EQ(sent_arguments(call.rpc), R"([[null,["a\"],[\"",7],[]]])");
  EXPECT_EQ(call.lang, "ko");
  EXPECT_EQ(call.country, "kr");
}

}  // namespace
}  // namespace playfast::store
