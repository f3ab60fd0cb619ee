// `playfast catalog`.
#include <fmt/format.h>
#include <array>

#include "catalog/id_set.hpp"
#include "catalog/records.hpp"
#include "catalog/sample.hpp"
#include "cli/commands/catalog/shards.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input/old_catalog.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using catalog::CatalogEntry;
using catalog::Difference;
using catalog::Estimate;
using catalog::File;
using catalog::IdSet;
using catalog::ShardApps;

// Runs the command for records of one type. `print`: the run over the shards, once these are listed.
template <typename Record, typename Print>
int run_shards(const Options& options, const record::Columns<Record>& columns, Print print) {
  Shards* shards = nullptr;
  const auto queries = [&](JobList& /*jobs*/, const Options& given) -> std::unique_ptr<Queries<File>> {
    auto made = std::make_unique<Shards>(given);
    shards = made.get();
    return made;
  };
  const auto fetch = [&](Client& client, Queries<File>& files, Recorder<Record>& recorder,
                         const RunOptions& run) {
    const auto end = shards->fetch_list(client, recorder.report(), recorder.commits(), run);
    if (!shards->is_listed()) return end;
    return print(*shards, client, files, recorder, run);
  };
  return run_command<File, Record>(
      options, {.items = std::nullopt, .columns = columns, .queries = queries, .fetch = fetch});
}

int print_entries(const Options& options) {
  return run_shards(options, catalog::entry_columns(),
                    [](Shards& shards, Client& client, Queries<File>& files, Recorder<CatalogEntry>& recorder,
                       const RunOptions& run) {
                      return shards.fetch(client, files, recorder, run,
                                          [&](const File& file, const ShardApps& apps) {
                                            return std::ranges::all_of(apps.ids, [&](const std::string& id) {
                                              return recorder.write({id, file.shard, shards.generation()});
                                            });
                                          });
                    });
}

int print_estimate(const Options& options) {
  return run_shards(options, catalog::estimate_columns(),
                    [&](Shards& shards, Client& client, Queries<File>& files, Recorder<Estimate>& recorder,
                        const RunOptions& run) {
                      catalog::Sample sample;
                      const auto end = shards.fetch(client, files, recorder, run,
                                                    [&](const File& /*file*/, const ShardApps& apps) {
                                                      sample.add(apps.ids.size());
                                                      return true;
                                                    });
                      if (end != RunEnd::complete || sample.shards() == 0) return end;
                      auto estimate = sample.estimate(shards.shards());
                      estimate.generation = shards.generation();
                      estimate.seed = static_cast<std::int64_t>(options.catalog.seed);
                      return recorder.write(estimate) ? end : RunEnd::stopped;
                    });
}

// Apps of the earlier catalog that no shard had.
RunEnd print_gone(const std::string& path, IdSet& old, std::uint64_t came, Recorder<Difference>& recorder) {
  const auto failed = recorder.report().tally().counts().failed;
  if (failed > 0) {
    say(Level::warning, fmt::format("warning: apps that went are not printed: {} shard{} failed", failed,
                                    failed == 1 ? "" : "s"));
    return RunEnd::complete;
  }
  bool wanted = true;
  std::uint64_t went = 0;
  const auto read = read_old_catalog(path, [&](std::string_view id) {
    const bool is_gone = old.mark(id) == IdSet::Mark::fresh;
    if (is_gone) ++went;
    wanted = !is_gone || recorder.write({std::string(id), catalog::Change::went});
    return wanted;
  });
  if (!read) recorder.report().run_failed(read.error());
  if (!read || !wanted || must_end()) return RunEnd::stopped;
  say(Level::note, fmt::format("{} came, {} went", came, went));
  return RunEnd::complete;
}

