// A std::stop_token ends the calls of playfast::Client from another thread.
#include <gtest/gtest.h>
#include <thread>

#include "e2e/client.hpp"

namespace e2e {
namespace {

using namespace playfast;

// Requests a stop when the double has been asked, from a thread of its own.
class StopWhenAsked {
 public:
  explicit StopWhenAsked(const Double& store)
      : thread_([this, &store] {
          while (store.log.entries().empty()) std::this_thread::yield();
          source_.request_stop();
        }) {}
  std::stop_token token() const { return source_.get_token(); }

 private:
  std::stop_source source_;
  std::jthread thread_;
};

// The double answers after an hour, so only the stop can end these calls.
constexpr auto never = "delay=3600000";

TEST(ClientStop, EndsARunThatWaitsForAnAnswer) {
  const Double store(small_pages({never}));
  auto client = client_of(store);
  const StopWhenAsked stop(store);
  const std::vector<AppQuery> queries{{"com.example.a"}, {"com.example.b"}};
  const auto nothing = [](const AppQuery&, const Result<Answer<App>>&) -> bool {
    ADD_FAILURE() << "there is no answer";
    return true;
  };
  EXPECT_EQ(client.apps(queries, nothing, {.stop = stop.token()}), RunEnd::stopped);
}

TEST(ClientStop, EndsAStreamThatWaitsForAPage) {
  const Double store(small_pages({never}));
  auto client = client_of(store);
  const StopWhenAsked stop(store);
  auto stream = client.reviews({.app_id = "com.example.r3"}, stop.token());
  EXPECT_FALSE(stream.next());
  EXPECT_EQ(stream.outcome().state, ReviewEnd::State::stopped);
  EXPECT_FALSE(stream.outcome().error);
}

TEST(ClientStop, BeforeACallLeavesNothingToDo) {
  const Double store(small_pages());
  auto client = client_of(store);
  std::stop_source stop;
  stop.request_stop();
  const std::vector<SearchQuery> queries{{.term = "few"}};
  const auto nothing = [](const SearchQuery&, const Result<Answer<EntryList>>&) { return true; };
  EXPECT_EQ(client.searches(queries, nothing, {.stop = stop.get_token()}), RunEnd::stopped);
  EXPECT_EQ(store.log.entries().size(), 0U);
  EXPECT_TRUE(client.search({.term = "few"})) << "the client can be used again";
}

}  // namespace
}  // namespace e2e
