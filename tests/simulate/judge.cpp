#include "simulate/judge.hpp"

#include <algorithm>

#include "simulate/broken.hpp"

namespace playfast::simulate {
namespace {

void require_apps(const EntryList& list, const std::vector<std::string>& apps, std::string_view item) {
  require(list.entries.size() == apps.size(), "a list has not as many apps as the store's");
  for (std::size_t at = 0; at < apps.size(); ++at)
    require(list.entries[at].app_id == (item.empty() ? apps[at] : of_item(apps[at], item)),
            "a list has an app that is not in the store's");
}

}  // namespace

std::optional<Error> Judge::judge_error(const AppQuery& query, const Error& error) const {
  require(error.item == query.app_id && error.country == query.country, "an error names another query");
  const auto number = number_of(query);
  if (error.kind != ErrorKind::not_found) return error;
  require(is_missing(number) || may_be_empty(), "an app is not found that the store has");
  return std::nullopt;
}

std::optional<Error> Judge::judge_value(const AppQuery& query, const App& app) {
  const auto number = number_of(query);
  require(app.app_id == query.app_id && app.country == query.country, "an answer is about another app");
  require(!is_missing(number), "an app is found that the store has not");
  require(app.score == content_.score(number), "an app has another score than the store says");
  return std::nullopt;
}

std::optional<Error> Judge::judge_value(const AppQuery& query, const AppAvailability& app) const {
  using State = AvailabilityState;
  const auto number = number_of(query);
  require(app.app_id == query.app_id && app.country == query.country, "an answer is about another app");
  if (app.error) return app.error;
  const auto state = is_missing(number)       ? State::missing
                     : is_unavailable(number) ? State::unavailable
                                              : State::available;
  require(app.availability == state || (may_be_empty() && app.availability == State::missing),
          "an app's availability is not what the store says");
  return std::nullopt;
}

std::optional<Error> Judge::judge_value(const TermQuery& query, const SuggestionList& list) const {
  if (list.entries.empty() && may_be_empty()) return std::nullopt;
  require(list.entries.size() == 5, "a term has not as many suggestions as the store has");
  for (const auto& one : list.entries)
    require(one.suggestion.starts_with(query.term) || one.suggestion.starts_with(mark_in(query.term)),
            "a term has the suggestions of another");
  return std::nullopt;
}

std::optional<Error> Judge::judge_value(const SearchQuery& query, const EntryList& list) {
  if (list.entries.empty() && may_be_empty()) return std::nullopt;
  require_apps(list, content_.found_apps(query), mark_in(query.term));
  return std::nullopt;
}

std::optional<Error> Judge::judge_value(const ChartQuery& query, const EntryList& list) {
  if (list.entries.empty() && may_be_empty()) return std::nullopt;
  require_apps(list, content_.chart_apps(number_of(query)), {});
  return std::nullopt;
}

}  // namespace playfast::simulate
