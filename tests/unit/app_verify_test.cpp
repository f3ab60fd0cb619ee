#include "store/app/verify.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "app_pages.hpp"
#include "store/app/fields.hpp"
#include "store/app/request.hpp"

namespace playfast::store {
namespace {

using Kind = Drift::Kind;

App demo() { return storedouble::demo_app("com.spotify.music", "us", "en"); }

std::vector<Drift> compared(const App& by_rpc, const App& on_page, std::vector<Drift> of_page = {},
                            std::vector<Drift> of_rpc = {}) {
  Answer<App> answer{by_rpc, std::move(of_rpc)};
  compare_with_page({on_page, std::move(of_page)}, AppRequest().fields(), answer);
  EXPECT_EQ(answer.value, by_rpc) << "the record is left as it is";
  return answer.warnings;
}

// The fields in which a changed page differs.
std::vector<std::string> differing(const std::function<void(App&)>& change, App app = demo()) {
  auto changed = app;
  change(changed);
  std::vector<std::string> fields;
  for (const auto& warning : compared(app, changed)) fields.push_back(warning.field);
  return fields;
}

using Fields = std::vector<std::string>;

TEST(CompareWithPage, SaysNothingWhereBothAgree) { EXPECT_TRUE(compared(demo(), demo()).empty()); }

TEST(CompareWithPage, NamesTheFieldThePathAndBothValues) {
  auto page = demo();
  page.price = 7.99;
  auto rpc = demo();
  rpc.price = 6.99;
  const auto warnings = compared(rpc, page);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0], (Drift{.kind = Kind::disagreement,
                                .field = "price",
                                .path = "[1][2][57][0][0][0][0][1][0][0]",
                                .value = "6.99",
                                .other = "7.99",
                                .other_source = Source::page}));
}

TEST(CompareWithPage, ComparesListsAndFlagsAndMissingValues) {
  EXPECT_EQ(differing([](App& app) { app.screenshots.emplace_back("https://x.example"); }),
            Fields{"screenshots"});
  EXPECT_EQ(differing([](App& app) {
              app.categories.push_back({"Tag", std::nullopt});
            }),
            Fields{"categories"});
  EXPECT_EQ(differing([](App& app) {
              app.permissions.push_back({"Other", {"one"}});
            }),
            Fields{"permissions"});
  EXPECT_EQ(differing([](App& app) { app.contains_ads = !app.contains_ads.value(); }),
            Fields{"contains_ads"});
  EXPECT_EQ(differing([](App& app) { app.ratings.reset(); }), Fields{"ratings"});
  EXPECT_EQ(differing([](App& app) { app.availability = Availability::unavailable; }),
            Fields{"availability"});
  EXPECT_EQ(differing([](App& app) { *app.updated += std::chrono::seconds(1); }), Fields{"updated"});
  EXPECT_EQ(differing([](App& app) { app.histogram.reset(); }), Fields{"histogram"});
}

TEST(CompareWithPage, CountsMayMoveBetweenTheRequests) {
  auto app = demo();
  app.ratings = 100'000;
  app.reviews = 50;
  app.real_installs = 1'000'000;
  app.histogram = std::vector<std::int64_t>{5, 5, 5, 5, 100'000};
  const auto ratings = [&](std::int64_t count) {
    return differing([&](App& page) { page.ratings = count; }, app);
  };
  EXPECT_EQ(ratings(101'000), Fields{});
  EXPECT_EQ(ratings(102'000), Fields{"ratings"});
  EXPECT_EQ(ratings(98'000), Fields{"ratings"});
  EXPECT_EQ(differing([](App& page) { page.reviews = 60; }, app), Fields{}) << "few may be 10 more";
  EXPECT_EQ(differing([](App& page) { page.reviews = 61; }, app), Fields{"reviews"});
  EXPECT_EQ(differing([](App& page) { page.real_installs = 1'020'000; }, app), Fields{"real_installs"});
  EXPECT_EQ(differing(
                [](App& page) {
                  page.histogram = std::vector<std::int64_t>{15, 5, 5, 5, 100'900};
                },
                app),
            Fields{});
  EXPECT_EQ(differing(
                [](App& page) {
                  page.histogram = std::vector<std::int64_t>{5, 16, 5, 5, 100'000};
                },
                app),
            Fields{"histogram"});
}

TEST(CompareWithPage, ScoresMayMoveByHalfATenth) {
  auto app = demo();
  app.score = 4.3;
  app.device_scores.phone = 4.3;
  const auto moved_by = [&](double difference) {
    return differing(
        [&](App& page) {
          *page.score += difference;
          *page.device_scores.phone -= difference;
        },
        app);
  };
  EXPECT_EQ(moved_by(0.05), Fields{});
  EXPECT_EQ(moved_by(0.06), (Fields{"score", "device_scores.phone"}));
  EXPECT_EQ(differing([](App& page) { page.device_scores.phone.reset(); }, app),
            Fields{"device_scores.phone"});
}

TEST(CompareWithPage, TextsOfCountsAndChartPlacesAreNotCompared) {
  EXPECT_EQ(differing([](App& app) {
              app.score_text = "other";
              app.installs = "other";
              app.installs_short.reset();
              app.chart_name = "other";
              app.chart_rank = 777;
            }),
            Fields{});
}

TEST(CompareWithPage, KeepsWhatThePageWasWarnedOfOnce) {
  const Drift both{.kind = Kind::inconsistent, .field = "reviews", .value = "2", .other = "1"};
  const Drift of_page{.kind = Kind::country, .value = "us"};
  EXPECT_EQ(compared(demo(), demo(), {both, of_page}, {both}), (std::vector<Drift>{both, of_page}));
}

}  // namespace
}  // namespace playfast::store
