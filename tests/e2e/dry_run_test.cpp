// What would be asked, without asking: the library's `instead_of_sending` and the program's --dry-run.
#include <gtest/gtest.h>

#include "e2e/client.hpp"
#include "e2e/process.hpp"
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

// The program, with what follows the store's URL in each line of its output.
Finished dry_run(const Double& store, Strings arguments, const std::string& input = {}) {
  arguments.emplace_back("--dry-run");
  auto ended = run(store.with(std::move(arguments)), input);
  const auto url = store.here()[1];
  for (auto at = ended.out.find(url); at != std::string::npos; at = ended.out.find(url))
    ended.out.erase(at, url.size());
  return ended;
}

TEST(DryRun, PrintsARequestForEachQuery) {
  const Double store(small_pages());
  const auto ended = dry_run(store, {"app", "com.a.b", "com.c.d", "--country", "us,kr"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "playfast: dry run: nothing was sent\n");
  EXPECT_EQ(
      ended.out,
      "GET /store/apps/details?id=com.a.b&hl=en&gl=us\nGET /store/apps/details?id=com.a.b&hl=en&gl=kr\n"
      "GET /store/apps/details?id=com.c.d&hl=en&gl=us\nGET /store/apps/details?id=com.c.d&hl=en&gl=kr\n");
  EXPECT_TRUE(store.log.entries().empty());
}

TEST(DryRun, PrintsTheFormOfAPostBelowIt) {
  const Double store(small_pages());
  for (const Strings& arguments : {Strings{"reviews", "com.a.b"}, Strings{"list", "--details"}}) {
    const auto ended = dry_run(store, arguments);
    EXPECT_EQ(ended.code, 0);
    const auto printed = lines(ended.out);
    ASSERT_EQ(printed.size(), 2U);
    EXPECT_TRUE(printed[0].starts_with("POST /_/PlayStoreUi/data/batchexecute?rpcids=")) << printed[0];
    EXPECT_TRUE(printed[1].starts_with("  f.req=[[[\"")) << printed[1].substr(0, 80);
  }
  EXPECT_TRUE(store.log.entries().empty());
}

TEST(DryRun, TellsOfAnItemThatIsNone) {
  const Double store(small_pages());
  const auto ended = dry_run(store, {"app", "-"}, "com.a.b\nno id\n");
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(ended.out, "GET /store/apps/details?id=com.a.b&hl=en&gl=us\n");
  EXPECT_NE(ended.err.find("no id"), std::string::npos) << ended.err;
}

TEST(DryRun, PrintsWhatComesWhileStdinStaysOpen) {
  const Double store(small_pages());
  for (const std::string command : {"app", "reviews", "search"}) {
    Process process(store.with({command, "-", "--dry-run", "-q"}));
    process.write("com.a.b\n");
    EXPECT_NE(process.read_line().find(store.here()[1]), std::string::npos) << command;
    process.write("com.c.d\n");
    const auto ended = process.finish();
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_NE(ended.out.find("com.c.d"), std::string::npos) << command;
  }
  EXPECT_TRUE(store.log.entries().empty());
}

}  // namespace
}  // namespace e2e
