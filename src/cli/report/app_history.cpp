#include "cli/report/app_history.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "cli/history/entities.hpp"
#include "history/absence.hpp"
#include "history/queries/points.hpp"
#include "util/try.hpp"

namespace playfast::report {
namespace {

using history::Value;

// What is read of a snapshot.
enum class Part : std::uint8_t {
  at,
  country,
  lang,
  title,
  developer,
  score,
  ratings,
  stars,
  min_installs,
  real_installs,
  price,
  currency,
  version,
  updated,
  availability,
  count
};
constexpr std::array<std::string_view, std::size_t(Part::count)> part_names{
    "fetched_at",   "country",       "lang",  "title",    "developer", "score",   "ratings",     "histogram",
    "min_installs", "real_installs", "price", "currency", "version",   "updated", "availability"};

std::optional<double> number_of(const Value& value) {
  if (value.kind == Value::Kind::integer) return static_cast<double>(value.integer);
  if (value.kind == Value::Kind::number) return value.number;
  return std::nullopt;
}

// A snapshot of an app.
class Point {
 public:
  explicit Point(const history::RowQuery& row) {
    for (std::size_t part = 0; part < values_.size(); ++part) history::read_value(row, part, values_[part]);
  }

  std::int64_t time() const { return history::parse_time((*this)[Part::at].text).value_or(0); }
  const Value& operator[](Part part) const { return values_[std::size_t(part)]; }
  const std::string& text(Part part) const { return (*this)[part].text; }
  // Only other fields were fetched.
  bool is_empty() const {
    return std::all_of(values_.begin() + std::size_t(Part::title), values_.end(),
                       [](const Value& value) { return value.is_null(); });
  }
  bool has(Part part) const { return !(*this)[part].is_null(); }

  // A text that was not fetched stays as it was.
  void take(Part part, std::string& text) const {
    if (has(part)) text = (*this)[part].text;
  }
  void take(Part part, Steps& steps) const {
    if (has(part)) steps.add(time(), number_of((*this)[part]));
  }

 private:
  std::array<Value, std::size_t(Part::count)> values_;
};

// The first version is no release. Some apps have no version, but a time of their update.
void add_release(const Point& point, LocaleHistory& locale) {
  constexpr std::size_t max_releases = 60;
  const bool is_new =
      point.has(Part::version) && !locale.version.empty() && locale.version != point.text(Part::version);
  const bool is_update = !point.has(Part::version) && point.has(Part::updated) &&
                         !locale.last_updated.empty() && locale.last_updated != point.text(Part::updated);
  point.take(Part::version, locale.version);
  point.take(Part::updated, locale.last_updated);
  if (!is_new && !is_update) return;
  ++locale.release_count;
  if (locale.releases.size() == max_releases) locale.releases.erase(locale.releases.begin());
  locale.releases.push_back(point.time());
}

// Prices of different currencies have no common axis.
void add_price(const Point& point, LocaleHistory& locale) {
  if (point.has(Part::currency) &&
      std::exchange(locale.currency, point.text(Part::currency)) != point.text(Part::currency))
    locale.price = {};
  point.take(Part::price, locale.price);
}

void add_gap(std::int64_t time, LocaleHistory& locale) {
  for (auto* steps :
       {&locale.score, &locale.ratings, &locale.min_installs, &locale.real_installs, &locale.price})
    steps->add(time, std::nullopt);
}

void add_point(const Point& point, LocaleHistory& locale) {
  point.take(Part::title, locale.title);
  point.take(Part::developer, locale.developer);
  point.take(Part::availability, locale.availability);
  if (point.text(Part::availability) == history::missing) return add_gap(point.time(), locale);
  point.take(Part::score, locale.score);
  point.take(Part::ratings, locale.ratings);
  point.take(Part::min_installs, locale.min_installs);
  point.take(Part::real_installs, locale.real_installs);
  add_price(point, locale);
  add_release(point, locale);
  const auto counts = point.has(Part::stars) ? parse_stars(point.text(Part::stars)) : std::nullopt;
  if (counts && !locale.first_stars) locale.first_stars = counts;
  if (counts) locale.last_stars = counts;
}

}  // namespace

Result<AppHistory> read_app(history::Database& database, history::Filter filter, const std::string& app_id,
                            std::size_t max_locales) {
  static const auto columns =
      history::pick_columns(history::point_columns(cli::entity_of("app")), part_names);
  filter.apps = {app_id};
  TRY_ASSIGN(const auto rows, history::open_points(database, filter, columns));
  AppHistory app{.app_id = app_id};
  std::set<std::pair<std::string, std::string>> others;
  for (;;) {
    TRY_ASSIGN(const bool any, rows->next());
    if (!any) break;
    const Point point(*rows);
    if (point.is_empty()) continue;
    auto locale = std::ranges::find_if(app.locales, [&](const LocaleHistory& one) {
      return one.country == point.text(Part::country) && one.lang == point.text(Part::lang);
    });
    if (locale == app.locales.end() && app.locales.size() == max_locales) {
      others.emplace(point.text(Part::country), point.text(Part::lang));
      continue;
    }
    if (locale == app.locales.end())
      locale =
          app.locales.insert(locale, {.country = point.text(Part::country), .lang = point.text(Part::lang)});
    add_point(point, *locale);
  }
  app.other_locales = others.size();
  return app;
}

}  // namespace playfast::report
