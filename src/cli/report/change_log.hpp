// The changes of an app that a report lists.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "history/queries/query.hpp"

namespace playfast::report {

/// A field that changed on one day in the same way in several countries or languages.
struct Change {
  std::string day;  ///< "2026-06-24"
  std::string field;
  std::string before;  ///< empty: null
  std::string after;
  std::vector<std::string> countries;
};

struct ChangeLog {
  std::deque<Change> latest{};  ///< newest first
  std::uint64_t earlier = 0;    ///< that are not among them
};

/// Up to `max` changes of what is not a number that charts show. Errors: state, output.
Result<ChangeLog> read_changes(history::Database& database, history::Filter filter, const std::string& app_id,
                               std::size_t max);

/// A table of them.
std::string change_table(const ChangeLog& log);

}  // namespace playfast::report
