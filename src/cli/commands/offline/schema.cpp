// `playfast schema`: what a record looks like, for other programs.
#include "output/format/schema.hpp"

#include <algorithm>
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/offline/help.hpp"
#include "cli/history/entities.hpp"
#include "history/schema.hpp"

namespace playfast::cli {
namespace {

std::vector<Word> record_words() {
  std::vector<Word> words;
  for (const auto& command : commands()) {
    const auto name = command.schema.name;
    if (!name.empty() && std::ranges::find(words, name, &Word::name) == words.end())
      words.push_back({name, {}});
    for (const auto& other : command.other_schemas) words.push_back({other.name, {}});
  }
  words.push_back({"db", {}});
  return words;
}

int run_schema(const Options& options) {
  if (options.selection.items.front() == "db") return print(history::schema_text(entities()));
  RecordSchema schema;
  std::vector<output::Columns> forms;
  for (const auto& command : commands()) {
    for (const auto& other : command.other_schemas) {
      if (other.name == options.selection.items.front())
        return print(output::json_schema(other.title, other.columns()));
    }
    if (command.schema.name != options.selection.items.front()) continue;
    schema = command.schema;
    forms.push_back(command.columns(Options()));
  }
  if (schema.columns == nullptr) return print(output::json_schema(schema.title, forms.front()));
  return print(output::json_schema(schema.title, schema.columns(), forms));
}

constexpr std::array schema_groups{&program_options};

constexpr std::array schema_examples{
    Example{"The names of all app fields", "playfast schema app | jq -r '.properties | keys_unsorted[]'"},
};

}  // namespace

constinit const Command schema_command{
    .name = "schema",
    .options = schema_groups,
    .arguments = Arguments::one,
    .argument = {.name = "RECORD", .kind = ValueKind::word, .words = &record_words},
    .help = "Print the JSON Schema of a record",
    .details =
        "Prints the JSON Schema (draft 2020-12) of the records of a command. \"entry\" is a record of "
        "search, "
        "list, developer and similar; with --details these print app records with a few more keys. "
        "Records cut by --fields lack keys that the schema requires. \"db\" is the SQL that makes a database "
        "of "
        "--db: its tables and views, with comments.",
    .examples = schema_examples,
    .run = &run_schema};

}  // namespace playfast::cli
