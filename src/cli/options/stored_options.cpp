// Options that select what is read from a database.
#include <algorithm>
#include <array>

#include "cli/history/stored_fields.hpp"
#include "cli/options/option_table.hpp"
#include "cli/options/values/value_forms.hpp"

namespace playfast::cli {
namespace {

using S = Selection;
using Stored = StoredSelection;

constexpr std::array stored_rows{
    OptionRow{.name = "country",
              .value = into<&Stored::countries>(list_of<country_set>, "CODES"),
              .default_text = "all",
              .help = "Only these countries, e.g. us,kr or eu"},
    OptionRow{.name = "lang",
              .value = into<&Stored::langs>(list_of<language_set>, "CODES"),
              .default_text = "all",
              .help = "Only these languages, e.g. en,ko"},
    OptionRow{.name = "since",
              .value = into<&S::since>(parsed_by<parse_day>, "DAY"),
              .help = "Only records since DAY, e.g. 2026-01-31, 7d or 2w",
              .details = "DAY is YYYY-MM-DD, today, yesterday, or a number of days (7d) or weeks (2w) ago; "
                         "UTC, inclusive."},
    OptionRow{.name = "until",
              .value = into<&S::until>(parsed_by<parse_day>, "DAY"),
              .help = "Only records until DAY, inclusive"},
};

struct ChangedFields : Parsed<parse_changed_fields, ValueKind::words> {
  static constexpr bool all = true;
  static std::vector<Word> words() {
    std::vector<Word> words;
    for (const auto& column : recorded_fields()) words.push_back({column.name, {}});
    return words;
  }
};

constexpr std::array field_rows{
    OptionRow{.name = "field",
              .value = into<&Stored::changed_fields>(ChangedFields(), "NAMES"),
              .default_text = "all",
              .help = "Only changes of these fields, e.g. price,title (help: list them)",
              .details = "Names are those of --fields of the commands that store records, with the same "
                         "patterns: developer_* selects the fields whose names match, -ratings removes one."},
};

Result<std::string> parse_lists(std::string_view text) {
  const bool has_control = std::ranges::any_of(text, [](unsigned char c) { return c < ' '; });
  if (text.empty() || has_control) return invalid("expected search terms or charts");
  return std::string(text);
}

constexpr std::array list_rows{
    OptionRow{.name = "list",
              .value = into<&Stored::list>(parsed_by<parse_lists>, "NAMES"),
              .default_text = "all",
              .help = "Only these lists, e.g. \"red panda\" or \"top-free GAME\"",
              .details =
                  "Search terms and charts, with commas between. The name of a chart is its collection "
                  "and its category. Case does not matter. A list that was fetched with --price or --age "
                  "has that in its name too: \"red panda price=paid\"; without, all such lists are "
                  "selected."},
};

constexpr std::string_view stored_title = "Selection";

}  // namespace

OptionGroup stored_options() { return {stored_title, stored_rows}; }
OptionGroup stored_field_options() { return {stored_title, field_rows}; }
OptionGroup stored_list_options() { return {stored_title, list_rows}; }

}  // namespace playfast::cli
