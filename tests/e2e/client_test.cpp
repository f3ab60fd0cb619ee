// The library's face: playfast::Client, one app and many.
#include "playfast/client.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <ranges>
#include <set>
#include <sstream>
#include <stdexcept>

#include "e2e/client.hpp"

namespace e2e {
namespace {

using namespace playfast;

using AppAnswer = Result<Answer<App>>;

std::vector<AppQuery> some_apps(int count) {
  std::vector<AppQuery> queries;
  for (int number = 0; number < count; ++number)
    queries.push_back({"com.example.app" + std::to_string(number)});
  return queries;
}

TEST(Client, GivesOneAppOrSaysWhyNot) {
  const Double store(small_pages());
  Client client(options_for(store));
  const auto app = client.app({"com.example.app", "kr", "ko"});
  ASSERT_TRUE(app) << app.error().message;
  EXPECT_EQ(app->value.app_id, "com.example.app");
  EXPECT_EQ(app->value.country, "kr");
  EXPECT_EQ(app->value.source, Source::page);
  EXPECT_NE(app->value.fetched_at, Time());
  const auto missing = client.app({"com.example.missing"});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::not_found);
  EXPECT_EQ(missing.error().item, "com.example.missing");
}

TEST(Client, CanBeUsedAgainAfterARunThatWasStopped) {
  // The other two are on their way when the first has come: nothing of them may come later.
  const Double store(small_pages({"match=app1&,delay=50", "match=app2&,delay=50", "match=later,delay=200"}));
  Client client(options_for(store));
  std::size_t came = 0;
  const auto only_one = [&](const AppQuery&, const AppAnswer& answer) {
    EXPECT_TRUE(answer);
    ++came;
    return false;
  };
  EXPECT_EQ(client.apps(some_apps(3), only_one), RunEnd::stopped);
  EXPECT_EQ(came, 1U);
  const auto app = client.app({"com.example.later"});
  ASSERT_TRUE(app) << app.error().message;
  EXPECT_EQ(app->value.app_id, "com.example.later");
}

TEST(Client, HandsOverManyAsTheyComeWithTheirErrors) {
  const Double store(small_pages());
  Client client(options_for(store));
  const std::vector<AppQuery> queries{
      {"com.example.a"}, {"com.example.missing"}, {"com.example.b", "kr", "ko"}};
  std::vector<std::string> came;
  const auto end = client.apps(queries, [&](const AppQuery& query, const AppAnswer& answer) {
    came.push_back(answer ? answer->value.app_id : answer.error().item + " did not come");
    EXPECT_EQ(query.app_id, answer ? answer->value.app_id : answer.error().item);
    return true;
  });
  EXPECT_EQ(end, RunEnd::complete);
  std::ranges::sort(came);
  EXPECT_EQ(came,
            (std::vector<std::string>{"com.example.a", "com.example.b", "com.example.missing did not come"}));
}

TEST(Client, TakesAnyRangeOfQueries) {
  const Double store(small_pages());
  auto client = client_of(store);
  std::istringstream ids("com.example.a com.example.b");
  auto queries =
      std::ranges::istream_view<std::string>(ids) | std::views::transform([](const std::string& id) {
        return AppQuery{id, "kr", "ko"};
      });
  std::vector<std::string> came;
  const auto keep = [&](const AppQuery& query, const AppAnswer& answer) {
    came.push_back(query.app_id + " " + answer.value().value.country);
    return true;
  };
  EXPECT_EQ(client.apps(queries, keep, {.ordered = true}), RunEnd::complete);
  EXPECT_EQ(came, (std::vector<std::string>{"com.example.a kr", "com.example.b kr"}));
}

TEST(Client, CanBeUsedAgainAfterACallbackThrew) {
  const Double store(small_pages({"match=app1&,delay=50", "match=app2&,delay=50"}));
  Client client(options_for(store));
  const auto throws = [](const AppQuery&, const AppAnswer&) -> bool { throw std::runtime_error("enough"); };
  EXPECT_THROW(client.apps(some_apps(3), throws), std::runtime_error);
  const auto app = client.app({"com.example.app3"});
  ASSERT_TRUE(app) << app.error().message;
  EXPECT_EQ(app->value.app_id, "com.example.app3");
}

// Faults: F58
// At 200 a second, 300 requests are 200 at once and 100 in half a second.
TEST(Client, ItsRateHoldsAcrossCalls) {
  const Double store(small_pages());
  auto options = options_for(store);
  options.rate = 200;
  Client client(options);
  for (int call = 0; call < 300; ++call) ASSERT_FALSE(client.app({"com.example.missing"}));
  const auto entries = store.log.entries();
  ASSERT_EQ(entries.size(), 300U);
  EXPECT_GE(entries.back().seconds - entries.front().seconds, 0.48);
}

void call_every_way(Client& client, int& refused) {
  const auto refuses = [&](const auto& call) {
    EXPECT_THROW(call(), std::logic_error);
    ++refused;
  };
  refuses([&] { static_cast<void>(client.app({"com.example.inner"})); });
  refuses([&] { client.reviews({.app_id = "com.example.inner"}).next(); });
  refuses([&] { static_cast<void>(client.search({.term = "inner"})); });
  refuses([&] { static_cast<void>(client.chart({})); });
}

// Faults: F58
TEST(Client, ACallInsideACallbackIsRefusedAndHarmsNothing) {
  const Double store(small_pages({"match=app1&,first=1,status=500"}));
  auto options = options_for(store);
  options.retries = 1;
  Client* self = nullptr;
  int refused = 0;
  options.on_retry = [&](const Error&, std::chrono::milliseconds) { call_every_way(*self, refused); };
  Client client(options);
  self = &client;
  std::set<std::string> came;
  const auto end = client.apps(some_apps(3), [&](const AppQuery& query, const AppAnswer& answer) {
    call_every_way(client, refused);
    EXPECT_TRUE(answer) << answer.error().message;
    came.insert(query.app_id);
    return true;
  });
  EXPECT_EQ(end, RunEnd::complete);
  EXPECT_EQ(came, (std::set<std::string>{"com.example.app0", "com.example.app1", "com.example.app2"}));
  EXPECT_EQ(refused, 4 * (3 + 1));
  EXPECT_EQ(store.log.entries().size(), 4U) << "nothing was sent for the refused calls";
  EXPECT_TRUE(client.app({"com.example.later"}));
}

TEST(Client, ItsMessagesNameNoOptionOfTheCommandLine) {
  auto setup = small_pages();
  setup.tls = true;
  const Double store(setup);
  Client client(options_for(store));
  const auto app = client.app({"com.example.app"});
  ASSERT_FALSE(app);
  EXPECT_EQ(app.error().kind, ErrorKind::certificate);
  EXPECT_EQ(app.error().message.find("--"), std::string::npos) << app.error().message;
}

TEST(Client, RefusesOptionsThatCannotBeUsed) {
  ClientOptions options;
  options.concurrency = 0;
  EXPECT_THROW(Client{options}, std::invalid_argument);
  options = {};
  options.rate = 0;
  EXPECT_THROW(Client{options}, std::invalid_argument);
  options = {};
  options.base_url = "http://store.example";
  EXPECT_THROW(Client{options}, std::invalid_argument);
  options.base_url = "https://play.google.com/";
  EXPECT_NO_THROW(Client{options});
}

TEST(Client, TellsWhatIsToBeSaidOfOneApp) {
  Double store(small_pages());
  auto app = storedouble::demo_app("com.example.a", "us", "en");
  store.store.set_page("com.example.a", storedouble::build_page_around("[null]", app, {.padding = 0}).str());
  auto options = options_for(store);
  options.partial = true;
  Client client(options);
  const auto found = client.app({"com.example.a"});
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_EQ(found->value.source, Source::schema_org);
  EXPECT_EQ(found->value.contains_ads, std::nullopt);
  ASSERT_EQ(found->warnings.size(), 1U);
  EXPECT_EQ(found->warnings[0].kind, Drift::Kind::partial);
}

}  // namespace
}  // namespace e2e
