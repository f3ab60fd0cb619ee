// Faults of answers over HTTP/1.1 and HTTP/2.
#include <gtest/gtest.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "sanitized.hpp"

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

// Faults: F10
TEST(FaultHttp1, AnAnswerThatDoesNotComeIsGivenUpAndRetried) {
  for (const std::string fault : {"stall", "half-status", "drip"}) {
    const Double store(over_http1({"fault=" + fault}));
    const auto ended = run(store.with({"app", "com.example.app", "--timeout", "1", "--retries", "1"}));
    EXPECT_EQ(ended.code, 4) << fault << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(store.log.entries().size(), 2U) << fault;
  }
}

// Faults: F10
TEST(FaultHttp1, TheRetryIsAnswered) {
  for (const std::string fault : {"stall", "half-status", "drip"}) {
    const Double store(over_http1({"first=1,fault=" + fault}));
    expect_all(run(every_app(store, {"--timeout", "2"}), ids(1)), 1);
    EXPECT_GE(store.log.entries().size(), 2U) << fault;
  }
}

// Faults: F12
TEST(FaultHttp1, AConnectionThatClosesWithoutAByteIsInvisible) {
  const Double store(over_http1({"first=1,fault=close"}));
  const auto ended = run(every_app(store), ids(1));
  expect_all(ended, 1);
  EXPECT_EQ(ended.err, "");
  expect_one_retry(store, "HTTP/1.1");
}

// Faults: F12
TEST(FaultHttp1, AStaleConnectionIsInvisible) {
  const Double store(over_http1({"after=3,first=1,fault=close"}));
  const auto ended = run(every_app(store, {"-c", "1"}), ids(6));
  expect_all(ended, 6);
  EXPECT_EQ(ended.err, "");
  const auto entries = store.log.entries();
  ASSERT_EQ(entries.size(), 7U);
  EXPECT_EQ(entries[3].connection, entries[2].connection) << "the fault hits a connection that was kept";
}

// Faults: F16
TEST(FaultHttp, NestedEncodingsAndBigHeadersAreNotRetried) {
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

// Faults: F17
TEST(FaultHttp, ABodyWithoutEndIsCutOffInLittleMemory) {
  // Less than 100 MB of address space, and so of memory. A sanitizer's own shadow is larger than that.
  const std::string limit = playfast::is_sanitized() ? "" : "ulimit -v 97000; ";
  for (const std::string fault : {"bomb", "endless"}) {
    for (const bool http2 : {false, true}) {
      const Double store(http2 ? over_http2({"fault=" + fault}) : over_http1({"fault=" + fault}));
      const auto ended =
          run_script(limit + "exec \"$PLAYFAST\" \"$@\"", store.with({"app", "com.example.app"}));
      EXPECT_EQ(ended.code, 6) << fault << http2 << ended.err;
      EXPECT_EQ(ended.out, "");
      EXPECT_NE(ended.err.find("the answer has more than 16 MiB"), std::string::npos) << ended.err;
      EXPECT_EQ(store.log.entries().size(), 1U) << fault << http2;
    }
  }
}

// Faults: F18
TEST(FaultHttp, EarlyHintsAndTwoEqualLengthsAreRead) {
  for (const std::string fault : {"early-hints", "double-length"}) {
    for (const bool http2 : {false, true}) {
      const Double store(http2 ? over_http2({"fault=" + fault}) : over_http1({"fault=" + fault}));
      const auto ended = run(every_app(store), ids(3));
      expect_all(ended, 3);
      EXPECT_EQ(store.log.entries().size(), 3U) << fault << http2;
    }
  }
}

// Faults: F22
TEST(FaultHttp2, RefusedStreamsAllSucceed) {
  const Double store(over_http2({"every=3,fault=rst-refused"}));
  const auto ended = run(every_app(store), ids(30));
  expect_all(ended, 30);
  const auto entries = store.log.entries();
  EXPECT_EQ(entries.front().protocol, "h2");
  EXPECT_GT(entries.size(), 30U);
}

// Faults: F23
TEST(FaultHttp2, ABrokenStreamIsRetried) {
  for (const std::string fault : {"rst-internal", "reset-body", "cut"}) {
    const Double store(over_http2({"first=1,fault=" + fault}));
    expect_all(run(every_app(store), ids(1)), 1);
    expect_one_retry(store, "h2");
  }
}

// Faults: F23
TEST(FaultHttp2, ABrokenStreamLeavesTheOthersAlone) {
  const Double store(over_http2({"match=app3&,first=1,fault=rst-internal"}));
  expect_all(run(every_app(store), ids(8)), 8);
  const auto entries = store.log.entries();
  EXPECT_EQ(entries.size(), 9U);
  EXPECT_TRUE(std::ranges::all_of(entries, [](const auto& entry) { return entry.connection == 1; }));
}

// Faults: F24
TEST(FaultHttp2, AConnectionThatGoesAwayIsReplaced) {
  for (const std::string fault : {"goaway", "goaway-calm"}) {
    const Double store(over_http2({"after=4,first=1,fault=" + fault}));
    expect_all(run(every_app(store), ids(20)), 20);
    const auto entries = store.log.entries();
    EXPECT_EQ(entries.front().protocol, "h2");
    EXPECT_GT(entries.back().connection, 1U) << fault;
  }
}

// Faults: F25
TEST(FaultHttp2, AServerThatInsistsOnHttp1GetsIt) {
  auto without_http2 = over_http2({});
  without_http2.http2 = false;
  for (const auto& setup : {without_http2, over_http2({"fault=rst-http11"})}) {
    const Double store(setup);
    const auto ended = run(every_app(store), ids(6));
    expect_all(ended, 6);
    EXPECT_EQ(ended.err, "");
    const auto entries = store.log.entries();
    EXPECT_EQ(std::ranges::count(entries, "HTTP/1.1", &storedouble::LogEntry::protocol), 6);
    EXPECT_LE(entries.size(), setup.http2 ? 12U : 6U);
  }
}

// Faults: F25
// The last answer comes after the limit of a request, which its time in the queue is no part of.
TEST(FaultHttp2, OneStreamAtATimeCostsNoTimeout) {
  auto setup = over_http2({"delay=400"});
  setup.max_streams = 1;
  const Double store(setup);
  const auto ended = run(every_app(store, {"--timeout", "2"}), ids(8));
  expect_all(ended, 8);
  EXPECT_EQ(ended.err, "");
  EXPECT_EQ(store.log.entries().size(), 8U);
}

}  // namespace
}  // namespace e2e
