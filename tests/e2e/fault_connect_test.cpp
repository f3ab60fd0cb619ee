// Faults before the first request: names, connections, TLS, proxies.
#include <gtest/gtest.h>
#include <array>
#include <chrono>
#include <csignal>
#include <memory>
#include <thread>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "e2e/programs.hpp"
#include "e2e/raw_server.hpp"
#include "e2e/resume.hpp"

namespace e2e {
namespace {

using namespace std::chrono_literals;

Finished run_against(const std::string& base_url, std::vector<std::string> options = {},
                     const Process::Environment& environment = {}) {
  options.insert(options.begin(), {"app", "com.example.app", "-v", "--base-url", base_url});
  return run(options, {}, environment);
}

bool was_retried(const Finished& ended) { return ended.err.find("attempt 2 in") != std::string::npos; }

void expect_network_failure(const Finished& ended) {
  EXPECT_EQ(ended.code, 4) << ended.err;
  EXPECT_EQ(ended.out, "");
}

// Faults: F1
TEST(FaultConnect, ANameThatDoesNotResolveIsRetried) {
  const auto ended = run_against("https://nowhere.invalid", {"--retries", "1"});
  expect_network_failure(ended);
  EXPECT_TRUE(was_retried(ended)) << ended.err;
}

// Faults: F1
TEST_F(Resume, ANameThatDoesNotResolveCanBeResumedFrom) {
  leave_unfinished();
  const auto before = playfast::read_file(out());
  const auto ended = run(job({"--base-url", "https://nowhere.invalid", "--retries", "0"}));
  expect_network_failure(ended);
  EXPECT_EQ(playfast::read_file(out()), before);
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(job())).code, 0);
  EXPECT_EQ(playfast::read_file(out()), whole());
  EXPECT_EQ(store.log.entries().size(), 5U) << "the pages that were missing";
}

// ASan wants to be the first library to be loaded; here it is not.
Process::Environment preloaded(const std::string& resolver) {
  return {{"LD_PRELOAD", odd_resolver_library()},
          {"RESOLVER", resolver},
          {"ASAN_OPTIONS", "verify_asan_link_order=0"}};
}

// Faults: F4
TEST(FaultConnect, WithoutANetworkTheMessageSaysSo) {
  struct Case {
    std::string url, says;
  };
  for (const auto& [url, says] :
       {Case{"https://store.example", "cannot resolve the host name store.example"},
        {"https://192.0.2.1", "cannot connect to 192.0.2.1 port 443: Network is unreachable"}}) {
    const auto ended = run_against(url, {"--retries", "1"}, preloaded("no-network"));
    expect_network_failure(ended);
    EXPECT_TRUE(was_retried(ended)) << ended.err;
    EXPECT_NE(ended.err.find(says), std::string::npos) << ended.err;
  }
}

// A full backlog: the kernel drops the SYN, and the connection hangs.
class HangingPort {
 public:
  HangingPort() {
    port_.listen(0);
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(port_.fd(), reinterpret_cast<sockaddr*>(&address), &size);
    for (int& fd : fillers_) {
      fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
      ::connect(fd, reinterpret_cast<sockaddr*>(&address), size);
    }
  }
  ~HangingPort() {
    for (const int fd : fillers_) ::close(fd);
  }
  std::string url() const { return "http://" + port_.host_and_port(); }

 private:
  LoopbackPort port_;
  std::array<int, 4> fillers_{};
};

// Faults: F2
TEST(FaultConnect, AConnectionThatHangsIsGivenUpAndRetried) {
  const HangingPort port;
  const auto ended = run_against(port.url(), {"--retries", "1", "--timeout", "1"});
  expect_network_failure(ended);
  EXPECT_TRUE(was_retried(ended)) << ended.err;
}

// Faults: F2
TEST(FaultConnect, ASignalEndsARunThatConnects) {
  const HangingPort port;
  Process process(
      {"app", "com.example.app", "-v", "--base-url", port.url(), "--retries", "1", "--timeout", "2"});
  std::this_thread::sleep_for(200ms);  // before or inside the connect: the outcome is the same
  process.signal(SIGTERM);
  EXPECT_EQ(process.finish().code, 128 + SIGTERM);
}

