#include "cli/report/change_log.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <iterator>

#include "cli/history/entities.hpp"
#include "cli/history/stored_fields.hpp"
#include "cli/report/charts/html.hpp"
#include "cli/report/charts/number_text.hpp"
#include "history/queries/changes.hpp"
#include "output/format/cell.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::report {
namespace {

// Charts show these, and some say the same as another one.
constexpr std::array<std::string_view, 15> left_out{"score",
                                                    "score_text",
                                                    "ratings",
                                                    "reviews",
                                                    "histogram",
                                                    "installs",
                                                    "installs_short",
                                                    "min_installs",
                                                    "real_installs",
                                                    "description_html",
                                                    "device_scores.phone",
                                                    "device_scores.tablet",
                                                    "device_scores.chromebook",
                                                    "device_scores.tv",
                                                    "price_text"};
constexpr std::array<std::string_view, 5> kinds{"app", "permissions", "datasafety", "availability", "event"};

constexpr std::array<std::string_view, 5> change_parts{"changed_at", "country", "field", "before", "after"};

// Reviews and items of lists are not what an app is.
std::vector<history::Entity> changing() {
  std::vector<history::Entity> all;
  all.reserve(kinds.size());
  for (const auto kind : kinds) all.push_back(cli::entity_of(kind));
  return all;
}

std::vector<std::string> listed_fields() {
  std::vector<std::string> names;
  for (const auto& field : cli::recorded_fields()) {
    if (std::ranges::find(left_out, field.name) == left_out.end()) names.emplace_back(field.name);
  }
  return names;
}

bool is_same(const Change& one, const Change& other) {
  return one.day == other.day && one.field == other.field && one.before == other.before &&
         one.after == other.after;
}

void add_change(ChangeLog& log, Change change, std::size_t max) {
  const auto same = std::ranges::find_if(log.latest, [&](const Change& one) { return is_same(one, change); });
  if (same == log.latest.end()) {
    log.latest.push_front(std::move(change));
  } else if (std::ranges::find(same->countries, change.countries.front()) == same->countries.end()) {
    same->countries.push_back(std::move(change.countries.front()));
  }
  if (log.latest.size() <= max) return;
  log.latest.pop_back();
  ++log.earlier;
}

// Where texts begin to differ, with a few characters before it.
std::size_t differing_at(std::string_view before, std::string_view after) {
  constexpr std::size_t context = 24;
  const auto [end, other] = std::ranges::mismatch(before, after);
  const auto same = static_cast<std::size_t>(end - before.begin());
  if (same <= context * 2) return 0;
  auto at = same - context;
  while (at > 0 && (static_cast<unsigned char>(before[at]) & 0xC0U) == 0x80) --at;
  return at;
}

std::string excerpt(std::string_view text, std::size_t from) {
  constexpr std::size_t max_width = 140;
  if (text.empty()) return "<span class=\"soft\">none</span>";
  return fmt::format("<bdi>{}{}</bdi>", from > 0 ? "…" : "", shortened(text.substr(from), max_width));
}

}  // namespace

Result<ChangeLog> read_changes(history::Database& database, history::Filter filter, const std::string& app_id,
                               std::size_t max) {
  static const auto entities = changing();
  static const auto fields = listed_fields();
  static const auto columns = history::pick_columns(history::change_columns(), change_parts);
  filter.apps = {app_id};
  TRY_ASSIGN(const auto rows, history::open_changes(database, entities, filter, fields, columns));
  ChangeLog log;
  for (;;) {
    TRY_ASSIGN(const bool any, rows->next());
    if (!any) return log;
    const auto text = [&](std::size_t column) { return output::cell_of(*rows, column).text; };
    constexpr std::size_t day_size = 10;  // of a time
    add_change(log, {text(0).substr(0, day_size), text(2), text(3), text(4), {text(1)}}, max);
  }
}

std::string change_table(const ChangeLog& log) {
  std::string html =
      "<table class=\"changes\"><thead><tr><th>Day<th>Field<th>Countries<th>Before<th>After</thead><tbody>";
  for (const auto& change : log.latest) {
    const auto from = differing_at(change.before, change.after);
    const std::vector<std::string_view> countries(change.countries.begin(), change.countries.end());
    fmt::format_to(std::back_inserter(html),
                   "<tr><td class=\"day\">{}<td class=\"field\">{}<td>{}<td>{}<td>{}", escaped(change.day),
                   escaped(change.field), escaped(util::join(countries, ", ")), excerpt(change.before, from),
                   excerpt(change.after, from));
  }
  html += "</tbody></table>";
  if (log.earlier > 0)
    html += fmt::format("<p class=\"note\">{} not shown; \"playfast changes\" prints all.</p>",
                        plural(log.earlier, "earlier change", "earlier changes"));
  return html;
}

}  // namespace playfast::report
