#include "store/events.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "fakes.hpp"
#include "payloads.hpp"
#include "sent_calls.hpp"
#include "store/page_builder.hpp"

namespace playfast::store {
namespace {

const AppQuery events_query{"com.example.app", "kr", "ko"};

// The recorded form of an event's identity, without its links.
constexpr std::string_view identity =
    "CCGqAnwaeggAShMIhI6JpuS+"
    "lQMV8UWEBh3Q2B0jsgRgClwKHAoWY29tLm1vamFuZy5taW5lY3JhZnRwZRABGAMSGQoTNDgzMDk3NTk2NjE1Mj"
    "g3NzcyOBBRGAMYCiACKIDd5MvxMzCA7ciM9jNAAUgBUgIKAFoCCAFgAYABAzAQ";

std::string event_item(const std::string& title, std::string_view id = identity) {
  return R"([null,[null,[")" + std::string(id) + R"("]],[null,)" + title +
         R"(],[null,"Two &amp; two"],null,null,"Ends soon",[null,null,null,null,[null,null,"/store/e?id=1"]],2])";
}

std::string events_of(const std::string& items) {
  return R"([null,[null,[[{"4":["qgJ"],"53":[[)" + items + R"(],"Events & offers"]}]],null,[],1]])";
}

class ReadEvents : public testing::Test {
 protected:
  Result<Answer<EventList>> read(const std::string& payload) {
    const Payload parsed(payload);
    return read_events(session_, parsed.root(), EventKind::event, events_query, Source::rpc);
  }

  SystemClock clock_;
  Session session_{.base_url = "https://store.example", .clock = clock_};
};

TEST_F(ReadEvents, GivesEveryField) {
  const auto answer = read(events_of(event_item(R"("Dive &amp; <b>build</b>")")));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_TRUE(answer->warnings.empty());
  ASSERT_EQ(answer->value.entries.size(), 1U);
  const auto& event = answer->value.entries[0];
  EXPECT_EQ(event.kind, EventKind::event);
  EXPECT_EQ(event.title, "Dive & build");
  EXPECT_EQ(event.subtitle, "Two & two");
  EXPECT_EQ(event.label, "Ends soon");
  EXPECT_EQ(event.event_type, 2);
  EXPECT_EQ(event.url, "https://play.google.com/store/e?id=1");
  using namespace std::chrono;
  EXPECT_EQ(event.starts_at, sys_days{2026y / 6 / 30} + 17h);
  EXPECT_EQ(event.ends_at, sys_days{2026y / 7 / 14} + 17h);
  EXPECT_EQ(event.app_id, "com.example.app");
  EXPECT_EQ(event.country, "kr");
  EXPECT_EQ(event.lang, "ko");
}

TEST_F(ReadEvents, TimesThatAreNotSaidAreNull) {
  for (const std::string_view id : {"", "%%%", "qgKJARqGAQgAShMI", "qgIA", "CCGqAnwaeggAShMIhI6JpuS+lQMV"}) {
    const auto answer = read(events_of(event_item("\"Title\"", id)));
    ASSERT_TRUE(answer) << id;
    EXPECT_EQ(answer->value.entries.at(0).starts_at, std::nullopt) << id;
    EXPECT_EQ(answer->value.entries.at(0).ends_at, std::nullopt) << id;
    EXPECT_TRUE(answer->warnings.empty()) << id;
  }
}

TEST_F(ReadEvents, NoneIsAnEmptyList) {
  for (const std::string payload :
       {"[null,[null,null,null,[],0,[\"qgI\"]]]", "[]", "[null,[]]", "[null,[null,[]]]"}) {
    const auto answer = read(payload);
    ASSERT_TRUE(answer) << payload << answer.error().message;
    EXPECT_TRUE(answer->value.entries.empty()) << payload;
  }
  const auto none = read_events(session_, {}, EventKind::story, events_query, Source::rpc);
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->value.entries.empty());
}

TEST_F(ReadEvents, AnotherLayoutIsNotAnAppWithoutEvents) {
  for (const std::string payload :
       {"7", R"(["text"])", R"([null,"text"])", R"([null,[null,"text"]])", R"([null,[null,[["text"]]]])",
        R"([null,[null,[[{"54":[[]]}]]]])", R"([null,[null,[[{"53":["text"]}]]]])"}) {
    const auto answer = read(payload);
    ASSERT_FALSE(answer) << payload;
    EXPECT_EQ(answer.error().kind, ErrorKind::not_understood) << payload;
  }
  const auto untitled = read(events_of(event_item("7") + "," + event_item("null")));
  ASSERT_FALSE(untitled);
  EXPECT_EQ(untitled.error().path, "[1][1][0][52][0][0][2][1]");
}

TEST_F(ReadEvents, OneThatCannotBeReadIsSkippedAndARepeatedOnePassedOver) {
  const auto one = event_item("\"One\"");
  const auto answer = read(events_of(one + ",7," + one + "," + event_item("\"Two\"")));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->value.entries.size(), 2U);
  EXPECT_EQ(answer->value.skipped, 1U);
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].kind, Drift::Kind::skipped);
  EXPECT_EQ(answer->warnings[0].path, "[1][1][0][52][0][1][2][1]");
}

