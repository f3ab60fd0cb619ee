// `playfast schema`: what a record looks like, for other programs.
#include "cli/commands/commands.hpp"

#include <algorithm>
#include <array>

#include "cli/commands/help.hpp"
#include "cli/options/values/value.hpp"
#include "output/format/schema.hpp"
#include "store/app/fields.hpp"
#include "store/lists/entry_fields.hpp"
#include "store/permissions.hpp"
#include "store/reviews/fields.hpp"

namespace playfast::cli {
namespace {

using output::Columns;

struct Kind {
  std::string_view name;
  std::string_view title;
  Columns (*columns)();
  std::vector<Columns> (*forms)();  ///< in which its records come; none: with all columns
};

std::vector<Columns> one_form() { return {}; }

const std::array kinds{
    Kind{"app", "An app, as \"playfast app\" prints it", []() -> Columns { return store::app_columns(); },
         &one_form},
    Kind{"review", "A review, as \"playfast reviews\" prints it",
         []() -> Columns { return store::review_columns(); }, &one_form},
    Kind{"entry", "An app in a list, as \"playfast search\" and \"playfast list\" print it without --details",
         []() -> Columns { return store::entry_columns(); },
         [] {
           return std::vector<Columns>{store::search_columns(), store::chart_columns()};
         }},
    Kind{"permissions", "The permissions of an app, as \"playfast permissions\" prints them",
         []() -> Columns { return store::permissions_columns(); }, &one_form}};

}  // namespace

std::vector<Word> record_words() {
  std::vector<Word> words;
  words.reserve(kinds.size());
  for (const auto& kind : kinds) words.push_back({kind.name, {}});
  return words;
}

int run_schema(const Options& options) {
  const auto& kind = *std::ranges::find(kinds, options.selection.items.front(), &Kind::name);
  return print(output::json_schema(kind.title, kind.columns(), kind.forms()));
}

}  // namespace playfast::cli
