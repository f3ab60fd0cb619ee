// What is in a report, and of which time.
#pragma once

#include <string>
#include <vector>

#include "cli/report/app_section.hpp"
#include "history/queries/review_weeks.hpp"
#include "history/queries/stored_apps.hpp"

namespace playfast::report {

struct PageRequest {
  history::Filter filter{};
  std::vector<std::string> lists{};  ///< names, as of `history::open_ranks`
  std::string source{};              ///< the name of the database, as the page has it
};

struct Contents {
  history::StoredApps apps;
  history::StoredLists lists;
  std::vector<std::vector<history::ReviewWeek>> weeks;  ///< of each app
  Periods periods;

  bool is_empty() const { return apps.ids.empty() && lists.lists.empty(); }
};

/// Errors: state, output.
Result<Contents> find_contents(history::Database& database, const PageRequest& request);

/// What is not in it since there is too much.
std::vector<std::string> notes_of(const Contents& contents);

/// "2 apps · 3 countries · 4 lists · 2026-01-01 to 2026-06-24"
std::string summary_of(const Contents& contents, std::size_t countries);

}  // namespace playfast::report
