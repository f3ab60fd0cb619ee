// The HTML page of a report.
#pragma once

#include <string>
#include <vector>

#include "cli/report/contents.hpp"

namespace playfast::report {

struct Page {
  std::string html;
  bool is_empty = false;             ///< the database has nothing that was requested
  std::vector<std::string> notes{};  ///< what is not in it since there is too much
};

/// One page without scripts that loads nothing. Where a signal comes it is not complete. Errors: state,
/// output.
Result<Page> make_page(history::Database& database, const PageRequest& request);

}  // namespace playfast::report
