#include "store/demo_listing.hpp"
#include "store/demo_market.hpp"
#include "store/demo_parts.hpp"
#include "store/page_builder.hpp"
#include "store/page_text.hpp"

namespace storedouble {
namespace {

using playfast::App;

bool is_kind(const App& app, std::string_view kind) { return app.app_id.find(kind) != std::string::npos; }

void set_price(App& app, const Market& there, std::int64_t cents) {
  app.price = local_price(there, cents);
  app.currency = there.currency;
  app.free = cents == 0;
  app.price_text.reset();
  if (cents > 0) app.price_text = price_text(there, *app.price);
}

/// As the store has an app that nobody has rated: counts of zero, and no score.
void remove_rating(App& app) {
  app.score.reset();
  app.score_text.reset();
  app.ratings = 0;
  app.reviews = 0;
  app.histogram.reset();
  app.device_scores = {};
}

/// Nothing to buy or to install here.
void remove_offer(App& app) {
  app.price.reset();
  app.currency.reset();
  app.price_text.reset();
  app.free.reset();
}

void write_offer(App& app, Seeded& seeded, const Market& there) {
  app.availability = playfast::Availability::available;
  set_price(app, there, seeded.once_in(4) ? 199 + 100 * static_cast<std::int64_t>(seeded.below(20)) : 0);
  app.offers_iap = !seeded.once_in(4);
  if (*app.offers_iap)
    app.iap_range = price_text(there, local_price(there, 99)) + " - " +
                    price_text(there, local_price(there, 4999)) + " per item";
  app.contains_ads = seeded.once_in(2);
  app.play_pass = seeded.once_in(5);
  app.early_access = seeded.once_in(8);
  if (seeded.once_in(3)) return;
  app.chart_name = "top demo apps";
  app.chart_rank = 1 + static_cast<std::int64_t>(seeded.below(200));
}

/// The one demo app that is named after a real one. All else that is said of it is made up.
void make_music(App& app, const Phrasebook& words, const std::string& mark, const Market& there) {
  app.title = "Spotify (" + std::string(words.demo) + ")";
  app.summary = mark + std::string(words.music_summary);
  app.developer = "Demo Streaming";
  app.developer_id = app.developer;
  app.developer_legal_name = "Demo Streaming Ltd.";
  app.category = words.categories[3];
  app.category_id = kDemoCategories[3];
  app.categories = {{*app.category, app.category_id}};
  write_installs(app, 4);
  set_price(app, there, 0);
  app.contains_ads = true;
}

/// Words in an id that ask for a special shape.
void apply_kinds(App& app, const Market& there) {
  if (is_kind(app, ".preregister")) {
    app.availability = playfast::Availability::preregister;
    app.released.reset();
    app.installs.reset();
    app.installs_short.reset();
    app.min_installs.reset();
    app.real_installs.reset();
  }
  if (is_kind(app, ".unavailable")) app.availability = playfast::Availability::unavailable;
  if (is_kind(app, ".unrated") || is_kind(app, ".preregister")) remove_rating(app);
  if (is_kind(app, ".onsale")) {
    set_price(app, there, 299);
    app.original_price = local_price(there, 599);
    app.sale_ends_at = std::chrono::sys_days{std::chrono::year{2026} / 12 / 24} + std::chrono::hours(8);
    app.sale_text = "Half off until Christmas Eve";
  }
  const bool offered = app.availability == playfast::Availability::available || is_kind(app, ".priced");
  if (is_kind(app, ".nooffer") || !offered) remove_offer(app);
  if (is_kind(app, ".noshots")) app.screenshots.clear();
  if (is_kind(app, ".modest")) app.permissions.clear();
  if (is_kind(app, ".emoji")) app.title = "🎈 " + app.title + " 👩‍🚀🇳🇴";
}

}  // namespace

App demo_app(const std::string& app_id, const std::string& country, const std::string& lang) {
  Seeded seeded(app_id);
  App app;
  app.country = country;
  app.lang = lang;
  app.source = playfast::Source::page;
  app.app_id = app_id;
  app.url = "https://play.google.com" + details_path(app, false) + "&gl=" + form_encoded(country);

  const std::string spoken = is_kind(app, ".rtl") ? "ar" : lang;
  const Phrasebook& words = phrasebook(spoken);
  const std::string mark = language_mark(spoken);
  const Market& there = market(country);
  const std::string_view adjective = seeded.pick(words.adjectives);
  app.title = mark + std::string(adjective) + " " + std::string(seeded.pick(words.nouns));
  write_texts(app, words, mark, is_kind(app, ".long"));
  write_developer(app, seeded);
  if (const auto developer = developer_of(app_id)) {
    app.developer = is_number(*developer) ? "Developer " + *developer : *developer;
    app.developer_id = *developer;
  }
  write_categories(app, seeded, words);
  write_media(app, seeded);
  write_rating(app, seeded);
  write_installs(app, seeded.below(5));
  write_offer(app, seeded, there);
  write_release(app, seeded);
  write_safety(app);
  if (app_id == "com.spotify.music") make_music(app, words, mark, there);
  apply_kinds(app, there);
  return app;
}

}  // namespace storedouble
