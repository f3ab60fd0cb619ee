// Calls in packs: what the fake store answers to many in one POST.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "store/page_builder.hpp"
#include "store/payload_fields.hpp"
#include "unit/packs.hpp"

namespace storedouble {
namespace {

TEST(Packs, HaveAFrameForEachCallInAnOrderOfTheirOwn) {
  Store store;
  const auto frames = frames_of(*store(pack_of(50)).body);
  const auto tags = tags_of(frames);
  EXPECT_EQ(std::set(tags.begin(), tags.end()).size(), 50U);
  EXPECT_FALSE(std::ranges::is_sorted(
      frames, {}, [](const Json& frame) { return std::stoi(frame[6].get<std::string>()); }));
  EXPECT_EQ(tags_of(frames_of(*store(pack_of(50)).body)), tags);
  Store other({.rpc = {.frame_seed = 1}});
  EXPECT_NE(tags_of(frames_of(*other(pack_of(50)).body)), tags);
  for (const Json& frame : frames) {
    EXPECT_EQ(frame[1], "Ws7gDc");
    const Json answer = payload_of(frame).at(1);
    const std::string app_id = "com.bulk.a" + frame[6].get<std::string>();
    EXPECT_EQ(answer.at(3), Json({{"12", app_key(app_id)}, {"40", list(page_mask())}}));
    EXPECT_EQ(with_numbers(answer.at(2)), app_fields(demo_app(app_id, "us", "en")));
  }
}

TEST(Packs, MayMixRpcsAndLeaveUnknownOnesWithoutAFrame) {
  Store store;
  const Json calls = list(
      list("xdSrCf", R"([[null,["com.a",7],[]]])", nullptr, "p"), list("AAAAAA", "[]", nullptr, "u"),
      call_for("com.a", "a", list(1)), list("xdSrCf", "[", nullptr, "bad"),
      list("oCPfdb", R"([null,[2,2,[3],null,[null,null,null,null,null,null,null,null,null]],["com.a",7]])",
           nullptr, "r"));
  const Response response = store(post_of(calls, "hl=ko&gl=kr"));
  std::map<std::string, Json> frames;
  for (const Json& frame : frames_of(*response.body)) frames[frame[6].get<std::string>()] = frame;
  ASSERT_EQ(frames.size(), 4U);
  EXPECT_EQ(payload_of(frames["p"]), permission_groups(demo_app("com.a", "kr", "ko")));
  EXPECT_EQ(field_of(payload_of(frames["a"])[1][2], 1), list(demo_app("com.a", "kr", "ko").title));
  EXPECT_EQ(payload_of(frames["r"])[0].size(), 3U);
  EXPECT_EQ(frames["bad"], list("wrb.fr", "xdSrCf", nullptr, nullptr, nullptr, list(3), "bad"));
}

TEST(Packs, HaveTheLanguageAndCountryOfTheirPost) {
  Store store;
  const Json calls =
      list(call_for("com.a.onlykr", "kr"), call_for("com.a.onlyus", "us"), call_for("com.a.missing", "m"));
  for (const Json& frame : frames_of(*store(post_of(calls, "hl=en&gl=kr")).body))
    EXPECT_EQ(frame[2].is_null(), frame[6] != "kr") << frame[6];
  Request page;
  page.method = "GET";
  page.set_target("/store/apps/details?id=com.a.onlykr&gl=us");
  EXPECT_EQ(store(page).status, 404);
  page.set_target("/store/apps/details?id=com.a.onlykr&gl=kr");
  EXPECT_EQ(store(page).status, 200);
}

TEST(Packs, AreOfDistinctTags) {
  Store store;
  EXPECT_EQ(store(post_of(list(call_for("com.a", "1"), call_for("com.b", "1")))).status, 400);
  EXPECT_EQ(store(post_of(list())).status, 400);
  EXPECT_EQ(store(post_of(list("Ws7gDc"))).status, 400);
}

TEST(Packs, ComeInBothFramingsAndAsGzip) {
  Store store;
  const std::string plain = *store(pack_of(40)).body;
  Request compressed = pack_of(40);
  compressed.add_header("accept-encoding", "gzip");
  EXPECT_EQ(gunzip(*store(compressed).body), plain);
  const std::string lengths = *store(pack_of(40, "hl=ja&gl=jp&rt=c")).body;
  std::set<std::string> tags;
  for (std::size_t at = 6; at < lengths.size();) {
    const std::size_t begin = lengths.find('\n', at);
    const std::size_t end = lengths.find('\n', begin + 1);
    const std::string array = lengths.substr(begin, end - begin);
    const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    EXPECT_EQ(std::stol(lengths.substr(at)), std::ranges::count_if(array, is_start));
    const Json frame = Json::parse(array)[0];
    if (frame[0] == "wrb.fr") tags.insert(frame[6].get<std::string>());
    at = end + 1;
  }
  EXPECT_EQ(tags.size(), 40U);
}

}  // namespace
}  // namespace storedouble
