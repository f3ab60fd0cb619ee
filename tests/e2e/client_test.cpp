// The library's face: playfast::Client, one app and many.
#include "playfast/client.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <set>
#include <stdexcept>

#include "e2e/double.hpp"

namespace e2e {
namespace {

using namespace playfast;

ClientOptions options_for(const Double& store) {
  ClientOptions options;
  options.base_url = store.here()[1];
  options.rate.reset();
  return options;
}

class ThreeApps final : public AppQueries {
 public:
  playfast::Supply next(AppQuery& query) override {
    if (given_ == 3) return Supply::end;
    query = {"com.example.app" + std::to_string(given_++), "kr", "en"};
    return Supply::query;
  }

 private:
  int given_ = 0;
};

class WantsOne final : public AppResults {
 public:
  bool found(const AppQuery& query, AppAnswer /*answer*/) override {
    came.push_back(query.app_id);
    return false;
  }
  bool failed(const Error& error) override {
    ADD_FAILURE() << error.message;
    return false;
  }

  std::vector<std::string> came;
};

TEST(Client, GivesOneAppOrSaysWhyNot) {
  const Double store(small_pages());
  Client client(options_for(store));
  const auto app = client.app({"com.example.app", "kr", "ko"});
  ASSERT_TRUE(app) << app.error().message;
  EXPECT_EQ(app->app_id, "com.example.app");
  EXPECT_EQ(app->country, "kr");
  EXPECT_NE(app->fetched_at, Time());
  const auto missing = client.app({"com.example.missing"});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::not_found);
  EXPECT_EQ(missing.error().item, "com.example.missing");
}

TEST(Client, CanBeUsedAgainAfterARunThatWasStopped) {
  // The other two are on their way when the first has come: nothing of them may come later.
  const Double store(small_pages({"match=app1&,delay=50", "match=app2&,delay=50", "match=later,delay=200"}));
  Client client(options_for(store));
  ThreeApps queries;
  WantsOne results;
  EXPECT_EQ(client.apps(queries, results, {}), RunEnd::stopped);
  EXPECT_EQ(results.came.size(), 1U);
  const auto app = client.app({"com.example.later"});
  ASSERT_TRUE(app) << app.error().message;
  EXPECT_EQ(app->app_id, "com.example.later");
}

TEST(Client, HandsOverManyAsTheyComeWithTheirErrors) {
  const Double store(small_pages());
  Client client(options_for(store));
  const std::vector<AppQuery> queries{
      {"com.example.a"}, {"com.example.missing"}, {"com.example.b", "kr", "ko"}};
  std::vector<std::string> came;
  const auto end = client.apps(queries, [&](Result<AppAnswer> answer) {
    came.push_back(answer ? answer->app.app_id : answer.error().item + " did not come");
  });
  EXPECT_EQ(end, RunEnd::complete);
  std::ranges::sort(came);
  EXPECT_EQ(came,
            (std::vector<std::string>{"com.example.a", "com.example.b", "com.example.missing did not come"}));
}

TEST(Client, CanBeUsedAgainAfterACallbackThrew) {
  const Double store(small_pages({"match=app1&,delay=50", "match=app2&,delay=50"}));
  Client client(options_for(store));
  const std::vector<AppQuery> queries{{"com.example.app0"}, {"com.example.app1"}, {"com.example.app2"}};
  EXPECT_THROW(client.apps(queries, [](const Result<AppAnswer>&) { throw std::runtime_error("enough"); }),
               std::runtime_error);
  const auto app = client.app({"com.example.app3"});
  ASSERT_TRUE(app) << app.error().message;
  EXPECT_EQ(app->app_id, "com.example.app3");
}

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
  refuses([&] { client.reviews({.app_id = "com.example.inner"}, [](const ReviewPage&) { return true; }); });
  refuses([&] { static_cast<void>(client.search({.term = "inner"})); });
  refuses([&] { static_cast<void>(client.chart({})); });
}

TEST(Client, ACallInsideACallbackIsRefusedAndHarmsNothing) {
  const Double store(small_pages({"match=app1&,first=1,status=500"}));
  auto options = options_for(store);
  Client* self = nullptr;
  int refused = 0;
  options.on_retry = [&](const Error&, std::chrono::milliseconds) { call_every_way(*self, refused); };
  Client client(options);
  self = &client;
  const std::vector<AppQuery> queries{{"com.example.app0"}, {"com.example.app1"}, {"com.example.app2"}};
  std::set<std::string> came;
  const auto end = client.apps(queries, [&](Result<AppAnswer> answer) {
    call_every_way(client, refused);
    ASSERT_TRUE(answer) << answer.error().message;
    came.insert(answer->app.app_id);
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
  std::vector<Drift> warnings;
  const auto found = client.app({"com.example.a"}, &warnings);
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_EQ(found->source, "schema.org");
  EXPECT_EQ(found->contains_ads, std::nullopt);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].kind, Drift::Kind::partial);
}

}  // namespace
}  // namespace e2e
