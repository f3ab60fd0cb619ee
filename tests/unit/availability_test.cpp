#include "store/availability.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "fakes.hpp"
#include "payloads.hpp"
#include "sent_calls.hpp"
#include "store/calls/packer.hpp"
#include "store/page_builder.hpp"

namespace playfast::store {
namespace {

using State = AvailabilityState;

const AppQuery availability_query{"com.example.app", "kr", "ko"};

class ReadAvailability : public testing::Test {
 protected:
  Result<Answer<AppAvailability>> read(const std::string& fields, const std::string& id = "com.example.app") {
    const Payload parsed("[[[[]]],[null,null," + fields + R"(,{"12":[[")" + id + R"(",7]]}]])");
    return availability_endpoint.read(session_, {.payload = parsed.root()}, availability_query);
  }
  Result<Answer<AppAvailability>> failed(ErrorKind kind) {
    return availability_endpoint.failed(session_, availability_query, Source::page,
                                        fail(kind, "why").value());
  }

  SystemClock clock_;
  Session session_{.base_url = "https://store.example", .clock = clock_};
};

TEST_F(ReadAvailability, TellsTheStatesApart) {
  const auto state = [&](const std::string& value) {
    const auto answer = read(R"([{"19":)" + value + "}]");
    EXPECT_TRUE(answer) << value;
    return answer ? answer->value.availability : State::unknown;
  };
  EXPECT_EQ(state("[2]"), State::available);
  EXPECT_EQ(state("[1]"), State::preregister);
  EXPECT_EQ(state("[]"), State::unavailable);
  EXPECT_EQ(state("[2,null,\"Early access\"]"), State::available);
  const auto missing = availability_endpoint.read(session_, {}, availability_query);
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->value.availability, State::missing);
  EXPECT_EQ(missing->value.reason, std::nullopt);
}

TEST_F(ReadAvailability, ReadsBothEncodingsOfAShortMask) {
  const auto answer =
      read("[null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,[1]]");
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->value.availability, State::preregister);
  EXPECT_EQ(answer->value.country, "kr");
  EXPECT_EQ(answer->value.app_id, "com.example.app");
  EXPECT_EQ(answer->value.source, Source::rpc);
}

TEST_F(ReadAvailability, WhatIsNotThereOrOddIsNotAState) {
  for (const std::string fields : {"[]", "null", R"([{"19":7}])", R"([{"19":"2"}])", R"([{"20":[2]}])"}) {
    const auto answer = read(fields);
    ASSERT_FALSE(answer) << fields;
    EXPECT_EQ(answer.error().kind, ErrorKind::not_understood) << fields;
    EXPECT_EQ(answer.error().path, "[1][2][18]");
  }
  EXPECT_EQ(read(R"([{"19":[2]}])", "com.example.other").error().kind, ErrorKind::wrong_item);
}

TEST_F(ReadAvailability, AFailureIsAnUnknownStateUnlessItStopsTheRun) {
  const auto unknown = failed(ErrorKind::timeout);
  ASSERT_TRUE(unknown);
  EXPECT_EQ(unknown->value.availability, State::unknown);
  EXPECT_EQ(unknown->value.reason, "why");
  ASSERT_TRUE(unknown->value.error);
  EXPECT_EQ(unknown->value.error->kind, ErrorKind::timeout);
  EXPECT_EQ(unknown->value.source, Source::page);
  const auto missing = failed(ErrorKind::not_found);
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->value.availability, State::missing);
  EXPECT_FALSE(missing->value.error);
  for (const auto kind :
       {ErrorKind::blocked, ErrorKind::consent, ErrorKind::certificate, ErrorKind::not_sent})
    EXPECT_FALSE(failed(kind)) << to_string(kind);
}

TEST_F(ReadAvailability, ThePageSaysTheSame) {
  for (const auto& [id, state] :
       {std::pair("com.a.b", State::available), std::pair("com.a.preregister", State::preregister),
        std::pair("com.a.unavailable", State::unavailable)}) {
    const auto html =
        storedouble::build_app_page(storedouble::demo_app(id, "kr", "en"), {.padding = 0}).str();
    const auto answer = availability_endpoint.read_page(session_, html, {id, "us", "en"});
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(answer->value.availability, state);
    ASSERT_EQ(answer->warnings.size(), 1U);
    EXPECT_EQ(answer->warnings[0].kind, Drift::Kind::country);
  }
}

TEST(AvailabilityCall, AsksForOneFieldSoThatAThousandShareARequest) {
  SystemClock clock;
  const Session session{.base_url = "https://store.example", .clock = clock};
  const auto call = availability_endpoint.call(session, availability_query);
  EXPECT_EQ(nlohmann::json::parse(sent_arguments(call.rpc))[2], nlohmann::json::parse("[[19]]"));
  EXPECT_EQ(calls_in_pack(availability_endpoint.weight), max_pack_calls);
}

}  // namespace
}  // namespace playfast::store
