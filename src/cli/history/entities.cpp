#include "cli/history/entities.hpp"

#include <algorithm>
#include <stdexcept>

#include "store/app/fields.hpp"
#include "store/availability.hpp"
#include "store/data_safety.hpp"
#include "store/events.hpp"
#include "store/lists/entry_fields.hpp"
#include "store/lists/related.hpp"
#include "store/permissions.hpp"
#include "store/reviews/fields.hpp"
#include "store/suggest.hpp"

namespace playfast::cli {
namespace {

std::vector<history::Entity> make_entities() {
  std::vector<history::Entity> all;
  // URLs of apps and reviews say no more than their keys.
  all.push_back(
      {.name = "app", .columns = store::app_columns(), .kept = {"url"}, .latest_view = "app_latest"});
  // A review is the same in every country, and in variants of a language.
  all.push_back({.name = "review",
                 .columns = store::review_columns(),
                 .part = {"review_id"},
                 .by_locale = false,
                 .kept = {"url", "lang"},
                 .context = {"country"},
                 .latest_view = "review"});
  // Lists differ in what they show of an app.
  all.push_back({.name = "entry",
                 .columns = store::entry_columns(),
                 .kept = {"url"},
                 .context = {"query", "chart_collection", "chart_category", "developer_query", "similar_to",
                             "exact_match"},
                 .null_is_unknown = true,
                 .latest_view = "entry_latest"});
  all.push_back(
      {.name = "permissions", .columns = store::permissions_columns(), .latest_view = "permissions_latest"});
  all.push_back(
      {.name = "datasafety", .columns = store::data_safety_columns(), .latest_view = "datasafety_latest"});
  all.push_back({.name = "availability",
                 .columns = store::availability_columns(),
                 .latest_view = "availability_latest"});
  all.push_back({.name = "event",
                 .columns = store::event_columns(),
                 .part = {"kind", "title"},
                 .latest_view = "event_latest"});
  all.push_back({.name = "suggestion",
                 .columns = store::suggestion_columns(),
                 .part = {"suggestion"},
                 .context = {"term"},
                 .latest_view = "suggestion_latest"});
  all.push_back({.name = "related",
                 .columns = store::related_columns(),
                 .part = {"related"},
                 .kept = {"url"},
                 .context = {"query"},
                 .latest_view = "related_latest"});
  return all;
}

}  // namespace

std::span<const history::Entity> entities() {
  static const auto all = make_entities();
  return all;
}

const history::Entity& entity_of(std::string_view name) {
  const auto found = std::ranges::find(entities(), name, &history::Entity::name);
  if (found == entities().end()) throw std::out_of_range("no such entity");
  return *found;
}

}  // namespace playfast::cli
