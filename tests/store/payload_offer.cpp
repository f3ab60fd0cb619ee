#include <cmath>

#include "store/page_text.hpp"
#include "store/payload_fields.hpp"

namespace storedouble {
namespace {

using playfast::App;

Json counted(const std::optional<std::int64_t>& count) {
  return count ? list(with_commas(*count), *count) : Json(nullptr);
}

Json histogram(const App& app) {
  if (!app.histogram) return nullptr;
  Json stars = list(nullptr);
  for (const std::int64_t count : *app.histogram) stars.push_back(counted(count));
  return stars;
}

std::int64_t micros(double price) { return std::llround(price * 1e6); }

Json prices(const App& app) {
  Json prices = list(list(micros(*app.price), or_null(app.currency), app.price_text.value_or("")));
  if (app.original_price) prices.push_back(list(micros(*app.original_price), or_null(app.currency), ""));
  return prices;
}

/// Null without a price: the store makes no offer then.
Json offer_fields(const App& app) {
  if (!app.price) return nullptr;
  Json offer = nulls(17);
  offer[1] = prices(app);
  offer[3] = list(nullptr, "Buy");
  offer[5] = *app.price > 0 ? 2 : 1;
  offer[6] =
      outside_link("https://play.google.com/store/apps/details?id=" + app.app_id + "&feature=md&offerId");
  offer[8] = list("CAE=");
  if (app.sale_ends_at || app.sale_text) {
    const Json end = app.sale_ends_at ? list(app.sale_ends_at->time_since_epoch().count()) : Json(nullptr);
    offer[14] = list(end, or_null(app.sale_text));
  }
  offer[16] = list();
  const std::string label = *app.price > 0 ? app.price_text.value_or("") + " Buy" : "Install";
  return list(list(list(list(std::move(offer)), list(label), nullptr, list("CgYKBENBRT0="))));
}

Json availability(const App& app) {
  Json state = list();
  if (app.availability == playfast::Availability::available) state = list(2);
  if (app.availability == playfast::Availability::preregister) state = list(1);
  if (app.early_access.value_or(false))
    state = list(state.empty() ? Json(nullptr) : state[0], nullptr, "Early access");
  return state;
}

Json device_scores(const playfast::DeviceScores& scores) {
  Json devices = list();
  Json values = list();
  const auto add = [&](int device, const std::optional<double>& score) {
    if (!score) return;
    devices.push_back(device);
    values.push_back(list(device, list(nullptr, number(*score))));
  };
  add(2, scores.phone);
  add(3, scores.tablet);
  add(5, scores.chromebook);
  add(6, scores.tv);
  return devices.empty() ? Json(nullptr) : list(std::move(devices), std::move(values));
}

}  // namespace

Json rating_message(const App& app) {
  const Json score = app.score ? list(or_null(app.score_text), number(*app.score)) : list("0.0", 0);
  return list(score, histogram(app), counted(app.ratings), counted(app.reviews), nullptr,
              app.score ? list(nullptr, list()) : list(list()));
}

void write_standing(Json& fields, const App& app) {
  if (app.installs) {
    fields[13] = list(*app.installs, or_null(app.min_installs), or_null(app.real_installs),
                      or_null(app.installs_short));
  }
  fields[51] = rating_message(app);
  if (app.chart_name) {
    const Json rank = app.chart_rank ? Json("#" + std::to_string(*app.chart_rank)) : Json(nullptr);
    fields[58] = list(*app.chart_name, list(), rank);
  }
  fields[150] = device_scores(app.device_scores);
}

void write_offer(Json& fields, const App& app) {
  fields[18] = availability(app);
  fields[19] = list(or_null(app.iap_range), list(app.offers_iap.value_or(false) && !app.iap_range ? 1 : 0));
  if (app.contains_ads.value_or(false)) fields[48] = list("Contains ads");
  fields[57] = offer_fields(app);
  if (app.play_pass.value_or(false)) fields[62] = list(1);
}

}  // namespace storedouble
