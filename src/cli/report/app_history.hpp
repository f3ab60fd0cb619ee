// What a report shows of an app, read from a database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/report/charts/bars.hpp"
#include "cli/report/charts/steps.hpp"
#include "history/queries/query.hpp"

namespace playfast::report {

/// An app in one country and language. What was not requested is empty.
struct LocaleHistory {
  std::string country{};
  std::string lang{};
  std::string title{};  ///< the latest, as the next ones
  std::string developer{};
  std::string version{};
  std::string currency{};      ///< of `price`, which begins anew where it changes
  std::string availability{};  ///< "available", "missing", …
  Steps score{};
  Steps ratings{};
  Steps real_installs{};
  Steps min_installs{};
  Steps price{};
  std::optional<Stars> first_stars{};
  std::optional<Stars> last_stars{};
  std::vector<std::int64_t> releases{};  ///< when a new version was first seen; the latest ones
  std::uint64_t release_count = 0;
  std::string last_updated{};

  /// Exact counts, where the store has them.
  const Steps& installs() const { return real_installs.empty() ? min_installs : real_installs; }
};

struct AppHistory {
  std::string app_id;
  std::vector<LocaleHistory> locales{};  ///< in the order in which they were first fetched
  std::size_t other_locales = 0;         ///< that are not among them
};

/// Up to `max_locales` countries and languages. Errors: state, output.
Result<AppHistory> read_app(history::Database& database, history::Filter filter, const std::string& app_id,
                            std::size_t max_locales);

}  // namespace playfast::report
