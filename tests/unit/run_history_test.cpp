#include "cli/history/run_history.hpp"

#include "cli/options/option_table.hpp"
#include "histories.hpp"
#include "store/reviews/fields.hpp"

namespace playfast::cli {
namespace {

using State = ReviewEnd::State;

class UpdatedReviews : public testing::Test {
 protected:
  void add(const std::string& review_id) {
    Review review;
    review.app_id = "com.a";
    review.review_id = review_id;
    review.fetched_at = history::time_at(history::day(0));
    const auto row = store::review_columns().row(review);
    const record::Row* const pointer = &row;
    EXPECT_TRUE(run->add_reviews("com.a", {&pointer, 1}));
  }
  void end(const record::StreamQuery& query, State state) {
    record::StreamEnd end;
    end.state = state;
    EXPECT_TRUE(run->end_stream(query, end));
  }
  static record::StreamQuery stream(const std::string& lang) {
    record::StreamQuery query;
    query.app_id = "com.a";
    query.lang = lang;
    query.seen = std::make_shared<record::SeenReviews>();
    return query;
  }
  // Whether it may end at reviews that are known.
  bool begin(record::StreamQuery& query) {
    EXPECT_TRUE(run->begin_update(query));
    return query.until_known;
  }

  const Folder folder;
  std::unique_ptr<RunHistory> run = [&] {
    Options options;
    options.command = find_command("reviews");
    options.output.db = folder.path("db");
    options.output.update = true;
    return RunHistory::open(options, "review", {}, store::review_columns()).value();
  }();
};

TEST_F(UpdatedReviews, EndWhereAStreamWasFetchedToItsEnd) {
  auto query = stream("en");
  EXPECT_FALSE(begin(query));
  add("one");
  for (const auto state : {State::stopped, State::failed}) {
    end(query, state);
    EXPECT_FALSE(begin(query));
  }
  end(query, State::complete);
  EXPECT_TRUE(begin(query));
  EXPECT_TRUE(query.seen->is_old("one"));
  EXPECT_FALSE(query.seen->is_old("two"));
  auto other = stream("de");
  EXPECT_FALSE(begin(other));
}

TEST_F(UpdatedReviews, ThatAreNewInOneStreamAreNewInAll) {
  auto first = stream("en");
  auto second = stream("de");
  add("one");
  end(first, State::complete);
  add("two");
  end(second, State::limit_reached);
  first.seen = second.seen;
  EXPECT_TRUE(begin(first));
  EXPECT_TRUE(begin(second));
  EXPECT_TRUE(second.seen->is_old("one"));
  EXPECT_FALSE(second.seen->is_old("two"));
}

TEST_F(UpdatedReviews, WithDatesOrInAnotherOrderAreNoWholeStream) {
  auto query = stream("en");
  query.sort = ReviewSort::relevance;
  end(query, State::complete);
  query.sort = ReviewSort::newest;
  query.until = std::chrono::floor<std::chrono::days>(history::time_at(history::day(0)));
  EXPECT_FALSE(begin(query));
}

}  // namespace
}  // namespace playfast::cli
