// What is said of streams of reviews.
#include <gtest/gtest.h>

#include "captured.hpp"
#include "cli/ui/report.hpp"
#include "failures.hpp"

namespace playfast::cli {
namespace {

using State = ReviewEnd::State;

ReviewQuery query_of(std::optional<int> score = std::nullopt) {
  ReviewQuery query;
  query.app_id = "com.a.b";
  query.country = "kr";
  query.lang = "ko";
  query.score = score;
  return query;
}

// What is said when a stream ends.
std::string said(const ReviewQuery& query, const ReviewEnd& end, const Options& options = {}) {
  Stderr captured;
  Report report(options, {});
  report.stream_ended(query, end);
  return captured.text();
}

ReviewEnd end_of(State state, std::uint64_t reviews, std::uint64_t seen_before = 0) {
  ReviewEnd end;
  end.state = state;
  end.reviews = reviews;
  end.seen_before = seen_before;
  if (state == State::failed) end.error = error(ErrorKind::timeout);
  return end;
}

TEST(StreamEnded, SaysWhichStreamHowItEndedAndHowMuchCame) {
  EXPECT_EQ(said(query_of(), end_of(State::complete, 7)), "playfast: com.a.b (ko): complete, 7 reviews\n");
  EXPECT_EQ(said(query_of(), end_of(State::complete, 1)), "playfast: com.a.b (ko): complete, 1 review\n");
  EXPECT_EQ(said(query_of(5), end_of(State::limit_reached, 0, 3)),
            "playfast: com.a.b (ko, 5 stars): limit reached, 0 reviews, 3 seen before\n");
  auto end = end_of(State::complete, 2);
  end.skipped = 1;
  EXPECT_EQ(said(query_of(), end), "playfast: com.a.b (ko): complete, 2 reviews, 1 skipped\n");
}

TEST(StreamEnded, OfMoreThanTenOnlyFailuresAreListed) {
  const auto said_of = [](int begun, State state) {
    Stderr captured;
    const Options options;
    Report report(options, {});
    for (int count = 0; count < begun; ++count) report.stream_begun();
    report.stream_ended(query_of(), end_of(state, 7));
    return captured.text();
  };
  EXPECT_EQ(said_of(10, State::complete), "playfast: com.a.b (ko): complete, 7 reviews\n");
  EXPECT_EQ(said_of(11, State::complete), "");
  EXPECT_EQ(said_of(11, State::limit_reached), "");
  EXPECT_EQ(said_of(11, State::failed), "playfast: com.a.b (ko): failed after 7 reviews: what happened\n");
}

TEST(StreamEnded, AFailureSaysWhichStreamToo) {
  EXPECT_EQ(said(query_of(1), end_of(State::failed, 0)), "playfast: com.a.b (ko, 1 star): what happened\n");
  EXPECT_EQ(said(query_of(), end_of(State::failed, 1)),
            "playfast: com.a.b (ko): failed after 1 review: what happened\n");
}

TEST(StreamEnded, TheCountryIsSaidWhereThereAreSeveral) {
  Options options;
  options.selection.countries = {"us", "kr"};
  EXPECT_EQ(said(query_of(), end_of(State::complete, 2), options),
            "playfast: com.a.b (kr, ko): complete, 2 reviews\n");
}

TEST(StreamEnded, DecidesTheExitCode) {
  const Stderr quiet;
  const Options options;
  Report report(options, {});
  report.stream_ended(query_of(), end_of(State::failed, 5));
  EXPECT_EQ(report.tally().exit_code(), 4);
  EXPECT_EQ(report.tally().counts().failed, 1U);
  report.stream_ended(query_of(), end_of(State::limit_reached, 5));
  EXPECT_EQ(report.tally().exit_code(), 1) << "some came";
}

}  // namespace
}  // namespace playfast::cli
