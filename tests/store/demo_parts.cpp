#include "store/demo_parts.hpp"

#include <cmath>

#include "store/page_text.hpp"

namespace storedouble {
namespace {

/// A text in its two forms: as the store sends it, and as a reader gives it.
struct RichText {
  std::string html;
  std::string text;

  void add(std::string_view words) { wrap("", words, ""); }
  void wrap(const std::string& open, std::string_view words, const std::string& close) {
    html += open + html_lines(words) + close;
    text += words;
  }
};

void add_section(RichText& rich, const Phrasebook& words) {
  rich.add("\n\n");
  rich.wrap("<b>", words.heading, "</b>");
  for (const std::string_view point : words.points) rich.add("\n• " + std::string(point));
  rich.add("\n");
  rich.wrap("<a href=\"https://demo.example/more?a=1&amp;b=2\">", words.link, "</a>");
  rich.add(" ");
  rich.wrap("<i>", words.demo, "</i>");
}

std::string image_url(Seeded& seeded) { return "https://play-lh.example/" + seeded.token(86); }

}  // namespace

void write_texts(playfast::App& app, const Phrasebook& words, const std::string& mark, bool very_long) {
  constexpr std::size_t kLong = 60'000;
  RichText rich;
  rich.add(mark + std::string(words.opening));
  do {
    add_section(rich, words);
  } while (very_long && rich.html.size() < kLong);
  app.description_html = rich.html;
  app.description = rich.text;
  app.summary = mark + std::string(words.summary);
  app.recent_changes = mark + std::string(words.recent_changes);
}

void write_developer(playfast::App& app, Seeded& seeded) {
  constexpr std::array<std::string_view, 4> kNames = {"North Window Studio", "Kite & Harbour", "Büro Süd",
                                                      "A+B Labs"};
  app.developer = seeded.pick(kNames);
  app.developer_internal_id = std::to_string(4'000'000'000'000'000'000U + seeded.next() % 1'000'000'000'000U);
  app.seller = app.country == "us" ? *app.developer : "Demo Commerce Ltd";
  app.developer_id = seeded.once_in(2) ? app.developer_internal_id : app.developer;
  app.developer_email = "hello@demo.example";
  app.developer_website = "https://demo.example/" + app.app_id;
  app.developer_address = "Harbour Street 7, 1050 Northville, Norway";
  app.developer_legal_name = *app.developer + " Ltd.";
  app.developer_legal_email = "legal@demo.example";
  app.developer_legal_address = "Quay 12, 1051 Northville, Norway";
  app.developer_legal_phone = "+47 5550 0100";
  app.privacy_policy = "https://demo.example/privacy?app=" + app.app_id;
}

void write_categories(playfast::App& app, Seeded& seeded, const Phrasebook& words) {
  const std::size_t own = seeded.below(kDemoCategories.size());
  app.category = words.categories[own];
  app.category_id = kDemoCategories[own];
  app.categories = {{*app.category, app.category_id}};
  if (seeded.once_in(5)) return;
  const std::size_t second = (own + 1) % kDemoCategories.size();
  app.categories.push_back({std::string(words.categories[second]), std::string(kDemoCategories[second])});
  for (const std::string_view tag : words.tags) app.categories.push_back({std::string(tag), std::nullopt});
}

void write_media(playfast::App& app, Seeded& seeded) {
  app.icon = image_url(seeded);
  app.header_image = image_url(seeded);
  for (std::size_t left = 4 + seeded.below(5); left > 0; --left) app.screenshots.push_back(image_url(seeded));
  if (seeded.once_in(4)) return;
  app.video = "https://play.example/video/player?id=" + seeded.token(11) + "&autoplay=1";
  app.video_image = image_url(seeded);
  app.preview_video = "https://play.example/preview/" + seeded.token(11) + ".mp4";
}

void write_rating(playfast::App& app, Seeded& seeded) {
  std::vector<std::int64_t> stars;
  std::int64_t count = 0;
  std::int64_t sum = 0;
  for (std::size_t star = 1; star <= 5; ++star) {
    stars.push_back(static_cast<std::int64_t>(10 + seeded.below(20'000) * star * star));
    count += stars.back();
    sum += stars.back() * static_cast<std::int64_t>(star);
  }
  const double mean = static_cast<double>(sum) / static_cast<double>(count);
  app.score = std::round(mean * 1e6) / 1e6;
  app.score_text = std::to_string(std::round(mean * 10) / 10).substr(0, 3);
  app.ratings = count;
  app.reviews = count / 9;
  app.histogram = std::move(stars);
  app.device_scores = {.phone = app.score, .tablet = 4, .chromebook = 4.625828, .tv = std::nullopt};
  if (seeded.once_in(3)) app.device_scores.tv = 3.75;
}

void write_installs(playfast::App& app, std::size_t magnitude) {
  struct Step {
    std::int64_t least;
    const char* brief;
  };
  constexpr std::array<Step, 5> kSteps = {
      {{1'000, "1K+"}, {50'000, "50K+"}, {1'000'000, "1M+"}, {50'000'000, "50M+"}, {1'000'000'000, "1B+"}}};
  const Step& step = kSteps[magnitude % kSteps.size()];
  app.installs = with_commas(step.least) + "+";
  app.installs_short = step.brief;
  app.min_installs = step.least;
  app.real_installs = step.least + step.least / 3;
}

void write_release(playfast::App& app, Seeded& seeded) {
  using std::chrono::days, std::chrono::seconds, std::chrono::sys_days;
  struct Android {
    const char* version;
    std::int64_t api;
  };
  constexpr std::array<Android, 4> kOldest = {{{"5.0", 21}, {"7.0", 24}, {"8.0", 26}, {"10", 29}}};
  const sys_days start{std::chrono::year{2012} / 3 / 1};
  const playfast::Time latest = sys_days{std::chrono::year{2026} / 1 / 1};
  if (!seeded.once_in(8)) app.released = start + days(seeded.below(4000));
  app.updated = latest + seconds(seeded.below(180 * 24 * 3600));
  app.target_sdk = 33 + static_cast<std::int64_t>(seeded.below(4));
  if (seeded.once_in(8)) return;
  const Android& oldest = seeded.pick(kOldest);
  app.version = std::to_string(1 + seeded.below(9)) + "." + std::to_string(seeded.below(30)) + ".0";
  app.min_android = oldest.version;
  app.min_android_api = oldest.api;
  if (seeded.once_in(4)) app.max_android = "14";
}

void write_safety(playfast::App& app) {
  app.content_rating = "Everyone 10+";
  app.content_descriptors = "Mild Peril";
  app.interactive_elements = "Users Talk, Shares Place";
  app.permissions = {{"Storage", {"read files of the device", "change files of the device"}},
                     {"Place", {"know roughly where the device is"}},
                     {"Other", {"use the network", "keep the device awake"}},
                     {std::nullopt, {"take messages from the network"}}};
  app.data_safety = {"May pass these kinds of data on: Place, name & 2 others", "May collect nothing else",
                     "Data is sent encrypted"};
}

}  // namespace storedouble