TEST_F(ReadEvents, OnlyPagesOfTheStoreAreUrls) {
  const auto url_of = [&](const std::string& url) {
    auto text = event_item("\"Title\"");
    text.replace(text.find("/store/e?id=1"), 13, url);
    const auto answer = read(events_of(text));
    return answer && answer->value.entries.size() == 1 ? answer->value.entries[0].url.value_or("null")
                                                       : "error";
  };
  EXPECT_EQ(url_of("https://other.example/x"), "https://other.example/x");
  EXPECT_EQ(url_of("//other.example"), "null");
  EXPECT_EQ(url_of("javascript:alert(1)"), "null");
}

TEST_F(ReadEvents, MoreThanAThousandAreNotUnderstood) {
  std::string items = "7";
  for (int at = 0; at < 1'000; ++at) items += ",7";
  EXPECT_EQ(read(events_of(items)).error().kind, ErrorKind::not_understood);
}

TEST_F(ReadEvents, ThePageHasBothKinds) {
  const auto page_of = [](const std::string& id) {
    return storedouble::build_app_page(storedouble::demo_app(id, "kr", "ko"), {.padding = 0}).str();
  };
  const auto answer = read_events_page(session_, page_of("com.example.app"), events_query);
  ASSERT_TRUE(answer) << answer.error().message;
  ASSERT_GE(answer->value.entries.size(), 2U);
  EXPECT_EQ(answer->value.entries.front().kind, EventKind::event);
  EXPECT_NE(answer->value.entries.front().ends_at, std::nullopt);
  EXPECT_EQ(answer->value.entries.back().kind, EventKind::story);
  EXPECT_EQ(answer->value.entries.back().source, Source::page);
  const AppQuery quiet{"com.example.noevents", "kr", "ko"};
  const auto none = read_events_page(session_, page_of(quiet.app_id), quiet);
  ASSERT_TRUE(none) << none.error().message;
  EXPECT_TRUE(none->value.entries.empty());
  EXPECT_EQ(read_events_page(session_, page_of("com.example.other"), events_query).error().kind,
            ErrorKind::wrong_item);
}

TEST(EventsCall, HasTheArgumentsOfThePage) {
  const auto event = events_call(EventKind::event, {R"(a"],[")", "kr", "ko"});
  EXPECT_EQ(event.rpc.id, "ZittHe");
  EXPECT_EQ(sent_arguments(event.rpc), R"([[null,[[3,[10]],null,null,[184]],["a\"],[\"",7]]])");
  EXPECT_EQ(event.lang, "ko");
  EXPECT_EQ(event.country, "kr");
  const auto story = events_call(EventKind::story, {R"(a"],[")", "kr", "ko"});
  EXPECT_EQ(story.rpc.id, "yowZ5");
  EXPECT_EQ(sent_arguments(story.rpc), sent_arguments(event.rpc));
}

}  // namespace
}  // namespace playfast::store
