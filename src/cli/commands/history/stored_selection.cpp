#include "cli/commands/history/stored_selection.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <chrono>

#include "cli/commands/history/required_database.hpp"
#include "cli/commands/run/endpoint.hpp"
#include "cli/options/values/values.hpp"
#include "cli/signals.hpp"
#include "cli/standard_descriptors.hpp"
#include "cli/ui/messages.hpp"
#include "util/program_error.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

// The app of a line, unless it is none.
std::optional<std::string> app_of(const Item& item) {
  const auto parsed = item.problem.empty() ? app_ids.parse(item.text)
                                           : Result<std::string>(fail(ErrorKind::invalid_item, item.problem));
  if (parsed) return *parsed;
  say(Level::error,
      fmt::format("{}: {} ({})", util::abbreviate(item.text), parsed.error().message, item.place()));
  return std::nullopt;
}

std::int64_t seconds_of(Day day) {
  return std::chrono::sys_seconds(std::chrono::sys_days(day)).time_since_epoch().count();
}

}  // namespace

Result<StoredApps> read_stored_apps(const std::vector<std::string>& arguments) {
  const bool is_open = !arguments.empty() || (!stdin_was_closed() && ::isatty(STDIN_FILENO) == 0);
  if (!is_open) return StoredApps{};
  TRY_ASSIGN(auto items, Items::open(arguments, app_ids));
  StoredApps apps;
  std::vector<std::string> ids;
  while (!must_end()) {
    Item item;
    const auto pull = items.next(item);
    if (pull == Items::Pull::end) break;
    if (pull == Items::Pull::failed)
      return fail(ProgramError::invalid_option, fmt::format("cannot read {}: {}", item.place(), item.text));
    if (pull == Items::Pull::pending) wait_readable(items.ready_fd());
    if (pull != Items::Pull::item) continue;
    auto id = app_of(item);
    apps.any_bad = apps.any_bad || !id;
    if (id) ids.push_back(std::move(*id));
  }
  if (!arguments.empty() || !ids.empty() || apps.any_bad) apps.ids = std::move(ids);
  return apps;
}

Result<void> check_selection(const Options& options) {
  TRY(require_database(options));
  const auto& since = options.selection.since;
  const auto& until = options.selection.until;
  if (since && until && *since > *until)
    return fail(ProgramError::invalid_option, "--since is later than --until");
  return {};
}

std::string none_of(std::string_view records, const Options& options, bool of_apps) {
  const auto& stored = options.stored;
  std::vector<std::string_view> filters;
  const auto add = [&](bool is_there, std::string_view what) {
    if (is_there) filters.push_back(what);
  };
  add(of_apps, "apps");
  add(!stored.countries.empty(), "countries");
  add(!stored.langs.empty(), "languages");
  add(!stored.list.empty(), "lists");
  add(!stored.changed_fields.empty(), "fields");
  add(options.selection.since || options.selection.until, "times");
  if (filters.empty()) return fmt::format("no {} in the database", records);
  const auto last = filters.back();
  filters.pop_back();
  return fmt::format("no {} of these {}{}{}", records, fmt::join(filters, ", "),
                     filters.empty() ? "" : " and ", last);
}

history::Filter filter_of(const Options& options, std::optional<std::vector<std::string>> apps) {
  history::Filter filter{
      .apps = std::move(apps), .countries = options.stored.countries, .langs = options.stored.langs};
  constexpr std::int64_t seconds_of_day = 86'400;
  if (options.selection.since) filter.since = seconds_of(*options.selection.since);
  if (options.selection.until) filter.before = seconds_of(*options.selection.until) + seconds_of_day;
  return filter;
}

std::vector<std::string> names_of_lists(const std::string& text) {
  std::vector<std::string> names;
  if (text.empty()) return names;
  names.push_back(text);
  for (const auto part : util::split(text, ',')) {
    if (const auto name = util::trim(part); !name.empty()) names.emplace_back(name);
  }
  return names;
}

}  // namespace playfast::cli
