#include "cli/input/expanded_terms.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <map>

namespace playfast::cli {
namespace {

using Strings = std::vector<std::string>;

// Hands out terms with their places, then what a pipe may say, then the end.
class ScriptedTerms final : public Queries<TermQuery> {
 public:
  struct Step {
    std::string term;  // empty: `pull`
    std::uint64_t place = 0;
    Pull pull = Pull::item;
  };
  explicit ScriptedTerms(std::deque<Step> steps) : steps_(std::move(steps)) {}

  Pull next(TermQuery& query) override {
    if (steps_.empty()) return Pull::end;
    const auto step = std::move(steps_.front());
    steps_.pop_front();
    if (step.pull == Pull::item) query = {step.term, "us", "en"};
    place_ = step.place;
    return step.pull;
  }
  int ready_fd() const override { return 7; }
  std::optional<std::uint64_t> place() const override { return place_; }

 private:
  std::deque<Step> steps_;
  std::uint64_t place_ = 0;
};

std::vector<Suggestion> suggesting(const Strings& texts) {
  std::vector<Suggestion> all;
  for (const auto& text : texts) {
    Suggestion one;
    one.suggestion = text;
    all.push_back(std::move(one));
  }
  return all;
}

class Expanding : public testing::Test {
 protected:
  // All that is requested now, "0 tea"; the last word says why there is no more.
  Strings taken(ExpandedTerms& terms) {
    Strings all;
    TermQuery query;
    while (true) {
      const auto pull = terms.next(query);
      if (pull == Pull::again) continue;
      if (pull != Pull::item) {
        all.emplace_back(pull == Pull::end ? "end" : terms.ready_fd() < 0 ? "open" : "pending");
        return all;
      }
      all.push_back(std::to_string(terms.place().value()) + ' ' + query.term);
      open_.push_back(query);
    }
  }
  void answer_all(ExpandedTerms& terms) {
    for (const auto& query : std::exchange(open_, {}))
      terms.answered(query, suggesting(answers_[query.term]));
  }
  static ExpandedTerms expanding(std::deque<ScriptedTerms::Step> steps, std::uint64_t levels) {
    return {std::make_unique<ScriptedTerms>(std::move(steps)), levels};
  }

  std::map<std::string, Strings> answers_{{"tea", {"tea", "tea timer", "green tea"}},
                                          {"green tea", {"green tea", "tea timer", "green tea timer"}},
                                          {"tea timer", {"tea timer", "green tea timer", "egg timer"}},
                                          {"egg timer", {"egg timer", "tea"}}};
  std::vector<TermQuery> open_;
};

TEST_F(Expanding, GoesLevelByLevelAndRequestsEachTermOnce) {
  auto terms = expanding({{"tea", 0}}, 2);
  EXPECT_EQ(taken(terms), (Strings{"0 tea", "open"}));
  answer_all(terms);
  EXPECT_EQ(taken(terms), (Strings{"1 tea timer", "2 green tea", "open"}));
  answer_all(terms);
  EXPECT_EQ(taken(terms), (Strings{"3 green tea timer", "4 egg timer", "open"}));
  answer_all(terms);
  EXPECT_EQ(taken(terms), Strings{"end"}) << "two levels, no more";
  EXPECT_EQ(terms.left_out(), 0U);
}

TEST_F(Expanding, TheNextLevelWaitsForTheWholeOne) {
  auto terms = expanding({{"tea", 0}, {"egg timer", 1}}, 1);
  EXPECT_EQ(taken(terms), (Strings{"0 tea", "1 egg timer", "open"}));
  terms.answered(open_[0], suggesting(answers_["tea"]));
  EXPECT_EQ(taken(terms), Strings{"open"});
  terms.failed(open_[1]);
  EXPECT_EQ(taken(terms), (Strings{"2 tea timer", "3 green tea", "open"}));
}

TEST_F(Expanding, WhatIsThereIsNotHeldUpByInputThatComesLater) {
  auto terms = expanding({{"tea", 0}, {"", 0, Pull::pending}, {"green tea", 1}}, 1);
  EXPECT_EQ(taken(terms), (Strings{"0 tea", "open"}));
  answer_all(terms);
  EXPECT_EQ(taken(terms), (Strings{"1 tea timer", "2 green tea", "open"}));
  answer_all(terms);
  EXPECT_EQ(taken(terms), Strings{"end"}) << "green tea was requested before";
  auto waiting = expanding({{"", 0, Pull::pending}, {"tea", 0}}, 1);
  EXPECT_EQ(taken(waiting), Strings{"pending"});
  EXPECT_EQ(taken(waiting), (Strings{"0 tea", "open"}));
}

TEST_F(Expanding, PlacesAreThoseOfTheSourceThenThoseOfItsSuggestions) {
  std::deque<ScriptedTerms::Step> steps;
  for (std::uint64_t number = 0; number < 300; ++number)
    steps.push_back({"a" + std::to_string(number), number});
  std::swap(steps[254], steps[256]);
  auto terms = expanding(steps, 1);
  answers_ = {{"a256", {"more"}}};
  const auto first = taken(terms);
  ASSERT_EQ(first.size(), 258U) << "256 and the one that the place before the last belongs to";
  EXPECT_EQ(first[254], "256 a256");
  EXPECT_EQ(first[256], "254 a254");
  answer_all(terms);
  EXPECT_EQ(taken(terms), (Strings{"257 more", "open"}));
  answer_all(terms);
  EXPECT_EQ(taken(terms)[0], "258 a257");
}

TEST_F(Expanding, TermsThatCannotBeRequestedAreNotAndFewerAreTakenTogetherForMoreLevels) {
  auto terms = expanding({{"tea", 0}, {"egg timer", 1}}, 10);
  answers_ = {{"tea", {" ", std::string(1001, 'a'), "timer"}}};
  EXPECT_EQ(taken(terms), (Strings{"0 tea", "open"}));
  answer_all(terms);
  EXPECT_EQ(taken(terms), (Strings{"1 timer", "open"}));
  answer_all(terms);
  EXPECT_EQ(taken(terms), (Strings{"2 egg timer", "open"}));
}

TEST_F(Expanding, WhatWaitsIsBounded) {
  auto terms = expanding({{"tea", 0}}, 1);
  EXPECT_EQ(taken(terms).size(), 2U);
  Strings many;
  for (int number = 0; number < 100'003; ++number) many.push_back("tea " + std::to_string(number));
  terms.answered(open_[0], suggesting(many));
  EXPECT_EQ(terms.left_out(), 3U);
  EXPECT_EQ(taken(terms).size(), 100'001U);
}

}  // namespace
}  // namespace playfast::cli
