// What commands that read a database are asked for: apps and the options that filter.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/options.hpp"
#include "history/queries/query.hpp"

namespace playfast::cli {

struct StoredApps {
  std::optional<std::vector<std::string>> ids{};  ///< none: all
  bool any_bad = false;                           ///< a line was none
};

/// The apps that arguments or lines name. Without any, all apps are meant: the stdin of a cron job is empty.
/// Errors: invalid_option, invalid_item.
Result<StoredApps> read_stored_apps(const std::vector<std::string>& arguments);

/// Errors: invalid_option, without --db and for times in the wrong order.
Result<void> check_selection(const Options& options);

/// "no records of these apps and times": names what the options filter by, so that nobody takes the database
/// for empty.
std::string none_of(std::string_view records, const Options& options, bool of_apps);

/// What the options select, of these apps.
history::Filter filter_of(const Options& options, std::optional<std::vector<std::string>> apps);

/// The lists that --list names. A search term may have commas, so the whole text is a name too.
std::vector<std::string> names_of_lists(const std::string& text);

}  // namespace playfast::cli
