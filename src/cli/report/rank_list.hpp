// The ranks of apps in a list, as a report shows them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "cli/report/charts/steps.hpp"
#include "cli/report/charts/svg.hpp"
#include "history/queries/stored_apps.hpp"

namespace playfast::report {

struct RankLine {
  std::string app_id;
  std::string title;  ///< the latest
  Steps ranks;
  bool is_in = false;  ///< in the list as it was last fetched
};

struct RankList {
  history::StoredList list;
  std::vector<RankLine> lines{};  ///< the best one now first; no more than can be told apart
  std::size_t others = 0;         ///< apps that are not among them
};

/// Apps of `preferred` come before others. Errors: state, output.
Result<RankList> read_ranks(history::Database& database, history::Filter filter,
                            const history::StoredList& list, std::span<const std::string> preferred);

/// Its chart, with the names of the apps.
std::string rank_figure(const RankList& list, Period period, ChartIds& ids);

}  // namespace playfast::report
