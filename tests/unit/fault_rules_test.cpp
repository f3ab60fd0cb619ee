#include "store/fault_rules.hpp"

#include <gtest/gtest.h>

#include "plain_requests.hpp"
#include "store/gzip.hpp"

namespace storedouble {
namespace {

std::string names(const Handler& handler, const std::string& target, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += handler(request_for(target)).fault_name + ".";
  return all;
}

TEST(FaultRules, AreReadFromText) {
  const FaultRule throttled =
      rule("match=com.a.b,first=1,status=429,retry-after=Wed\\, 21 Oct 2026 07:28:00 GMT");
  EXPECT_EQ(throttled.match, "com.a.b");
  EXPECT_EQ(throttled.first, 1U);
  EXPECT_EQ(throttled.status, 429);
  EXPECT_EQ(throttled.retry_after, "Wed, 21 Oct 2026 07:28:00 GMT");
  EXPECT_EQ(throttled.name, "429");
  const FaultRule cut = rule("p=0.25,seed=7,after=3,every=2,each=1,fault=cut,bytes=10,delay=500");
  EXPECT_EQ(cut.probability, 0.25);
  EXPECT_EQ(cut.seed, 7U);
  EXPECT_EQ(cut.transport, Fault::cut);
  EXPECT_EQ(cut.bytes, 10U);
  EXPECT_EQ(cut.delay, std::chrono::milliseconds(500));
  EXPECT_EQ(cut.name, "cut");
  EXPECT_EQ(rule("fault=truncate").content, ContentFault::truncate);
  EXPECT_EQ(rule("location=http://localhost/").name, "redirect");
  EXPECT_EQ(rule("delay=5").name, "delay");
}

TEST(FaultRules, ErrorsNameTheKeyAndTheRule) {
  for (const char* text :
       {"", "first=1", "status", "status=abc", "status=42", "first=0,status=500", "p=2,status=500",
        "p=nan,status=500", "fault=oops", "color=red,status=500", "delay=1s", "every=-1,status=500"}) {
    const auto parsed = parse_fault_rule(text);
    ASSERT_FALSE(parsed) << text;
    EXPECT_NE(parsed.error().find(text), std::string::npos) << parsed.error();
  }
  EXPECT_EQ(parse_fault_rule("status=abc").error(),
            "'status' in rule 'status=abc': 'abc' is not a number from 200 to 599");
}

TEST(FaultRules, ApplyToTheOccurrencesTheyName) {
  EXPECT_EQ(names(with_faults({rule("first=2,status=503")}, good_page), "/", 4), "503.503...");
  EXPECT_EQ(names(with_faults({rule("after=1,first=1,status=503")}, good_page), "/", 4), ".503...");
  EXPECT_EQ(names(with_faults({rule("every=3,fault=reset")}, good_page), "/", 7), "..reset...reset..");
  EXPECT_EQ(names(with_faults({rule("match=b,status=500")}, good_page), "/a", 2), "..");
  const Handler once_each = with_faults({rule("each=1,status=500")}, good_page);
  EXPECT_EQ(names(once_each, "/a", 2) + names(once_each, "/b", 2), "500..500..");
  const Handler two = with_faults({rule("first=1,status=500"), rule("first=2,status=503")}, good_page);
  EXPECT_EQ(names(two, "/", 3), "500.503..");
}

TEST(FaultRules, ChanceIsFixedBySeedAndAttempt) {
  const auto play = [](const std::string& text) {
    return names(with_faults({rule(text)}, good_page), "/", 1000);
  };
  const std::string played = play("p=0.1,seed=7,fault=reset");
  EXPECT_EQ(played, play("p=0.1,seed=7,fault=reset"));
  EXPECT_NE(played, play("p=0.1,seed=8,fault=reset"));
  const std::size_t resets = (played.size() - 1000) / 5;
  EXPECT_GT(resets, 60U);
  EXPECT_LT(resets, 140U);
}

TEST(FaultRules, SpoilTheAnswer) {
  const auto play = [](const std::string& text) {
    return with_faults({rule(text)}, good_page)(request_for("/x?a=b"));
  };
  EXPECT_EQ(*play("fault=truncate,bytes=8").body, "<html>01");
  EXPECT_EQ(play("status=429,retry-after=2").header("retry-after"), "2");
  EXPECT_TRUE(play("status=429,retry-date=3").header("retry-after").ends_with(" GMT"));
  EXPECT_EQ(play("fault=redirect-loop").header("location"), "/x?a=b");
  EXPECT_EQ(play("location=/y,status=308").status, 308);
  EXPECT_TRUE(play("fault=consent")
                  .header("location")
                  .starts_with("https://consent.google.com/ml?continue=https%3A"));
  EXPECT_TRUE(
      play("fault=captcha").header("location").starts_with("https://www.google.com/sorry/index?continue="));
  EXPECT_NE(play("fault=gateway-error").body->find("PlayGatewayError"), std::string::npos);
  EXPECT_EQ(gunzip(*play("fault=gzip-cut").body), std::nullopt);
  EXPECT_EQ(gunzip(*play("fault=gzip-bad").body), std::nullopt);
  EXPECT_EQ(play("fault=empty").body->size(), 0U);
  EXPECT_LT(play("fault=bomb").body->size(), 300'000U);
}

}  // namespace
}  // namespace storedouble