// Faults: F3
TEST(FaultConnect, ARefusedConnectionIsRetried) {
  const LoopbackPort port;
  const auto ended = run_against("http://" + port.host_and_port(), {"--retries", "2"});
  expect_network_failure(ended);
  EXPECT_NE(ended.err.find("attempt 3 in"), std::string::npos) << ended.err;
}

// Faults: F5
// The name has two addresses; the store listens on the second only.
TEST(FaultConnect, ADeadIpv6AddressCostsNoRecord) {
  storedouble::RequestLog log;
  storedouble::StoreOptions pages;
  pages.layout.padding = 0;
  storedouble::Store store(pages);
  const storedouble::CertificateOptions two_addresses{.names = "DNS:two-addresses.example"};
  const storedouble::Server server(
      {.tls = true, .certificate = std::make_shared<storedouble::Certificate>(two_addresses)},
      storedouble::with_log(log, store.handler()));
  const playfast::Folder folder;
  playfast::write_file(folder.path("ca.pem"), server.ca_pem());
  const auto port = server.base_url().substr(server.base_url().rfind(':'));
  const auto ended = run_against("https://two-addresses.example" + port, {"--cacert", folder.path("ca.pem")},
                                 preloaded("ipv6-first"));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(lines(ended.out).size(), 1U);
  EXPECT_FALSE(was_retried(ended)) << ended.err;
  EXPECT_EQ(log.entries().size(), 1U);
}

struct BadCertificate {
  std::string name;
  storedouble::CertificateOptions options;
  bool trusted;  ///< its authority is
};

class FaultCertificate : public testing::TestWithParam<BadCertificate> {};

// Faults: F7
TEST_P(FaultCertificate, EndsTheRunBeforeARequest) {
  const auto& [name, options, trusted] = GetParam();
  storedouble::RequestLog log;
  storedouble::Store store;
  const storedouble::Server server(
      {.tls = true, .certificate = std::make_shared<storedouble::Certificate>(options)},
      storedouble::with_log(log, store.handler()));
  const playfast::Folder folder;
  playfast::write_file(folder.path("ca.pem"), server.ca_pem());
  const auto ended =
      run_against(server.base_url(), trusted ? std::vector<std::string>{"--cacert", folder.path("ca.pem")}
                                             : std::vector<std::string>{});
  expect_network_failure(ended);
  EXPECT_FALSE(was_retried(ended)) << ended.err;
  EXPECT_EQ(log.entries().size(), 0U) << "not a request was sent";
}

INSTANTIATE_TEST_SUITE_P(Kinds, FaultCertificate,
                         testing::Values(BadCertificate{"SelfSigned", {}, false},
                                         BadCertificate{"Expired", {.expired = true}, true},
                                         BadCertificate{
                                             "WrongHost", {.names = "DNS:elsewhere.example"}, true}),
                         [](const auto& one) { return one.param.name; });

// Faults: F8
TEST(FaultTls, ACutHandshakeAnAlertAndPlainHttpAreRetried) {
  const std::string alert("\x15\x03\x03\x00\x02\x02\x28", 7);  // fatal, handshake_failure
  for (const auto& answer : {std::string(), alert, std::string("HTTP/1.1 400 Bad Request\r\n\r\n")}) {
    const RawServer server(answer);
    const auto ended = run_against("https://" + server.host_and_port(), {"--retries", "1"});
    expect_network_failure(ended);
    EXPECT_TRUE(was_retried(ended)) << ended.err;
    EXPECT_EQ(server.connections(), 2);
  }
}

// Faults: F9
TEST(FaultProxy, ARefusalIsANetworkFailureThatHidesThePassword) {
  const std::string html = "<html><body>Not here.</body></html>";
  const auto head = [&](const std::string& status) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + std::to_string(html.size()) + "\r\n\r\n" + html;
  };
  const RawServer authentication(head("407 Proxy Authentication Required"));
  const RawServer html_error(head("502 Bad Gateway"));
  const LoopbackPort closed;
  for (const auto& proxy :
       {authentication.host_and_port(), html_error.host_and_port(), closed.host_and_port()}) {
    const auto ended = run_against("https://store.example",
                                   {"-vv", "--retries", "0", "--proxy", "http://user:sekret@" + proxy});
    expect_network_failure(ended);
    EXPECT_EQ(ended.err.find("sekret"), std::string::npos) << ended.err;
  }
  EXPECT_EQ(authentication.connections(), 1);
  EXPECT_EQ(html_error.connections(), 1);
}

}  // namespace
}  // namespace e2e
