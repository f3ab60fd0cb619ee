// Faults of single calls in a pack, and what the log says of packs.
#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "store/fault_rules.hpp"
#include "store/request_log.hpp"
#include "unit/files.hpp"
#include "unit/packs.hpp"

namespace storedouble {
namespace {

FaultRule rule(const std::string& text) { return parse_fault_rule(text).value(); }

Response spoiled(const std::string& text, const Request& request) {
  Store store;
  return with_faults({rule(text)}, store.handler())(request);
}

TEST(FrameFaults, SpoilSingleCallsWhateverTheirPack) {
  const auto with_null = [](const Response& response) {
    std::set<std::string> apps;
    for (const LoggedCall& call : response.calls)
      if (call.fault == FrameFault::null_payload) apps.insert(call.app_id);
    return apps;
  };
  const std::string some = "p=0.1,seed=3,fault=frame-null";
  const auto pack = [](std::size_t apps) { return pack_of(apps, "hl=en&gl=us", list(1)); };
  const auto spoiled_apps = with_null(spoiled(some, pack(100)));
  const auto of_more = with_null(spoiled(some, pack(300)));
  EXPECT_GT(spoiled_apps.size(), 2U);
  EXPECT_LT(spoiled_apps.size(), 25U);
  EXPECT_GT(of_more.size(), spoiled_apps.size());
  for (const auto& app : spoiled_apps) EXPECT_TRUE(of_more.contains(app)) << app;
  EXPECT_EQ(with_null(spoiled("match=com.bulk.a7\",fault=frame-null", pack(100))),
            std::set<std::string>{"com.bulk.a7"});
  EXPECT_EQ(with_null(spoiled("match=gl=kr,fault=frame-null", pack(9))).size(), 0U);
}

TEST(FrameFaults, AreOfEachKind) {
  const auto answer = [](const std::string& fault) {
    return frames_of(*spoiled("match=com.bulk.a1\",fault=frame-" + fault, pack_of(3)).body);
  };
  const auto of_call = [&](const std::string& fault, const std::string& tag = "1") {
    for (const Json& frame : answer(fault))
      if (frame[6] == tag) return frame;
    return Json();
  };
  EXPECT_EQ(answer("missing").size(), 2U);
  EXPECT_EQ(of_call("missing"), Json());
  EXPECT_EQ(of_call("null"), list("wrb.fr", "Ws7gDc", nullptr, nullptr, nullptr, nullptr, "1"));
  EXPECT_EQ(of_call("malformed")[5], list(3));
  EXPECT_EQ(of_call("data-error")[5][0], 5);
  EXPECT_NE(of_call("data-error").dump().find("PlayDataError"), std::string::npos);
  EXPECT_NE(of_call("gateway-error").dump().find("PlayGatewayError"), std::string::npos);
  EXPECT_EQ(payload_of(of_call("other-app"))[1][3]["12"], app_key("com.bulk.a1.other"));
  EXPECT_EQ(answer("twice").size(), 4U);
  EXPECT_EQ(of_call("stray-tag"), Json());
  EXPECT_TRUE(of_call("stray-tag", "stray-1")[2].is_string());
}

TEST(FrameFaults, OtherFaultsAnswerEveryCallOfAPost) {
  const auto frames = frames_of(*spoiled("calls=2,fault=malformed", pack_of(3)).body);
  EXPECT_EQ(tags_of(frames), (std::vector<std::string>{"0", "1", "2"}));
  for (const Json& frame : frames) EXPECT_EQ(frame[5], list(3));
  EXPECT_EQ(spoiled("calls=2,status=500", pack_of(3)).status, 500);
  EXPECT_EQ(spoiled("calls=3,status=500", pack_of(3)).status, 200);
}

TEST(RequestLog, SaysWhatAPackAsksFor) {
  const playfast::Folder folder;
  RequestLog log(folder.path("log"));
  Store store;
  const Handler handler =
      with_log(log, with_faults({rule("match=com.b,fault=frame-missing")}, store.handler()));
  handler(post_of(list(call_for("com.a", "1", list(52, 58)), call_for("com.b", "2", list(52, 58)),
                       list("xdSrCf", R"([[null,["com.c",7],[]]])", nullptr, "3"))));
  Request page;
  page.set_target("/store/apps/details?id=com.a");
  handler(page);
  const auto entries = log.entries();
  ASSERT_EQ(entries.at(0).calls.size(), 3U);
  EXPECT_EQ(entries[0].calls[1].app_id, "com.b");
  EXPECT_EQ(entries[0].calls[1].mask, (std::vector<int>{52, 58}));
  EXPECT_EQ(entries[0].calls[1].fault, FrameFault::missing);
  EXPECT_EQ(entries[0].calls[2].rpc + entries[0].calls[2].tag, "xdSrCf3");
  EXPECT_TRUE(entries.at(1).calls.empty());
  std::ifstream lines(folder.path("log"));
  std::string line;
  std::getline(lines, line);
  const Json logged = Json::parse(line);
  EXPECT_EQ(logged["calls"], 3);
  EXPECT_EQ(logged["rpcs"], list("Ws7gDc", "xdSrCf"));
  EXPECT_EQ(logged["apps"].dump(), R"([{"mask":[52,58],"ids":["com.a","com.b"]}])");
  EXPECT_EQ(logged["frame_faults"].dump(), R"({"frame-missing":1})");
  std::getline(lines, line);
  EXPECT_FALSE(Json::parse(line).contains("calls"));
}

}  // namespace
}  // namespace storedouble
