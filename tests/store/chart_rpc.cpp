#include "store/chart_rpc.hpp"

#include "store/demo_listing.hpp"
#include "store/listing_item.hpp"
#include "store/page_builder.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

/// What a call asks for.
struct AskedChart {
  std::string collection;
  std::string category;
  std::size_t count = 0;
};

/// Throws Json::exception for arguments of another form.
AskedChart parse_asked(const Json& arguments) {
  const Json& query = arguments.at(0);
  const Json& chart = query.at(2);
  return {chart.at(1).get<std::string>(), chart.at(2).get<std::string>(),
          query.at(1).at(0).at(1).at(1).get<std::size_t>()};
}

/// The chart as one section, its items at [28][0]: each wrapped, with its genre as a label beside it.
Json section(const std::string& chart, Json items) {
  Json section = nulls(29);
  section[3] = list("qgIj" + Seeded(chart).token(48));
  section[28] = list(std::move(items));
  return section;
}

Json items(const std::vector<std::string>& ids, const Locale& locale) {
  Json items = list();
  for (const std::string& id : ids) {
    const playfast::App app = demo_app(id, locale.country, locale.lang);
    Json genre = list(list(list(nullptr, nullptr, nullptr, list(or_null(app.category)))));
    items.push_back(list(listing_item(app), list(list(std::move(genre))), 0));
  }
  return items;
}

}  // namespace

void ChartRpc::set_recording(const std::string& chart, std::string text) {
  auto recorded = std::make_shared<const RecordedAnswer>(std::move(text));
  const std::lock_guard lock(mutex_);
  recordings_[chart] = std::move(recorded);
}

void ChartRpc::set_ids(const std::string& chart, std::vector<std::string> app_ids) {
  const std::lock_guard lock(mutex_);
  ids_[chart] = std::move(app_ids);
}

std::vector<std::string> ChartRpc::ids_of(const std::string& collection, const std::string& category,
                                          const std::string& country, std::size_t count) {
  const std::lock_guard lock(mutex_);
  const auto set = ids_.find(collection + " " + category);
  return set == ids_.end() ? chart_ids(collection, category, country, count) : set->second;
}

CallAnswer ChartRpc::answer(const SentCall& call, const Locale& locale) {
  AskedChart asked;
  try {
    asked = parse_asked(arguments_of(call));
  } catch (const Json::exception&) {
    return refused(call);
  }
  const std::string chart = asked.collection + " " + asked.category;
  {
    const std::lock_guard lock(mutex_);
    const auto recording = recordings_.find(chart);
    if (recording != recordings_.end()) return RecordedAnswer::answer(recording->second, call);
  }
  Json sections;  // null: the store has the chart, and nothing in it
  if (chart != "movers_shakers WEATHER")
    sections = list(
        section(chart, items(ids_of(asked.collection, asked.category, locale.country, asked.count), locale)));
  const Json payload =
      list(list(nullptr, std::move(sections), nullptr, list(), true, list("qgIMCgoKBlNUUkVBTRoA")));
  return answered(call, payload.dump(), asked.category.starts_with("GAME"));
}

}  // namespace storedouble
