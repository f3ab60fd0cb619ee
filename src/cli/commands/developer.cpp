// `playfast developer`.
#include <algorithm>
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/entries.hpp"
#include "cli/commands/run/terms.hpp"
#include "store/lists/developer.hpp"

namespace playfast::cli {
namespace {

constexpr std::array<std::string_view, 2> developer_keys{"developer_id", "item"};

DeveloperQuery developer_query_of(const Job& job, const Selection& selection) {
  return {job.item, job.country, job.lang, selection.limit};
}

// Several numbers or URLs are no phrase.
void note_bare_names(const Options& options) {
  const auto is_name = [](const std::string& argument) {
    return store::form_of(argument) == store::DeveloperForm::name && argument.find('/') == std::string::npos;
  };
  if (std::ranges::all_of(options.selection.items, is_name)) note_bare_words(options, "developer");
}

int run_developer(const Options& options) {
  return run_lists<DeveloperQuery>(options,
                                   {.kind = store::ListKind::developer,
                                    .items = ItemKind{&store::parse_developer, "a DEVELOPER", developer_keys},
                                    .queries = &queries_of<&developer_query_of>,
                                    .notes = &note_bare_names});
}

constexpr std::array developer_groups{&locale_options, &via_options,     &entry_options,   &detail_options,
                                      &record_options, &resume_options,  &history_options, &replace_options,
                                      &run_options,    &queue_options,   &network_options, &config_options,
                                      &quiet_options,  &verbose_options, &program_options};

constexpr std::array developer_examples{
    Example{"The apps of a developer, by name", "playfast developer \"Google LLC\" --limit 50"},
    Example{"Other apps of an app's developer",
            "playfast app com.google.android.apps.translate | playfast developer"},
    Example{"Full records of a developer's apps",
            "playfast developer 5700313618786177705 --details -o apps.jsonl"},
};

}  // namespace

constinit const Command developer_command{
    .name = "developer",
    .options = developer_groups,
    .arguments = Arguments::many,
    .argument = {.name = "DEV"},
    .help = "List a developer's apps",
    .details =
        "Prints the apps of each developer.\n\n"
        "DEV is a developer's numeric ID or name (developer_id of \"playfast app\"), or the URL of its page. "
        "Digits are a numeric ID; if it does not exist, they are tried as a name.",
    .examples = developer_examples,
    .columns = &list_columns<store::ListKind::developer>,
    .schema = entry_schema,
    .run = &run_developer};

}  // namespace playfast::cli
