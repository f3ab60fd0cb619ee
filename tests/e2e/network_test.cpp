// Connections that die, resolvers that hang, readers that pause, proxies that refuse.
#include <gtest/gtest.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <memory>
#include <nlohmann/json.hpp>
#include <thread>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

using namespace std::chrono_literals;

std::vector<std::string> id_list(int count) {
  std::vector<std::string> all;
  for (int at = 0; at < count; ++at) all.push_back("com.example.app" + std::to_string(at));
  return all;
}

std::vector<std::string> app(std::vector<std::string> items, const std::vector<std::string>& options) {
  items.insert(items.begin(), "app");
  items.insert(items.end(), options.begin(), options.end());
  return items;
}

// Faults: F45
TEST(DeadConnection, OverHttp2IsReplacedByANewOne) {
  auto setup = small_pages({"after=2,first=1,fault=silence"});
  setup.tls = true;
  const Double store(setup);
  const auto ended = run(store.with(app(id_list(8), {"-c", "4", "--timeout", "1"})));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(lines(ended.out).size(), 8U);
  const auto entries = store.log.entries();
  EXPECT_EQ(entries.front().protocol, "h2");
  // Two answered, and at most four on their way when it went silent.
  EXPECT_LE(std::ranges::count(entries, 1U, &storedouble::LogEntry::connection), 6);
  EXPECT_GT(entries.back().connection, 1U);
}

TEST(DeadConnection, ItsReplacementIsKept) {
  auto setup = small_pages({"after=2,first=1,fault=silence"});
  setup.tls = true;
  const Double store(setup);
  const auto ended = run(store.with(app(id_list(30), {"-c", "1", "--timeout", "1"})));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(lines(ended.out).size(), 30U);
  for (const auto& entry : store.log.entries()) EXPECT_LE(entry.connection, 2U);
}

// ASan wants to be the first library to be loaded; here it is not.
const Process::Environment hanging_resolver{{"LD_PRELOAD", odd_resolver_library()},
                                            {"RESOLVER", "hangs"},
                                            {"ASAN_OPTIONS", "verify_asan_link_order=0"}};

const std::vector<std::string> elsewhere{
    "app", "com.example.app", "--base-url", "https://store.invalid", "--retries", "0"};

// Faults: F2
TEST(HangingResolver, IsGivenUpAfterTheConnectLimit) {
  const auto began = std::chrono::steady_clock::now();
  const auto ended = run(elsewhere, {}, hanging_resolver);
  EXPECT_EQ(ended.code, 4) << ended.err;
  EXPECT_EQ(ended.out, "");
  EXPECT_NE(ended.err.find("no connection within 10 s"), std::string::npos) << ended.err;
  EXPECT_GE(std::chrono::steady_clock::now() - began, 10s);
  EXPECT_EQ(ended.err.find("lookup"), ended.err.rfind("lookup"))
      << "begun again after the limit: " << ended.err;
}

// Faults: F2
TEST(HangingResolver, DoesNotHoldUpASignal) {
  Process process(elsewhere, hanging_resolver);
  std::this_thread::sleep_for(500ms);  // most likely inside the lookup; the outcome is the same before it
  process.signal(SIGTERM);
  const auto began = std::chrono::steady_clock::now();
  EXPECT_EQ(process.finish().code, 128 + SIGTERM);
  EXPECT_LT(std::chrono::steady_clock::now() - began,
            5s);  // the connect limit is 10 s, the resolver has none
}

TEST(Timeout, BoundsRedirectsToo) {
  const Double store(small_pages({"fault=redirect-loop,delay=400"}));
  const auto ended = run(store.with({"app", "com.example.app", "--timeout", "1", "--retries", "0"}));
  EXPECT_EQ(ended.code, 4) << ended.err;
  EXPECT_NE(ended.err.find("within 1 s"), std::string::npos) << ended.err;
}

// Faults: F49
// The limit leaves a busy machine time to answer; the pause is longer still.
TEST(Timeout, DoesNotRunWhileTheReaderPauses) {
  const Double plain(small_pages());
  auto setup = small_pages();
  setup.tls = true;
  const Double tls(setup);
  const auto start = [](const Double& store) {
    return std::make_unique<Process>(store.with(app(id_list(60), {"--timeout", "8", "-v"})));
  };
  const std::array runs{start(plain), start(tls)};
  std::array<std::string, 2> first;
  for (std::size_t at = 0; at < runs.size(); ++at) first[at] = runs[at]->read_line();
  std::this_thread::sleep_for(9s);  // the pipes fill, the runs wait for their reader
  for (std::size_t at = 0; at < runs.size(); ++at) {
    const auto ended = runs[at]->finish();
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(lines(first[at] + ended.out).size(), 60U);
    EXPECT_EQ(ended.err, "");
  }
}

// Faults: F6
TEST(Descriptors, TooFewLowerTheConcurrency) {
  for (const bool tls : {false, true}) {
    auto setup = small_pages();
    setup.tls = tls;
    setup.http2 = false;
    setup.store.latency = 20ms;
    const Double store(setup);
    std::string input;
    for (const auto& id : id_list(40)) input += id + '\n';
    const auto ended =
        run_script("ulimit -n 16; \"$PLAYFAST\" \"$@\"", store.with({"app", "-", "-c", "64", "-v"}), input);
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(lines(ended.out).size(), 40U);
    EXPECT_EQ(ended.err, "playfast: lower concurrency: too few file descriptors (see ulimit -n)\n");
    EXPECT_EQ(store.log.entries().size(), 40U);
  }
}

// Faults: F9
TEST(Proxy, ThatCannotBeUsedIsNamedWithoutItsPassword) {
  for (const std::string proxy :
       {"http://user:sekret@:1x", "user:sekret", "foo://user:sekret@localhost:1", "http://us er:sekret@h:1",
        "http://user:sek%ret@127.0.0.1:99999", "http://user:sekret@127.0.0.1:1",
        "https://user:sekret@127.0.0.1:1", "socks5://user:sekret@127.0.0.1:1",
        "http://user:sekret@nowhere.invalid:1"}) {
    for (const char* variable : {"https_proxy", "ALL_PROXY"}) {
      const auto ended = run({"app", "com.example.app", "--retries", "0", "-vv"}, {}, {{variable, proxy}});
      EXPECT_EQ(ended.code, 4) << proxy;
      EXPECT_EQ(ended.err.find("sekret"), std::string::npos) << ended.err;
      EXPECT_NE(ended.err.find("the proxy"), std::string::npos) << ended.err;
    }
  }
}

// Faults: F9
TEST(Proxy, ThatRefusesIsNotAskedAgain) {
  const Double proxy(small_pages({"status=407"}));
  const auto url = "http://user:sekret@" + proxy.here()[1].substr(7);
  const auto ended = run({"app", "com.example.app"}, {}, {{"https_proxy", url}});
  EXPECT_EQ(ended.code, 4) << ended.err;
  EXPECT_NE(ended.err.find("the proxy refused the connection (HTTP 407)"), std::string::npos) << ended.err;
  EXPECT_EQ(ended.err.find("sekret"), std::string::npos) << ended.err;
  EXPECT_EQ(proxy.log.entries().size(), 1U);
}

}  // namespace
}  // namespace e2e
