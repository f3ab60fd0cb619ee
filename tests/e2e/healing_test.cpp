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

INSTANTIATE_TEST_SUITE_P(
    Faults, Healing,
    testing::Values(Case{"RetryAfterSeconds", "status=429,retry-after=1", 1.0},
                    Case{"RetryAfterDate", "status=503,retry-date=2", 2.0},
                    Case{"RetryAfterDateOfAClockAhead", "status=503,retry-date=2,clock=3600", 2.0},
                    Case{"ThrottledWithoutATime", "status=503", 5.0},
                    Case{"GatewayErrorAt200", "fault=gateway-error", 5.0}, Case{"Reset", "fault=reset", 0.0},
                    Case{"ResetInTheBody", "fault=reset-body", 0.0},
                    Case{"TruncatedPage", "fault=truncate", 0.0}, Case{"CutGzip", "fault=gzip-cut", 0.0},
                    Case{"CutBody", "fault=cut", 0.0}, Case{"ServerError", "status=500", 0.0}),
    [](const auto& one) { return one.param.name; });

struct Hopeless {
  std::string name;
  std::string fault;
  int code;
  std::size_t requests;
  std::string says;
};

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
        Hopeless{"NotFound", "status=404", 3, 1, "not found (HTTP 404)"},
        Hopeless{"Gone", "status=410", 3, 1, "not found (HTTP 410)"},
        Hopeless{"Forbidden", "status=403", 5, 1, "the store refuses to answer (HTTP 403)"},
        Hopeless{"BadRequest", "status=400", 6, 1, "an answer the store is not known to give (HTTP 400)"},
        Hopeless{"ServerError", "status=500", 4, 3, "server error (HTTP 500)"},
        Hopeless{"TooLongARetryAfter", "status=429,retry-after=9999", 5, 1, "throttled by the store"},
        Hopeless{"ConsentRedirect", "fault=consent", 5, 1, "the store asks for consent"},
        Hopeless{"ConsentPage", "fault=consent-page", 5, 1, "the store asks for consent"},
        Hopeless{"CaptchaRedirect", "fault=captcha", 5, 1, "the store blocks this address"},
        Hopeless{"CaptchaPage", "fault=captcha-page", 5, 1, "the store blocks this address"},
        Hopeless{"Truncated", "fault=truncate", 6, 3, "the page is cut"},
        Hopeless{"Empty", "fault=empty", 6, 3, "the page is cut"},
        Hopeless{"BadGzip", "fault=gzip-bad", 6, 2, "the answer's gzip is broken or cut"},
        Hopeless{"BadChunkSize", "fault=bad-chunk", 6, 2, "the answer's chunked encoding is broken"},
        Hopeless{"NestedEncodings", "fault=gzip-nested", 6, 1, "unexpected content encoding 'gzip, gzip,"},
        Hopeless{"BigHeaders", "fault=big-headers", 6, 1, "the answer has more than 300 KB of headers"},
        Hopeless{"Bomb", "fault=bomb", 6, 1, "the answer has more than 16 MiB"},
        Hopeless{"RedirectAway", "location=http://127.0.0.1:1/x", 6, 1,
                 "redirected in circles or away from the store"},
        Hopeless{"RedirectToFile", "location=file:///etc/passwd", 6, 1,
                 "redirected in circles or away from the store"},
        Hopeless{"RedirectLoop", "fault=redirect-loop", 6, 6,
                 "redirected in circles or away from the store"}),
    [](const auto& one) { return one.param.name; });

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
