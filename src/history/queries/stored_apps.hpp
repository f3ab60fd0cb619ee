// Which apps and lists a database has records of.
#pragma once

#include "history/queries/query.hpp"

namespace playfast::history {

/// Times of records, in seconds since 1970.
struct TimeSpan {
  std::int64_t first = 0;
  std::int64_t last = 0;

  bool operator==(const TimeSpan&) const = default;
};

struct StoredApps {
  std::vector<std::string> ids{};  ///< in the order in which they were first stored
  std::uint64_t others = 0;        ///< that are not among them
  std::optional<TimeSpan> span{};  ///< of the records of all; none: they have reviews only
};

/// Up to `max` apps that have records of details, or reviews written, in the filter's time. Reviews are the
/// same in all countries. Errors: state, output.
Result<StoredApps> stored_apps(Database& database, const Filter& filter, std::size_t max);

/// A list of a search or a chart.
struct StoredList {
  std::string kind;  ///< "search" or "chart"
  std::string name;  ///< with the options that select other items: "photo price=paid"
  std::string country;
  std::string lang;
  TimeSpan span{};

  bool operator==(const StoredList&) const = default;
};

struct StoredLists {
  std::vector<StoredList> lists{};  ///< by name, country and language
  std::uint64_t others = 0;         ///< that are not among them
};

/// Up to `max` lists that were fetched in the filter's time and have one of its apps. `names` are as of
/// `open_ranks`. Errors: state, output.
Result<StoredLists> stored_lists(Database& database, const Filter& filter, std::span<const std::string> names,
                                 std::size_t max);

}  // namespace playfast::history
