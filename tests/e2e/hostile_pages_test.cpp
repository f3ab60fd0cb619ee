// Pages made to kill a parser: refused in little time and memory, also on a small stack.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "sanitized.hpp"

namespace e2e {
namespace {

using nlohmann::json;

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  all.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::string page(const std::string& body) {
  return "<!doctype html><html lang=\"en\"><head></head><body>" + body + "</body></html>";
}

std::string block(const std::string& json) {
  return "<script>AF_initDataCallback({key: 'ds:5', hash: '1', data:" + json +
         ", sideChannel: {}});</script>";
}

std::string json_ld(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

std::string attributes(std::size_t count) {
  std::string tag = "<p";
  for (std::size_t number = 0; number < count; ++number) tag += " a" + std::to_string(number) + "=1";
  return tag + ">";
}

std::string description(const std::string& html) {
  return block("[null,[null,null,[[\"T\"]" + times(71, ",null") + ",[null,\"" + html + "\"]]]]");
}

// 48 statements of data safety, each a fragment of HTML.
std::string safety(const std::string& html) {
  return block("[null,[null,null,[[\"T\"]" + times(135, ",null") + ",[null,[[0,\"" + html + "\"]" +
               times(47, ",[0,\"" + html + "\"]") + "]]]]]");
}

// Megabytes each: made when their test runs.
struct Hostile {
  const char* name;
  std::string (*body)();
};

constexpr Hostile hostile_pages[]{
    {"svg", [] { return times(400'000, "<svg>"); }},
    {"div", [] { return times(10'000, "<div>"); }},
    {"bold", [] { return times(20'000, "<b>"); }},
    {"attributes", [] { return attributes(40'000); }},
    {"endtags", [] { return times(990, "<svg>") + times(300'000, "</q>"); }},
    {"description", [] { return description(times(100'000, "<svg>")); }},
    {"names", [] { return times(980, "<div itemprop=name>") + times(250'000, "<!>"); }},
    {"safety", [] { return safety(times(390, "<svg>") + times(19'000, "</q>")); }},
    {"controls", [] { return times(3, block("[\"" + times(4'150'000, "\x01") + "\"]")); }},
    {"deep", [] { return block(times(1'000'000, "[") + times(1'000'000, "]")); }},
    {"deeptext", [] { return block(times(1'000'000, "[")); }},
    {"deepobject", [] { return block(times(300'000, "{\"1\":") + "1" + times(300'000, "}")); }},
    {"deepjsonld", [] { return json_ld(times(1'000'000, "[") + times(1'000'000, "]")); }},
    {"wide", [] { return block("[" + times(1'300'000, "[],") + "[]]"); }},
    {"big", [] { return block("[\"" + times(12'000'000, "x") + "\"]"); }},
    {"digits", [] { return block("[" + times(3'000'000, "9") + "]"); }},
    {"blocks", [] { return times(100'000, block("[1]")); }},
    {"scripts", [] { return times(200'000, json_ld("{}")); }},
};

class HostilePages : public testing::TestWithParam<Hostile> {};

// No more than 256 MB of address space, a stack of 1 MB. A sanitizer's own shadow is larger than that.
std::string limits() {
  return playfast::is_sanitized() ? "ulimit -t 60; " : "ulimit -t 1; ulimit -v 262144; ";
}

TEST_P(HostilePages, AreRefusedInLittleTimeAndMemory) {
  Double store(small_pages());
  store.store.set_page("com.hostile.page", page(GetParam().body()));
  for (const std::string option : {"", "--verify", "--partial"}) {
    for (const std::string stack : {"", "ulimit -s 1024; "}) {
      const auto script = limits() + stack + "exec \"$PLAYFAST\" \"$@\"";
      std::vector<std::string> arguments{"app", "com.hostile.page"};
      if (!option.empty()) arguments.push_back(option);
      const auto ended = run_script(script, store.with(arguments));
      EXPECT_EQ(ended.code, 6) << option << " " << stack << ended.err;
      EXPECT_EQ(ended.out, "");
      EXPECT_TRUE(ended.err.starts_with("playfast: com.hostile.page (us): ")) << ended.err;
    }
  }
  EXPECT_EQ(store.log.entries().size(), 6U) << "none is requested again";
}

// Faults: F40
INSTANTIATE_TEST_SUITE_P(Each, HostilePages, testing::ValuesIn(hostile_pages),
                         [](const auto& hostile) { return hostile.param.name; });

// Faults: F50
TEST(LittleMemory, ARunEndsCleanlyWhereverItRunsOut) {
  if (playfast::is_sanitized()) GTEST_SKIP() << "a sanitizer takes more address space than the limits allow";
  const playfast::Folder folder;
  Double store;
  store.store.set_page("com.hostile.page", page(block("[" + times(1'300'000, "[],") + "[]]")));
  int ran_out = 0;
  for (int limit = 24'000; limit < 60'000; limit += 750) {
    const auto script = "ulimit -v " + std::to_string(limit) + "; exec \"$PLAYFAST\" \"$@\"";
    if (run_script(script, {"--version"}).code != 0) continue;  // its libraries find no room to start
    const auto ended = run_script(script, store.with({"app", "com.hostile.page", "com.a.b", "com.a.c",
                                                      "--verify", "-o", folder.path("out"), "--force"}));
    EXPECT_LT(ended.code, 128) << "killed at " << limit << ": " << ended.err;
    for (const auto& line : lines(playfast::read_file(folder.path("out")))) EXPECT_TRUE(json::accept(line));
    EXPECT_TRUE(ended.err.ends_with('\n')) << ended.err;
    if (ended.err.find("out of memory") == std::string::npos) continue;
    ++ran_out;
    EXPECT_EQ(ended.code, 1);
  }
  EXPECT_GT(ran_out, 0) << "no limit was small enough to test anything";
}

}  // namespace
}  // namespace e2e
