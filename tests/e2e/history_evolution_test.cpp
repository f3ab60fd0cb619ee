// What a database says of thirty days in which the store changes.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "e2e/records.hpp"
#include "sanitized.hpp"
#include "store/page_builder.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using Ids = std::vector<std::string>;

constexpr std::size_t charted = 8;
const std::string chart = "topselling_free APPLICATION";

std::string day_of(const json& time) { return time.get<std::string>().substr(0, 10); }

/// A store whose apps appear, vanish and change from day to day, as a seed decides; it keeps what `changes`
/// and `ranks` have to say.
class Evolution {
 public:
  Evolution(Double& store, std::uint32_t seed) : store_(store), random_(seed) {
    for (int number = 0; number < 12; ++number) {
      const auto id = "com.example.app" + std::to_string(number);
      apps_[id] = {.is_there = number % 4 != 0, .title = "App " + std::to_string(number), .cents = 199};
      ids_.push_back(id);
    }
    order_ = ids_;
    publish("");
  }

  const Ids& ids() const { return ids_; }
  const std::multiset<json>& changes() const { return changes_; }
  const std::multiset<json>& ranks() const { return ranks_; }

  /// The next day comes.
  void evolve(const std::string& day) {
    for (auto& [id, app] : apps_) {
      if (happens(0.15)) app.cents += 100;
      if (happens(0.1)) app.title += '!';
      if (happens(0.15)) app.is_there = !app.is_there;
    }
    for (int swaps = 0; swaps < 3; ++swaps)
      std::swap(order_[below(order_.size())], order_[below(order_.size())]);
    publish(day);
  }
  /// The chart has been fetched.
  void rank(const std::string& day) {
    const Ids now(order_.begin(), order_.begin() + charted);
    for (std::size_t at = 0; at < now.size(); ++at) {
      const auto before = std::ranges::find(chart_, now[at]);
      json change;
      if (before != chart_.end()) change = before - chart_.begin() - static_cast<std::ptrdiff_t>(at);
      ranks_.insert(json::array({day, now[at], at + 1, change}));
    }
    for (const auto& id : chart_) {
      if (std::ranges::find(now, id) == now.end()) ranks_.insert(json::array({day, id, nullptr, nullptr}));
    }
    chart_ = now;
  }

 private:
  struct Listing {
    bool is_there = true;
    std::string title;
    int cents = 0;
  };

  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }
  bool happens(double probability) { return std::bernoulli_distribution(probability)(random_); }

  static json values(const Listing& app) {
    return {{"title", app.title}, {"price", app.cents / 100.0}, {"availability", "available"}};
  }

  void publish(const std::string& day) {
    for (const auto& [id, app] : apps_) {
      expect(day, id, app);
      if (!app.is_there) {
        store_.store.remove_app(id);
        continue;
      }
      auto page = storedouble::demo_app(id, "us", "en");
      page.title = app.title;
      page.price = app.cents / 100.0;
      store_.store.set_page(id, storedouble::build_app_page(page, {.padding = 0}).str());
    }
    store_.store.set_chart(chart, Ids(order_.begin(), order_.begin() + charted));
  }

  // An app that is gone keeps its other values; what was not known before is no change.
  void expect(const std::string& day, const std::string& id, const Listing& app) {
    auto& seen = seen_[id];
    const auto now = app.is_there ? values(app) : json{{"availability", "missing"}};
    for (const auto& [field, after] : now.items()) {
      if (seen.contains(field) && seen[field] != after)
        changes_.insert(json::array({day, id, field, seen[field], after}));
      seen[field] = after;
    }
  }

  Double& store_;
  std::mt19937 random_;
  std::map<std::string, Listing> apps_;
  Ids ids_;
  Ids order_;  ///< of which the first are in the chart
  Ids chart_;  ///< of the day before
  std::map<std::string, json> seen_;
  std::multiset<json> changes_;  ///< day, app, field, before, after
  std::multiset<json> ranks_;    ///< day, app, rank, change
};

class Evolving : public testing::TestWithParam<std::uint32_t> {};

TEST_P(Evolving, ThirtyDaysGiveExactlyTheChangesThatTheStoreMade) {
  const int days = playfast::is_sanitized() ? 10 : 30;
  Double store(small_pages());
  Evolution evolution(store, GetParam());
  const playfast::Folder folder;
  const Ids database{"--db", folder.path("h.db")};
  for (int day = 0; day < days; ++day) {
    const auto noon = 1'767'268'800 + 86'400 * day;  // of the first of January 2026
    const auto date = "2026-01-" + std::string(day < 9 ? "0" : "") + std::to_string(day + 1);
    if (day > 0) evolution.evolve(date);
    const Process::Environment clock{{"LD_PRELOAD", shifted_clock_library()},
                                     {"CLOCK_SHIFT", std::to_string(noon - ::time(nullptr))},
                                     {"ASAN_OPTIONS", "verify_asan_link_order=0"}};
    Ids app{"app", "--fields", "title,price,availability", "-q"};
    app.insert(app.end(), evolution.ids().begin(), evolution.ids().end());
    for (auto arguments : {app, Ids{"list"}}) {
      arguments.insert(arguments.end(), database.begin(), database.end());
      const auto ended = run(store.with(arguments), {}, clock);
      ASSERT_TRUE(ended.code == 0 || ended.code == 1) << ended.err;
    }
    evolution.rank(date);
  }

  std::multiset<json> changes;
  for (const auto& change :
       records(run({"changes", database[0], database[1], "--field", "title,price,availability"}).out)) {
    if (change["entity"] == "app")
      changes.insert(json::array({day_of(change["changed_at"]), change["app_id"], change["field"],
                                  change["before"], change["after"]}));
  }
  EXPECT_GT(changes.size(), 20U);
  EXPECT_EQ(changes, evolution.changes());
  std::multiset<json> ranks;
  for (const auto& rank : records(run({"ranks", database[0], database[1]}).out))
    ranks.insert(json::array({day_of(rank["fetched_at"]), rank["app_id"], rank["rank"], rank["change"]}));
  EXPECT_EQ(ranks, evolution.ranks());
}

INSTANTIATE_TEST_SUITE_P(Seeds, Evolving, testing::Values(1U, 2U));

}  // namespace
}  // namespace e2e
