#include "queue/url.hpp"

#include <gtest/gtest.h>

#include "util/program_error.hpp"

namespace playfast::queue {
namespace {

TEST(QueueUrl, OfAHost) {
  const auto url = parse_url("redis://queue.example/apps").value();
  EXPECT_EQ(url.host, "queue.example");
  EXPECT_EQ(url.port, 6379);
  EXPECT_EQ(url.database, 0);
  EXPECT_EQ(url.stream, "apps");
  EXPECT_EQ(url.user + url.password + url.socket, "");
}

TEST(QueueUrl, WithAllParts) {
  const auto url = parse_url("redis://me:p%40ss%2F+w@[::1]:7000/12/my%2Fapps").value();
  EXPECT_EQ(url.user, "me");
  EXPECT_EQ(url.password, "p@ss/+w");
  EXPECT_EQ(url.host, "::1");
  EXPECT_EQ(url.port, 7000);
  EXPECT_EQ(url.database, 12);
  EXPECT_EQ(url.stream, "my/apps");
  EXPECT_EQ(url.shown(), "redis://[::1]:7000/12/my/apps");
}

TEST(QueueUrl, OfASocket) {
  const auto url = parse_url("redis+unix://:secret@/run/redis.sock?stream=apps&db=3").value();
  EXPECT_EQ(url.socket, "/run/redis.sock");
  EXPECT_EQ(url.password, "secret");
  EXPECT_EQ(url.stream, "apps");
  EXPECT_EQ(url.database, 3);
  EXPECT_EQ(url.shown(), "redis+unix:///run/redis.sock?stream=apps");
}

TEST(QueueUrl, ANumberAloneIsTheStream) {
  const auto url = parse_url("redis://:pw@host/2").value();
  EXPECT_EQ(url.stream, "2");
  EXPECT_EQ(url.database, 0);
}

TEST(QueueUrl, OthersAreRefusedWithoutTheirPassword) {
  for (const auto* const text : {"redis://:secret@host",
                                 "redis://:secret@/apps",
                                 "redis://secret@host/apps",
                                 "redis://me:@host/apps",
                                 "redis://:secret@host:0/apps",
                                 "redis://:secret@host:65536/apps",
                                 "redis://:secret@host:x/apps",
                                 "redis://:secret@host/99999/apps",
                                 "redis://:secret@host/x/apps",
                                 "redis://:secret@host/1/a/b",
                                 "redis://:secret@host/",
                                 "redis://:secret@host/%zz",
                                 "redis://:secret@host/a%00b",
                                 "redis://:secret%@host/a",
                                 "redis+unix://:secret@tmp/redis?stream=a",
                                 "redis+unix://:secret@/tmp/redis",
                                 "redis+unix://:secret@/tmp/redis?stream=",
                                 "redis+unix://:secret@/tmp/redis?stream=a&db=x",
                                 "redis+unix://:secret@/tmp/redis?stream=a&other=1",
                                 "rediss://:secret@host/apps",
                                 "http://:secret@host/a"}) {
    const auto url = parse_url(text);
    ASSERT_FALSE(url) << text;
    EXPECT_EQ(url.error().kind, ProgramError::invalid_option);
    EXPECT_EQ(url.error().message.find("secret"), std::string::npos) << url.error().message;
  }
}

TEST(QueueUrl, IsRecognizedByItsScheme) {
  EXPECT_TRUE(is_url("redis://x"));
  EXPECT_TRUE(is_url("rediss://x"));
  EXPECT_TRUE(is_url("redis+unix:///x"));
  for (const auto* const text : {"redis", "redis:", "com.example.redis", "@redis://x", "-", ""})
    EXPECT_FALSE(is_url(text));
}

}  // namespace
}  // namespace playfast::queue