int print_differences(const Options& options) {
  catch_stop_signals();
  const auto& path = options.catalog.diff;
  IdSet old;
  const auto read = read_old_catalog(path, [&](std::string_view id) {
    old.add(id);
    return true;
  });
  if (!read || must_end()) return refused(read ? Error() : read.error());
  old.finish();
  return run_shards(options, catalog::difference_columns(),
                    [&](Shards& shards, Client& client, Queries<File>& files, Recorder<Difference>& recorder,
                        const RunOptions& run) {
                      std::uint64_t came = 0;
                      const auto end = shards.fetch(
                          client, files, recorder, run, [&](const File& /*file*/, const ShardApps& apps) {
                            return std::ranges::all_of(apps.ids, [&](const std::string& id) {
                              if (old.mark(id) != IdSet::Mark::absent) return true;
                              ++came;
                              return recorder.write({id, catalog::Change::came});
                            });
                          });
                      return end == RunEnd::complete ? print_gone(path, old, came, recorder) : end;
                    });
}

Result<void> check_catalog(const Options& options) {
  const auto& selection = options.catalog;
  const auto& output = options.output;
  const auto refuse = [](const char* why) { return fail(ProgramError::invalid_option, why); };
  if (selection.ids && !selection.sample) return refuse("--ids needs --sample");
  if (!selection.diff.empty() && selection.sample) return refuse("--diff cannot be used with --sample");
  if (!selection.diff.empty() && output.resume) return refuse("--diff cannot be used with --resume");
  if (selection.sample && !selection.ids && output.resume)
    return refuse("--sample can be used with --resume only if --ids is set");
  return {};
}

bool prints_estimate(const Options& options) { return options.catalog.sample && !options.catalog.ids; }

int run_catalog(const Options& options) {
  if (const auto checked = check_catalog(options); !checked) return refused(checked.error());
  if (!options.catalog.diff.empty()) return print_differences(options);
  return prints_estimate(options) ? print_estimate(options) : print_entries(options);
}

std::span<const record::Column> columns_of_catalog(const Options& options) {
  if (!options.catalog.diff.empty()) return catalog::difference_columns();
  if (prints_estimate(options)) return catalog::estimate_columns();
  return catalog::entry_columns();
}

constexpr std::array groups{&catalog_options, &record_options,          &resume_options, &replace_options,
                            &run_options,     &sitemap_network_options, &config_options, &quiet_options,
                            &verbose_options, &program_options};

constexpr std::array examples{
    Example{"All app IDs, in a file that an interrupted run continues",
            "playfast catalog -o catalog.jsonl --resume"},
    Example{"The number of apps, from 300 requests", "playfast catalog --sample 300"},
    Example{"Full records of 1,000 or so random apps",
            "playfast catalog --sample 25 --ids --seed 7 | playfast app - -o sample.jsonl"},
    Example{"Apps that came since",
            "playfast catalog --diff catalog.jsonl | jq -r 'select(.change == \"came\").app_id'"},
};

constexpr std::array<RecordSchema, 2> other_schemas{
    RecordSchema{"estimate", "The number of apps, printed by \"playfast catalog --sample\"",
                 []() -> std::span<const record::Column> { return catalog::estimate_columns(); }, "--sample"},
    RecordSchema{"difference", "An app that came or went, printed by \"playfast catalog --diff\"",
                 []() -> std::span<const record::Column> { return catalog::difference_columns(); },
                 "--diff"}};

}  // namespace

constinit const Command catalog_command{
    .name = "catalog",
    .options = groups,
    .help = "List every app ID in the store's sitemaps",
    .details =
        "Reads robots.txt, the indexes that it names and the sitemaps in these, called shards: in 2026, "
        "83,000 "
        "files with about 40 apps each. Prints a record for each app. An app is in one shard; within a shard "
        "each is printed once.\n\n"
        "About every four days the store replaces all shards at once by a new generation. A run that finds "
        "shards of two generations in the indexes is refused before it reads a shard (exit code 6). A shard "
        "that "
        "is not found shows that the generation was replaced meanwhile: the run ends with exit code 8, and "
        "so "
        "does a run with --resume whose FILE is of another generation. Start over with --force.\n\n"
        "A shard that fails otherwise is reported, and the others are printed (exit code 1).",
    .examples = examples,
    .columns = &columns_of_catalog,
    .schema = {"catalog", "An app in the store's sitemaps, printed by \"playfast catalog\""},
    .other_schemas = other_schemas,
    .default_rate = 10,
    .run = &run_catalog};

}  // namespace playfast::cli
