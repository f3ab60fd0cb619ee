#include "net/curl/transport.hpp"

#include <gtest/gtest.h>
#include <map>
#include <thread>

#include "files.hpp"
#include "store/request_log.hpp"
#include "store/server.hpp"

namespace playfast::net {
namespace {

using std::chrono::milliseconds;
using storedouble::Fault;

// Answers by the path: /ok, /slow (after 1 s), /stall.
storedouble::Response respond(const storedouble::Request& request) {
  storedouble::Response response;
  response.set_body(request.path);
  if (request.path == "/slow") response.delay = std::chrono::seconds(1);
  if (request.path == "/stall") response.fault = Fault::stall;
  return response;
}

class CurlTransportTest : public testing::Test {
 protected:
  CurlTransportTest() { write_file(folder_.path("ca.pem"), server_.ca_pem()); }

  CurlTransport transport(Timeouts timeouts) const {
    CurlOptions options;
    options.user_agent = "test";
    options.ca = folder_.path("ca.pem");
    options.environment_proxy = false;
    options.timeouts = timeouts;
    return CurlTransport(options);
  }

  void start(CurlTransport& transport, std::size_t id, const std::string& path) const {
    transport.start(id, {server_.base_url() + path, {}});
  }

  void collect(CurlTransport& transport, milliseconds time) {
    for (auto& one : transport.wait(std::chrono::steady_clock::now() + time, {})) {
      ended_.emplace(one.id, std::move(one.response));
    }
  }

  Folder folder_;
  storedouble::RequestLog log_;
  storedouble::Server server_{{.tls = true}, storedouble::with_log(log_, respond)};
  std::map<std::size_t, Result<Response>> ended_;
};

TEST_F(CurlTransportTest, AnotherThreadEndsAWaitThatRunsOrComesNext) {
  auto network = transport({});
  const auto began = std::chrono::steady_clock::now();
  std::thread waker([&] { network.wake(); });
  collect(network, std::chrono::hours(1));
  waker.join();
  network.wake();
  collect(network, std::chrono::hours(1));
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(30)) << "a wait takes a minute";
}

// The one that stalls is given up; the one beside it, on the same connection, gets its answer.
TEST_F(CurlTransportTest, ATimeoutHarmsNoOtherRequestOfTheConnection) {
  auto network = transport({.stall = std::chrono::seconds(2)});
  start(network, 1, "/stall");
  const auto began = std::chrono::steady_clock::now();
  while (std::chrono::steady_clock::now() < began + milliseconds(1400)) collect(network, milliseconds(100));
  start(network, 2, "/slow");
  while (ended_.count(1) == 0) collect(network, milliseconds(100));
  EXPECT_EQ(ended_.at(1).error().kind, ErrorKind::timeout);
  start(network, 3, "/ok");
  while (ended_.size() < 3) collect(network, milliseconds(100));
  EXPECT_EQ(ended_.at(2).value().body, "/slow");
  EXPECT_EQ(ended_.at(3).value().body, "/ok");
  const auto entries = log_.entries();
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[1].connection, 1U);
  EXPECT_EQ(entries[2].connection, 2U);
}

// Faults: F25, F49
TEST_F(CurlTransportTest, TimeThatTheCallerTakesCountsForNoLimit) {
  auto network = transport({.stall = milliseconds(600), .total = milliseconds(600)});
  start(network, 1, "/ok");
  while (log_.entries().empty()) collect(network, milliseconds(1));
  std::this_thread::sleep_for(milliseconds(1200));
  while (ended_.empty()) collect(network, milliseconds(100));
  EXPECT_TRUE(ended_.at(1).has_value());
}

}  // namespace
}  // namespace playfast::net
