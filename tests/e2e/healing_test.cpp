// What goes wrong once is tried again, after a wait that the double's log shows.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

struct Case {
  std::string name;
  std::string fault;
  double least_wait;  ///< seconds between the two requests
};

class Healing : public testing::TestWithParam<Case> {};

TEST_P(Healing, OneFaultCostsAWaitAndNoRecord) {
  const auto& [name, fault, least_wait] = GetParam();
  const Double store(small_pages({"first=1," + fault}));
  const auto ended = run(store.with({"app", "com.example.app", "-v"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(nlohmann::json::parse(ended.out)["app_id"], "com.example.app");
  EXPECT_EQ(ended.err.find("playfast: com.example.app (us): "), 0U) << ended.err;
  EXPECT_NE(ended.err.find("attempt 2 in"), std::string::npos) << ended.err;
  const auto entries = store.log.entries();
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].target, entries[1].target);
  EXPECT_GE(entries[1].seconds - entries[0].seconds, least_wait);
}

INSTANTIATE_TEST_SUITE_P(Faults, Healing,
                         testing::Values(
                             // Faults: F26
                             Case{"RetryAfterSeconds", "status=429,retry-after=1", 1.0},
                             // Faults: F26
                             Case{"RetryAfterDate", "status=503,retry-date=2", 2.0},
                             // Faults: F26, F45
                             Case{"RetryAfterDateOfAClockAhead", "status=503,retry-date=2,clock=3600", 2.0},
                             // Faults: F27
                             Case{"RetryAfterThatIsNoTime", "status=429,retry-after=soon", 5.0},
                             Case{"ThrottledWithoutATime", "status=503", 5.0},
                             // Faults: F34
                             Case{"GatewayErrorAt200", "fault=gateway-error", 5.0},
                             // Faults: F11
                             Case{"Reset", "fault=reset", 0.0},
                             // Faults: F11
                             Case{"ResetInTheHeaders", "fault=reset-headers", 0.0},
                             // Faults: F11
                             Case{"ResetInTheBody", "fault=reset-body", 0.0},
                             // Faults: F13
                             Case{"CutBody", "fault=cut", 0.0},
                             // Faults: F13
                             Case{"CutChunkedBody", "fault=chunked-cut", 0.0},
                             // Faults: F14
                             Case{"CutBodyThatTheCloseEnds", "fault=close-cut", 0.0},
                             // Faults: F14
                             Case{"CutGzip", "fault=gzip-cut", 0.0},
                             // Faults: F14
                             Case{"TruncatedPage", "fault=truncate", 0.0},
                             // Faults: F15
                             Case{"BadGzip", "fault=gzip-bad", 0.0},
                             // Faults: F15
                             Case{"TextLabelledGzip", "fault=gzip-false", 0.0},
                             // Faults: F15
                             Case{"BadChunkSize", "fault=bad-chunk", 0.0},
                             // Faults: F29
                             Case{"ServerError", "status=500", 0.0}),
                         [](const auto& one) { return one.param.name; });

// Faults: F26
TEST(Healing, ARetryAfterHoldsEveryRequest) {
  const Double store(small_pages({"match=app0&,first=1,status=429,retry-after=1"}));
  const auto ended = run(store.with({"app", "-", "-c", "1", "--fields", "app_id"}),
                         "com.example.app0\ncom.example.app1\ncom.example.app2\n");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(lines(ended.out).size(), 3U);
  const auto entries = store.log.entries();
  ASSERT_EQ(entries.size(), 4U);
  EXPECT_GE(entries[1].seconds - entries[0].seconds, 1.0);
}

// Faults: F28
TEST(Throttling, ForEverEndsTheRunAfterAFewRequests) {
  const Double store(small_pages({"status=429,retry-after=0"}));
  std::string input;
  for (int app = 0; app < 100; ++app) input += "com.example.app" + std::to_string(app) + '\n';
  const auto ended = run(store.with({"app", "-", "-c", "8"}), input);
  EXPECT_EQ(ended.code, 5) << ended.err;
  EXPECT_EQ(ended.out, "");
  EXPECT_LE(store.log.entries().size(), 8U + 4 + 3) << "those on their way, five in a row, three probes";
}

// Faults: F29
TEST(Healing, ServerErrorsOfEveryKindLoseNothing) {
  std::vector<std::string> faults;
  std::vector<std::string> arguments{"app", "--fields", "app_id"};
  for (const std::string status : {"500", "502", "504", "408", "522", "524", "503,retry-after=0"}) {
    const auto id = "com.example.status" + status.substr(0, 3);
    faults.push_back("match=" + id + ",first=" + (status.size() > 3 ? "3" : "1") + ",status=" + status);
    arguments.push_back(id);
  }
  const Double store(small_pages(faults));
  const auto ended = run(store.with(arguments));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(lines(ended.out).size(), 7U);
  EXPECT_EQ(store.log.entries().size(), 7U + 6 + 3);
}

struct Hopeless {
  std::string name;
  std::string fault;
  int code;
  std::size_t requests;
  std::string says;
};

constexpr auto away = "redirected in circles or away from the store";

class NotHealing : public testing::TestWithParam<Hopeless> {};

TEST_P(NotHealing, EndsWithItsCodeAfterItsTries) {
  const auto& [name, fault, code, requests, says] = GetParam();
  const Double store(small_pages({fault}));
  const auto ended = run(store.with({"app", "com.example.app", "--retries", "2"}));
  EXPECT_EQ(ended.code, code) << ended.err;
  EXPECT_EQ(ended.out, "");
  EXPECT_NE(ended.err.find("playfast: com.example.app (us): " + says), std::string::npos) << ended.err;
  EXPECT_EQ(store.log.entries().size(), requests);
}

INSTANTIATE_TEST_SUITE_P(
    Faults, NotHealing,
    testing::Values(
        // Faults: F30
        Hopeless{"NotFound", "status=404", 3, 1, "not found (HTTP 404)"},
        // Faults: F30
        Hopeless{"Gone", "status=410", 3, 1, "not found (HTTP 410)"},
        // Faults: F31
        Hopeless{"Forbidden", "status=403", 5, 1, "the store refused the request (HTTP 403)"},
        Hopeless{"BadRequest", "status=400", 6, 1, "unexpected status (HTTP 400)"},
        // Faults: F29
        Hopeless{"ServerError", "status=500", 4, 3, "server error (HTTP 500)"},
        Hopeless{"TooLongARetryAfter", "status=429,retry-after=9999", 5, 1, "throttled by the store"},
        // Faults: F27
        Hopeless{"RetryAfterIn2099", "status=429,retry-after=Thu\\, 31 Dec 2099 23:59:59 GMT", 5, 1,
                 "throttled by the store"},
        // Faults: F20
        Hopeless{"ConsentRedirect", "fault=consent", 5, 1, "the store requires consent"},
        // Faults: F20
        Hopeless{"ConsentPage", "fault=consent-page", 5, 1, "the store requires consent"},
        // Faults: F21
        Hopeless{"CaptchaRedirect", "fault=captcha", 5, 1, "blocked by the store"},
        // Faults: F21
        Hopeless{"CaptchaPage", "fault=captcha-page", 5, 1, "blocked by the store"},
        // Faults: F11
        Hopeless{"Reset", "fault=reset", 4, 3, ""},
        // Faults: F11
        Hopeless{"ResetInTheHeaders", "fault=reset-headers", 4, 3, ""},
        // Faults: F11
        Hopeless{"ResetInTheBody", "fault=reset-body", 4, 3, ""},
        // Faults: F12
        Hopeless{"ClosedWithoutAByte", "fault=close", 4, 3, ""},
        // Faults: F13
        Hopeless{"CutBody", "fault=cut", 4, 3, ""},
        // Faults: F13
        Hopeless{"CutChunkedBody", "fault=chunked-cut", 4, 3, ""},
        // Faults: F14
        Hopeless{"CutBodyThatTheCloseEnds", "fault=close-cut", 6, 2, "the answer's gzip is broken or cut"},
        // Faults: F14
        Hopeless{"CutGzip", "fault=gzip-cut", 6, 2, "the answer's gzip is broken or cut"},
        // Faults: F14
        Hopeless{"Truncated", "fault=truncate", 6, 3, "the page is cut"},
        // Faults: F41
        Hopeless{"Empty", "fault=empty", 6, 3, "the page is cut"},
        // Faults: F41
        Hopeless{"PlainText", "fault=plain-text", 6, 3, "the page is cut"},
        // Faults: F15
        Hopeless{"BadGzip", "fault=gzip-bad", 6, 2, "the answer's gzip is broken or cut"},
        // Faults: F15
        Hopeless{"TextLabelledGzip", "fault=gzip-false", 6, 2, "the answer's gzip is broken or cut"},
        // Faults: F15
        Hopeless{"BadChunkSize", "fault=bad-chunk", 6, 2, "the answer's chunked encoding is broken"},
        // Faults: F16
        Hopeless{"NestedEncodings", "fault=gzip-nested", 6, 1, "unexpected content encoding 'gzip, gzip,"},
        // Faults: F16
        Hopeless{"BigHeaders", "fault=big-headers", 6, 1, "the answer has more than 300 KB of headers"},
        // Faults: F17
        Hopeless{"Bomb", "fault=bomb", 6, 1, "the answer has more than 16 MiB"},
        // Faults: F17
        Hopeless{"EndlessBody", "fault=endless", 6, 1, "the answer has more than 16 MiB"},
        // Faults: F19
        Hopeless{"RedirectToLoopback", "location=http://127.0.0.1:1/x", 6, 1, away},
        // Faults: F19
        Hopeless{"RedirectToLinkLocal", "location=http://169.254.169.254/latest/", 6, 1, away},
        // Faults: F19
        Hopeless{"RedirectToPlainHttp", "location=http://play.google.com/store", 6, 1, away},
        // Faults: F19
        Hopeless{"RedirectToFtp", "location=ftp://play.google.com/store", 6, 1, away},
        // Faults: F19
        Hopeless{"RedirectToFile", "location=file:///etc/passwd", 6, 1, away},
        // Faults: F19
        Hopeless{"RedirectLoop", "fault=redirect-loop", 6, 6, away}),
    [](const auto& one) { return one.param.name; });

// Faults: F7
TEST(Healing, ACertificateThatIsNotTrustedIsNotTriedAgain) {
  auto setup = small_pages();
  setup.tls = true;
  const Double store(setup);
  const auto ended = run({"app", "com.example.app", "--base-url", store.here()[1]});
  EXPECT_EQ(ended.code, 4) << ended.err;
  EXPECT_NE(ended.err.find("--cacert"), std::string::npos) << ended.err;
  EXPECT_EQ(store.log.entries().size(), 0U);
}

}  // namespace
}  // namespace e2e
