// Faults of answers over HTTP/1.1 and HTTP/2. Test names begin with the row of the fault matrix.
#include <gtest/gtest.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

Double::Setup over_http1(std::vector<std::string> faults) { return small_pages(std::move(faults)); }

Double::Setup over_http2(std::vector<std::string> faults) {
  auto setup = small_pages(std::move(faults));
  setup.tls = true;
  return setup;
}

std::string ids(int count) {
  std::string text;
  for (int at = 0; at < count; ++at) text += "com.example.app" + std::to_string(at) + '\n';
  return text;
}

// Every app is there, each once.
void expect_all(const Finished& ended, std::size_t count) {
  EXPECT_EQ(ended.code, 0) << ended.err;
  std::set<std::string> came;
  for (const auto& line : lines(ended.out)) {
    EXPECT_TRUE(came.insert(nlohmann::json::parse(line)["app_id"]).second) << line << " came twice";
  }
  EXPECT_EQ(came.size(), count) << ended.err;
}

std::vector<std::string> every_app(const Double& store, std::vector<std::string> options = {}) {
  options.insert(options.begin(), {"app", "-", "--fields", "app_id"});
  return store.with(options);
}

// Whether one answer was spoiled, and the same request came again.
void expect_one_retry(const Double& store, const std::string& protocol) {
  const auto entries = store.log.entries();
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].protocol, protocol);
  EXPECT_NE(entries[0].fault, "");
  EXPECT_EQ(entries[0].target, entries[1].target);
}

TEST(FaultHttp1, F10AnAnswerThatDoesNotComeIsGivenUpAndRetried) {
  for (const std::string fault : {"stall", "half-status", "drip"}) {
    const Double store(over_http1({"fault=" + fault}));
    const auto ended = run(store.with({"app", "com.example.app", "--timeout", "1", "--retries", "1"}));
    EXPECT_EQ(ended.code, 4) << fault << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(store.log.entries().size(), 2U) << fault;
  }
}

TEST(FaultHttp1, F10TheRetryIsAnswered) {
  for (const std::string fault : {"stall", "half-status", "drip"}) {
    const Double store(over_http1({"first=1,fault=" + fault}));
    expect_all(run(every_app(store, {"--timeout", "2"}), ids(1)), 1);
    EXPECT_GE(store.log.entries().size(), 2U) << fault;
  }
}

TEST(FaultHttp1, F12AConnectionThatClosesWithoutAByteIsInvisible) {
  const Double store(over_http1({"first=1,fault=close"}));
  const auto ended = run(every_app(store), ids(1));
  expect_all(ended, 1);
  EXPECT_EQ(ended.err, "");
  expect_one_retry(store, "HTTP/1.1");
}

TEST(FaultHttp1, F12AStaleConnectionIsInvisible) {
  const Double store(over_http1({"after=3,first=1,fault=close"}));
  const auto ended = run(every_app(store, {"-c", "1"}), ids(6));
  expect_all(ended, 6);
  EXPECT_EQ(ended.err, "");
  const auto entries = store.log.entries();
  ASSERT_EQ(entries.size(), 7U);
  EXPECT_EQ(entries[3].connection, entries[2].connection) << "the fault hits a connection that was kept";
}

TEST(FaultHttp, F16NestedEncodingsAndBigHeadersAreNotRetried) {
  for (const std::string fault : {"gzip-nested", "big-headers"}) {
    for (const bool http2 : {false, true}) {
      const Double store(http2 ? over_http2({"fault=" + fault}) : over_http1({"fault=" + fault}));
      const auto ended = run(every_app(store, {"-v"}), ids(1));
      EXPECT_EQ(ended.code, 6) << fault << ended.err;
      EXPECT_EQ(ended.err.find("attempt 2 in"), std::string::npos) << ended.err;
      // What HTTP/2 cannot carry is requested once over HTTP/1.1.
      EXPECT_LE(store.log.entries().size(), fault == "big-headers" && http2 ? 2U : 1U) << fault << http2;
    }
  }
}

TEST(FaultHttp, F18EarlyHintsAndTwoEqualLengthsAreRead) {
  for (const std::string fault : {"early-hints", "double-length"}) {
    for (const bool http2 : {false, true}) {
      const Double store(http2 ? over_http2({"fault=" + fault}) : over_http1({"fault=" + fault}));
      const auto ended = run(every_app(store), ids(3));
      expect_all(ended, 3);
      EXPECT_EQ(store.log.entries().size(), 3U) << fault << http2;
    }
  }
}

TEST(FaultHttp2, F22RefusedStreamsAllSucceed) {
  const Double store(over_http2({"every=3,fault=rst-refused"}));
  const auto ended = run(every_app(store), ids(30));
  expect_all(ended, 30);
  const auto entries = store.log.entries();
  EXPECT_EQ(entries.front().protocol, "h2");
  EXPECT_GT(entries.size(), 30U);
}

TEST(FaultHttp2, F23ABrokenStreamIsRetried) {
  for (const std::string fault : {"rst-internal", "reset-body", "cut"}) {
    const Double store(over_http2({"first=1,fault=" + fault}));
    expect_all(run(every_app(store), ids(1)), 1);
    expect_one_retry(store, "h2");
  }
}

TEST(FaultHttp2, F23ABrokenStreamLeavesTheOthersAlone) {
  const Double store(over_http2({"match=app3&,first=1,fault=rst-internal"}));
  expect_all(run(every_app(store), ids(8)), 8);
  const auto entries = store.log.entries();
  EXPECT_EQ(entries.size(), 9U);
  EXPECT_TRUE(std::ranges::all_of(entries, [](const auto& entry) { return entry.connection == 1; }));
}

TEST(FaultHttp2, F24AConnectionThatGoesAwayIsReplaced) {
  for (const std::string fault : {"goaway", "goaway-calm"}) {
    const Double store(over_http2({"after=4,first=1,fault=" + fault}));
    expect_all(run(every_app(store), ids(20)), 20);
    const auto entries = store.log.entries();
    EXPECT_EQ(entries.front().protocol, "h2");
    EXPECT_GT(entries.back().connection, 1U) << fault;
  }
}

}  // namespace
}  // namespace e2e
