#include <algorithm>
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/options/option_table.hpp"
#include "store/app/fields.hpp"
#include "store/lists/entry_fields.hpp"
#include "store/permissions.hpp"
#include "store/reference/reference.hpp"
#include "store/reviews/fields.hpp"

namespace playfast::cli {
namespace {

using Columns = std::span<const record::Column>;

constexpr std::array examples_of_all{
    Example{"one app in two stores", "playfast app com.spotify.music --country us,kr | jq .title"},
    Example{"its newest reviews, as a spreadsheet",
            "playfast reviews com.spotify.music --limit 500 -f csv -o reviews.csv"},
    Example{"the top games of a store", "playfast list --category GAME --country kr --limit 20"},
};

constexpr std::array app_examples{
    Example{"two stores, the titles only", "playfast app com.spotify.music --country us,kr | jq .title"},
    Example{"the ids of a file, as a spreadsheet",
            "playfast app @ids.txt -f csv --fields app_id,title,score,updated -o apps.csv"},
    Example{"what an app costs in every store",
            "playfast app com.mojang.minecraftpe --country all --fields country,price,currency"},
    Example{"whether the pages are still as we know them", "playfast app @ids.txt --verify > /dev/null"},
};

constexpr std::array review_examples{
    Example{"the newest 500 with one star, in German, as a spreadsheet",
            "playfast reviews com.spotify.music --lang de --score 1 --limit 500 -f csv -o one-star.csv"},
    Example{"everything written since a day, in every language",
            "playfast reviews com.spotify.music --lang all --since 2026-11-01 > november.jsonl"},
    Example{"all of them, to be gone on with after whatever end",
            "playfast reviews com.spotify.music -o reviews.jsonl --resume"},
};

constexpr std::array search_examples{
    Example{"who ranks for a keyword in three stores",
            "playfast search \"red panda\" --country us,kr,de --fields country,rank,title"},
    Example{"the keywords of a file, paid apps only",
            "playfast search @keywords.txt --price paid --fields query,rank,app_id,price --ordered"},
    Example{"all that is known of the first ten", "playfast search puzzle --limit 10 --details"},
};

constexpr std::array list_examples{
    Example{"the top 20 paid games of three stores",
            "playfast list --collection top-paid --category GAME --country us,kr,de --limit 20"},
    Example{"all charts of two categories",
            "playfast list --collection all --category game,tools -o charts.jsonl"},
    Example{"ids from a chart into another command",
            "playfast list --limit 10 | jq -r .app_id | playfast reviews --limit 100"},
};

constexpr std::array permissions_examples{
    Example{"the apps of a file that use the camera",
            "playfast permissions @ids.txt | jq -r 'select(tostring | test(\"pictures\")).app_id'"},
};

constexpr std::array country_examples{
    Example{"the stores that sell in euros",
            "playfast countries | jq -r 'select(.currency == \"EUR\").code'"},
};

constexpr std::array completion_examples{
    Example{"for bash, in ~/.bashrc", "source <(playfast completion bash)"},
    Example{"for zsh, in ~/.zshrc after compinit", "source <(playfast completion zsh)"},
    Example{"for fish, in ~/.config/fish/config.fish", "playfast completion fish | source"},
};

constexpr std::array schema_examples{
    Example{"the names of all fields of an app",
            "playfast schema app | jq -r '.properties | keys_unsorted[]'"},
};

constexpr std::array app_groups{&locale_options,  &page_options,    &record_options,
                                &replace_options, &run_options,     &network_options,
                                &quiet_options,   &verbose_options, &program_options};
constexpr std::array reviews_groups{&locale_options,  &review_options, &record_options,  &resume_options,
                                    &replace_options, &run_options,    &network_options, &quiet_options,
                                    &verbose_options, &program_options};
constexpr std::array search_groups{&locale_options,  &search_options, &detail_options,  &record_options,
                                   &replace_options, &run_options,    &network_options, &quiet_options,
                                   &verbose_options, &program_options};
constexpr std::array list_groups{&locale_options,  &chart_options,  &detail_options,  &record_options,
                                 &replace_options, &run_options,    &network_options, &quiet_options,
                                 &verbose_options, &program_options};
constexpr std::array permissions_groups{&locale_options,  &record_options,  &replace_options,
                                        &run_options,     &network_options, &quiet_options,
                                        &verbose_options, &program_options};
constexpr std::array reference_groups{&record_options, &replace_options, &quiet_options, &program_options};
constexpr std::array plain_groups{&program_options};

constexpr Value app_ids{.name = "ID"};

constexpr std::array command_table{
    Command{.name = "app",
            .options = app_groups,
            .arguments = Arguments::many,
            .argument = app_ids,
            .help = "details of apps",
            .details = "Prints one record for each app, store and language.\n\n"
                       "An ID is a package name (com.spotify.music) or the URL of an app's page.",
            .examples = app_examples,
            .columns = [](const Options&) -> Columns { return store::app_columns(); },
            .run = &run_app},
    Command{.name = "reviews",
            .options = reviews_groups,
            .arguments = Arguments::many,
            .argument = app_ids,
            .help = "reviews of apps",
            .details =
                "Prints the reviews of each app as they come: all there are, newest first, if not told "
                "otherwise. A review is in one language; --lang all asks in every one.\n\n"
                "An ID is a package name or the URL of an app's page; - reads IDs from stdin, @FILE "
                "from a file, one a line.",
            .examples = review_examples,
            .columns = [](const Options&) -> Columns { return store::review_columns(); },
            .run = &run_reviews},
    Command{.name = "search",
            .options = search_groups,
            .arguments = Arguments::many,
            .argument = {.name = "QUERY"},
            .help = "what the store finds",
            .details = "Prints the apps that the store finds for each query, an exact match first. The store "
                       "gives about 30 and no more.\n\n"
                       "A query of several words is one argument, in quotes.",
            .examples = search_examples,
            .columns =
                [](const Options& options) {
                  return options.selection.details ? Columns(store::detailed_search_columns())
                                                   : store::search_columns();
                },
            .run = &run_search},
    Command{.name = "list",
            .options = list_groups,
            .help = "top charts",
            .details = "Prints the store's charts: each collection of each category, as many apps as the "
                       "store gives, at most 200.",
            .examples = list_examples,
            .columns =
                [](const Options& options) {
                  return options.selection.details ? Columns(store::detailed_chart_columns())
                                                   : store::chart_columns();
                },
            .run = &run_list},
    Command{.name = "permissions",
            .options = permissions_groups,
            .arguments = Arguments::many,
            .argument = app_ids,
            .help = "permissions of apps",
            .details = "Prints what each app may do on a device, by group, in each language. An app "
                       "without permissions gives no record and a note.\n\n"
                       "An ID is a package name (com.spotify.music) or the URL of an app's page.",
            .examples = permissions_examples,
            .columns = [](const Options&) -> Columns { return store::permissions_columns(); },
            .run = &run_permissions},
    Command{.name = "countries",
            .options = reference_groups,
            .help = "the stores there are: code, name, currency",
            .details = "Prints what --country may be. Nothing is asked of the store.",
            .examples = country_examples,
            .columns = [](const Options&) -> Columns { return store::country_columns(); },
            .run = &run_countries},
    Command{.name = "languages",
            .options = reference_groups,
            .help = "the languages there are",
            .details = "Prints what --lang may be. Nothing is asked of the store.",
            .columns = [](const Options&) -> Columns { return store::language_columns(); },
            .run = &run_languages},
    Command{.name = "categories",
            .options = reference_groups,
            .help = "the categories of charts",
            .details = "Prints what --category of \"playfast list\" may be. Nothing is asked of the store.",
            .columns = [](const Options&) -> Columns { return store::category_columns(); },
            .run = &run_categories},
    Command{.name = "collections",
            .options = reference_groups,
            .help = "the charts of a category",
            .details = "Prints what --collection of \"playfast list\" may be. Nothing is asked of the store.",
            .columns = [](const Options&) -> Columns { return store::collection_columns(); },
            .run = &run_collections},
    Command{.name = "schema",
            .options = plain_groups,
            .arguments = Arguments::one,
            .argument = {.name = "RECORD", .kind = ValueKind::word, .words = &record_words},
            .help = "the JSON Schema of a kind of record",
            .details = "Prints the schema (draft 2020-12) of the records of \"playfast app\", of \"playfast "
                       "reviews\", of \"playfast permissions\", or of the entries of search and list "
                       "(with --details they are records of app, with a few keys more). A record that "
                       "--fields has cut lacks keys that the schema requires.",
            .examples = schema_examples,
            .run = &run_schema},
    Command{.name = "completion",
            .options = plain_groups,
            .arguments = Arguments::one,
            .argument = {.name = "SHELL", .kind = ValueKind::word, .words = &shell_words},
            .help = "completions for a shell",
            .details = "Prints a script that makes a shell complete commands, options, their values and the "
                       "names of fields.",
            .examples = completion_examples,
            .run = &run_completion},
    Command{.name = "help",
            .options = plain_groups,
            .arguments = Arguments::at_most_one,
            .argument = {.name = "COMMAND", .kind = ValueKind::word, .words = &command_words},
            .help = "help on a command",
            .details = "Prints what \"playfast COMMAND --help\" prints.",
            .run = &run_help},
    Command{.name = "version",
            .options = plain_groups,
            .help = "the version, and those of the libraries",
            .details = "Prints the version of playfast and of its libraries: of libcurl the one in use, of "
                       "the others the one it was built with.",
            .run = &run_version},
};

}  // namespace

std::span<const Command> commands() { return command_table; }

std::span<const Example> program_examples() { return examples_of_all; }

const Command* find_command(std::string_view name) {
  const auto* const found = std::ranges::find(command_table, name, &Command::name);
  return found == command_table.end() ? nullptr : found;
}

std::string argument_name(const Command& command) {
  std::string name(command.argument.name);
  switch (command.arguments) {
    case Arguments::none:
      return {};
    case Arguments::one:
      return name;
    case Arguments::at_most_one:
      return "[" + name + "]";
    case Arguments::many:
      break;
  }
  return name + "…";
}

std::string argument_help(const Command& command) {
  const std::string name(command.argument.name);
  if (command.arguments == Arguments::many) {
    return "In the place of " + name +
           ", - reads lines of stdin and @FILE those of a file. Without any, a stdin "
           "that is no terminal is read.";
  }
  const auto words = abbreviated_words(command.argument);
  return words.empty() ? words : name + ": " + words + ".";
}

}  // namespace playfast::cli
