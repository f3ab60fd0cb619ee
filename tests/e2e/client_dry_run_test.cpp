// A client whose transport sends nothing: its requests are those that would be sent.
#include <gtest/gtest.h>

#include "client/core.hpp"
#include "e2e/client.hpp"
#include "net/dry_run.hpp"
#include "net/url.hpp"
#include "store/http.hpp"

namespace e2e {
namespace {

using namespace playfast;
using Strings = std::vector<std::string>;

// In the words of the log, the body decoded.
Strings sent_to(const Double& store) {
  Strings sent;
  for (const auto& entry : store.log.entries()) {
    sent.push_back(entry.method + ' ' + store.here()[1] + entry.target + ' ' +
                   storedouble::percent_decode(entry.body));
  }
  return sent;
}

// Keeps what it does not send.
Client planning_client(const Double& store, Strings& planned) {
  auto transport = std::make_unique<net::DryRunTransport>([&planned](const net::Request& request) {
    planned.push_back((request.form.empty() ? "GET " : "POST ") + request.url + ' ' +
                      net::url_decode(request.form.str()));
  });
  return client::Core::client_of(std::make_shared<client::Core>(options_for(store), std::move(transport)));
}

// What is planned is what is sent, byte for byte; and planning sends nothing.
template <typename Calls>
void expect_same(Calls calls) {
  const Double store(small_pages());
  Strings planned;
  auto dry = planning_client(store, planned);
  calls(dry);
  EXPECT_EQ(sent_to(store), Strings());
  auto client = client_of(store);
  calls(client);
  EXPECT_EQ(planned, sent_to(store));
  EXPECT_EQ(planned.size(), 2U);
}

TEST(ClientDryRun, PlansTheRequestsForApps) {
  expect_same([](Client& client) {
    static_cast<void>(client.app({"com.example.a"}));
    static_cast<void>(client.app({"com.example.b", "kr", "pt-BR"}));
  });
}

TEST(ClientDryRun, PlansTheFirstRequestForReviews) {
  expect_same([](Client& client) {
    ReviewQuery query;
    query.app_id = "com.example.a.r1500";
    client.reviews(query).next_page();
    query.lang = "ko";
    query.score = 1;
    query.sort = ReviewSort::rating;
    client.reviews(query).next_page();
  });
}

TEST(ClientDryRun, PlansTheRequestsForSearches) {
  expect_same([](Client& client) {
    SearchQuery query;
    query.term = "red panda";
    static_cast<void>(client.search(query));
    query.term = "50% + \"빵\" & more?";
    query.price = Price::paid;
    static_cast<void>(client.search(query));
  });
}

TEST(ClientDryRun, PlansTheRequestsForCharts) {
  expect_same([](Client& client) {
    ChartQuery query;
    static_cast<void>(client.chart(query));
    query.collection = Collection::top_paid;
    query.category = "FAMILY";
    query.age = Age::from_6_to_8;
    query.limit = 30;
    static_cast<void>(client.chart(query));
  });
}

TEST(ClientDryRun, AnswersEveryQueryWithTheSameError) {
  const Double store(small_pages());
  Strings planned;
  auto client = planning_client(store, planned);
  EXPECT_EQ(client.app({"com.example.a"}).error().kind, ErrorKind::not_sent);
  EXPECT_EQ(client.search({.term = "red panda"}).error().kind, ErrorKind::not_sent);
  EXPECT_EQ(client.chart({}).error().kind, ErrorKind::not_sent);
  auto reviews = client.reviews({.app_id = "com.example.a"});
  EXPECT_FALSE(reviews.next());
  ASSERT_TRUE(reviews.outcome().error);
  EXPECT_EQ(reviews.outcome().error->kind, ErrorKind::not_sent);
}

TEST(ClientDryRun, ManyQueriesArePlannedInTheirOrder) {
  const Double store(small_pages());
  Strings planned;
  auto client = planning_client(store, planned);
  std::vector<AppQuery> queries;
  Strings expected;
  for (int number = 0; number < 100; ++number) {
    queries.push_back({"com.example.app" + std::to_string(number)});
    expected.push_back("GET " + store.here()[1] + "/store/apps/details?id=" + queries.back().app_id +
                       "&hl=en&gl=us ");
  }
  EXPECT_EQ(client.apps(queries, [](const AppQuery&, const Result<Answer<App>>& answer) { return !answer; }),
            RunEnd::complete);
  EXPECT_EQ(planned, expected);
}

}  // namespace
}  // namespace e2e
