#include "store/app/invariants.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <tuple>

#include "app_readings.hpp"
#include "recordings.hpp"
#include "unit/files.hpp"

namespace playfast::store {
namespace {

using namespace std::chrono_literals;
using Kind = Drift::Kind;

App sound_app() { return storedouble::demo_app(demo_id, "us", "en"); }

std::vector<Drift> violations(const App& app) {
  std::vector<Drift> warnings;
  check_invariants(app, warnings);
  return warnings;
}

// The one field that contradicts another.
std::string violated(const App& app) {
  const auto warnings = violations(app);
  if (warnings.size() != 1) return std::to_string(warnings.size());
  EXPECT_EQ(warnings[0].kind, Kind::inconsistent);
  EXPECT_FALSE(warnings[0].reason.empty());
  return warnings[0].field;
}

TEST(Invariants, HoldInDemoApps) {
  for (int number = 0; number < 500; ++number) {
    const auto id = "com.bulk.a" + std::to_string(number);
    EXPECT_TRUE(violations(storedouble::demo_app(id, "us", "en")).empty()) << id;
  }
}

TEST(Invariants, HoldInRecordedPages) {
  PLAYFAST_NEED_RECORDINGS();
  int scored = 0;
  for (const auto& [name, app_id, country, lang] :
       {std::tuple("minecraft-us-en", "com.mojang.minecraftpe", "us", "en"),
        {"translate-us-en", "com.google.android.apps.translate", "us", "en"},
        {"edumarket-eg-en", "com.raiseright.edumarketapp", "eg", "en"},
        {"instagram-cn-zh-2022", "com.instagram.android", "cn", "zh"}}) {
    const auto html = read_file((*recordings_dir() / "app" / (std::string(name) + ".html")).string());
    page::JsonReader reader;
    const auto answer = read_app(html, {app_id, country, lang}, reader, verify);
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_TRUE(answer->value.real_installs);
    if (answer->value.score_text && answer->value.histogram) ++scored;
    EXPECT_TRUE(answer->warnings.empty()) << name << ' ' << answer->warnings.front().field;
  }
  EXPECT_EQ(scored, 3);
}

TEST(Invariants, TheHistogramsSumIsRatings) {
  auto app = sound_app();
  const auto with_sum = [&](std::int64_t ratings, std::int64_t sum) {
    app.ratings = ratings;
    app.reviews = 0;
    app.histogram = std::vector<std::int64_t>{0, 1, 2, 3, sum - 6};
    return violated(app);
  };
  EXPECT_EQ(with_sum(1'000, 1'100), "0");
  EXPECT_EQ(with_sum(1'000, 1'101), "histogram");
  EXPECT_EQ(with_sum(1'000, 900), "0");
  EXPECT_EQ(with_sum(1'000, 899), "histogram");
  EXPECT_EQ(with_sum(1'000'000, 1'001'000), "0");
  EXPECT_EQ(with_sum(1'000'000, 1'001'001), "histogram");
  const auto warnings = violations(app);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].value, "1001001");
  EXPECT_EQ(warnings[0].other, "1000000");
  constexpr auto max = std::numeric_limits<std::int64_t>::max();
  app.histogram = std::vector<std::int64_t>(5, max);
  EXPECT_EQ(violated(app), "histogram");
}

TEST(Invariants, CountsAreInOrder) {
  auto app = sound_app();
  app.reviews = app.ratings;
  app.real_installs = app.min_installs;
  EXPECT_EQ(violated(app), "0");
  app.reviews = *app.ratings + 1;
  EXPECT_EQ(violated(app), "reviews");
  app = sound_app();
  app.real_installs = *app.min_installs - 1;
  EXPECT_EQ(violated(app), "real_installs");
}

TEST(Invariants, TheScoresTextRoundsTheScore) {
  auto app = sound_app();
  const auto with_text = [&](double score, const char* text) {
    app.score = score;
    app.score_text = text;
    return violated(app);
  };
  for (const char* text : {"4.3", "4,3", "٤٫٣", "۴٫۳", "४.३", "৪.৩", "４.３", "\u200e4.3", "๔.๓", "၄.၃"})
    EXPECT_EQ(with_text(4.315863, text), "0") << text;
  for (const char* text : {"4.4", "4,2", "٤٫٤", "۴٫۲", "४.४", "4.32", "4", "43", "4.", "", "good", "4.3.1"})
    EXPECT_EQ(with_text(4.315863, text), "score_text") << text;
  EXPECT_EQ(with_text(4.25, "4.3"), "0") << "a half may go either way";
  EXPECT_EQ(with_text(4.25, "4.2"), "0");
  EXPECT_EQ(with_text(5, "5.0"), "0");
  EXPECT_EQ(with_text(5, "5"), "0");
  EXPECT_EQ(with_text(4.3, std::string(5'000, '4').c_str()), "score_text");
}

TEST(Invariants, ReleasedIsNotAfterUpdated) {
  auto app = sound_app();
  app.updated = std::chrono::sys_days{2026y / 3 / 1} + 5h;
  app.released = std::chrono::sys_days{2026y / 3 / 1};
  EXPECT_EQ(violated(app), "0");
  app.released = std::chrono::sys_days{2026y / 3 / 2};
  EXPECT_EQ(violated(app), "released");
  EXPECT_EQ(violations(app)[0].value, "2026-03-02");
}

TEST(Invariants, OfNullFieldsAreNotChecked) {
  auto app = sound_app();
  app.reviews = *app.ratings + 1;
  app.ratings.reset();
  app.real_installs = *app.min_installs - 1;
  app.min_installs.reset();
  app.score_text = "1.0";
  app.score.reset();
  app.released = std::chrono::sys_days{2090y / 1 / 1};
  app.updated.reset();
  EXPECT_EQ(violated(app), "0");
}

TEST(Invariants, AreCheckedOnPagesThatAreVerified) {
  auto payload = demo_payload();
  payload[1][2][13][2] = 1;
  const auto answer = read(page_around(payload), verify);
  ASSERT_TRUE(answer) << answer.error().message;
  ASSERT_EQ(answer->warnings.size(), 1U);
  EXPECT_EQ(answer->warnings[0].field, "real_installs");
  EXPECT_TRUE(read(page_around(payload), {})->warnings.empty()) << "not asked for";
}

}  // namespace
}  // namespace playfast::store
