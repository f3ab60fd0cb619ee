// The part of a report that is about one app.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/report/app_history.hpp"
#include "cli/report/change_log.hpp"
#include "history/queries/review_weeks.hpp"

namespace playfast::report {

struct AppContents {
  AppHistory app;
  std::vector<history::ReviewWeek> weeks{};
  ChangeLog changes{};
};

/// The periods that the charts of all apps have.
struct Periods {
  Period records;
  Period reviews;
};

/// The name by which people know it.
std::string title_of(const AppHistory& app);

/// The section, to which "#app-NUMBER" leads.
std::string app_section(const AppContents& contents, const Periods& periods, std::size_t number,
                        ChartIds& ids);

/// Its rows in the table of all apps: what it is now, and the difference to the first record.
std::string overview_rows(const AppHistory& app, std::size_t number);

}  // namespace playfast::report
