// The library's face: playfast::Client that tells what it would ask, and sends nothing.
#include <gtest/gtest.h>

#include "e2e/client.hpp"
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

// What a client that sends nothing tells of these calls.
template <typename Calls>
Strings planned(const Double& store, Calls calls) {
  Strings told;
  ClientOptions options;
  options.base_url = store.here()[1];
  options.instead_of_sending = [&](const PlannedRequest& request) {
    told.push_back(request.method + ' ' + request.url + ' ' + request.body);
    return true;
  };
  Client client(options);
  calls(client);
  return told;
}

// What is told is what is sent, byte for byte; and telling it sends nothing.
template <typename Calls>
void expect_same(Calls calls) {
  const Double store(small_pages());
  const auto told = planned(store, calls);
  EXPECT_EQ(sent_to(store), Strings());
  auto client = client_of(store);
  calls(client);
  EXPECT_EQ(told, sent_to(store));
  EXPECT_EQ(told.size(), 2U);
}

TEST(InsteadOfSending, TellsTheRequestsForApps) {
  expect_same([](Client& client) {
    client.app({"com.example.a"});
    client.app({"com.example.b", "kr", "pt-BR"});
  });
}

TEST(InsteadOfSending, TellsTheFirstRequestForReviews) {
  expect_same([](Client& client) {
    ReviewQuery query;
    query.app_id = "com.example.a.r1500";
    client.reviews(query, [](const ReviewPage&) { return false; });
    query.lang = "ko";
    query.score = 1;
    query.sort = ReviewSort::rating;
    client.reviews(query, [](const ReviewPage&) { return false; });
  });
}

TEST(InsteadOfSending, TellsTheRequestsForSearches) {
  expect_same([](Client& client) {
    SearchQuery query;
    query.term = "red panda";
    client.search(query);
    query.term = "50% + \"빵\" & more?";
    query.price = Price::paid;
    client.search(query);
  });
}

TEST(InsteadOfSending, TellsTheRequestsForCharts) {
  expect_same([](Client& client) {
    ChartQuery query;
    client.chart(query);
    query.collection = Collection::top_paid;
    query.category = "FAMILY";
    query.age = Age::from_6_to_8;
    query.limit = 30;
    client.chart(query);
  });
}

TEST(InsteadOfSending, EndsWhenNobodyWantsMore) {
  const Double store(small_pages());
  std::size_t told = 0;
  ClientOptions options;
  options.base_url = store.here()[1];
  options.instead_of_sending = [&](const PlannedRequest&) { return ++told < 2; };
  Client client(options);
  const std::vector<AppQuery> queries{{"com.example.a"}, {"com.example.b"}, {"com.example.c"}};
  EXPECT_EQ(client.apps(queries, [](const Result<AppAnswer>&) { FAIL() << "there is no answer"; }),
            RunEnd::stopped);
  EXPECT_EQ(told, 2U);
}

TEST(InsteadOfSending, GivesNoRecordThatNobodySent) {
  const Double store(small_pages());
  planned(store, [](Client& client) {
    EXPECT_FALSE(client.app({"com.example.a"}));
    EXPECT_FALSE(client.search(SearchQuery{"red panda"}));
    EXPECT_FALSE(client.chart(ChartQuery{}));
    EXPECT_EQ(
        client.reviews(ReviewQuery{.app_id = "com.example.a"}, [](const ReviewPage&) { return true; }).state,
        ReviewEnd::State::stopped);
  });
}

}  // namespace
}  // namespace e2e
