// `playfast merge`: the parts of several workers as one file.
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/command.hpp"
#include "cli/queue/delivery.hpp"
#include "cli/signals.hpp"
#include "cli/ui/counted.hpp"
#include "cli/ui/messages.hpp"
#include "output/file/destination.hpp"
#include "queue/merge/lacking.hpp"
#include "queue/merge/merge.hpp"
#include "util/file_id.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

// Else --force would replace it.
Result<void> check_output(const std::string& path, const std::vector<std::string>& files) {
  const auto output = util::file_id(path);
  if (output && std::ranges::any_of(files, [&](const auto& file) { return util::file_id(file) == output; }))
    return fail(ProgramError::invalid_option, fmt::format("{} is one of the files to merge", path));
  return {};
}

// Files, and the queue that they came from, where entries without records are to be found.
struct MergeArguments {
  std::vector<std::string> files;
  std::optional<queue::Url> url;
};

Result<MergeArguments> merge_arguments(const std::vector<std::string>& items) {
  MergeArguments arguments;
  for (const auto& item : items) {
    if (!queue::is_url(item)) {
      arguments.files.push_back(item);
      continue;
    }
    if (arguments.url) return fail(ProgramError::invalid_option, "more than one queue");
    TRY_ASSIGN(arguments.url, queue::parse_url(item));
  }
  if (arguments.files.empty()) return fail(ProgramError::invalid_option, "no files: expected FILE");
  return arguments;
}

Result<output::Destination> open_merged(const OutputOptions& output) {
  if (output.path.empty() || output.path == "-") return output::Destination::standard_output();
  return output::Destination::open(output.path,
                                   output.force ? output::Existing::replace : output::Existing::refuse);
}

std::string folder_of(const std::string& path) {
  const auto folder = std::filesystem::path(path == "-" ? std::string() : path).parent_path().string();
  return folder.empty() ? "." : folder;
}

std::string some_ids(const queue::Lacking& lacking) {
  std::string ids;
  for (const auto& id : lacking.examples()) ids += fmt::format("{}{}", ids.empty() ? "" : ", ", id);
  return fmt::format("{}{}", ids, lacking.count() > lacking.examples().size() ? ", …" : "");
}

// The exit code.
int tell_merged(const queue::Merged& merged, const queue::Lacking* lacking) {
  say(Level::note,
      fmt::format("{}, {}, {} of them fetched more than once", counted(merged.entries, "entry", "entries"),
                  counted(merged.queries, "query", "queries"), merged.repeated));
  if (lacking == nullptr || lacking->count() + lacking->failed() == 0) return 0;
  if (lacking->failed() > 0)
    say(Level::error, fmt::format("{} failed; playfast queue retry adds what failed again",
                                  counted(lacking->failed(), "query", "queries")));
  if (lacking->count() > 0)
    say(Level::error, fmt::format("{} in no file: {}", counted(lacking->count(), "entry is", "entries are"),
                                  some_ids(*lacking)));
  return 1;
}

Result<int> merge(const Options& options) {
  TRY_ASSIGN(const auto arguments, merge_arguments(options.selection.items));
  TRY(check_output(options.output.path, arguments.files));
  queue::Merge merge(folder_of(options.output.path), [] { return !must_end(); });
  for (const auto& file : arguments.files) TRY(merge.add_part(file));
  const SystemClock clock;
  constexpr int retries = 4;
  std::optional<queue::Link> link;
  std::optional<queue::Lacking> lacking;
  if (arguments.url) {
    link.emplace(*arguments.url, clock, retries);
    TRY(queue::check_stream(*link, &wait_a_while));
    lacking.emplace(*link, &wait_a_while);
  }
  TRY_ASSIGN(auto destination, open_merged(options.output));
  auto merged = merge.write(
      destination, [&](const queue::EntryId& id) { return lacking ? lacking->found(id) : Result<void>(); });
  if (merged && lacking) {
    const auto ended = lacking->end();
    if (!ended) merged = tl::make_unexpected(ended.error());
  }
  if (!merged || must_end()) destination.discard();
  if (!merged) return tl::make_unexpected(merged.error());
  if (must_end()) return stop_code();
  TRY(destination.commit());
  return tell_merged(*merged, lacking ? &*lacking : nullptr);
}

int run(const Options& options) {
  catch_stop_signals();
  const auto code = merge(options);
  return code ? *code : refused(code.error());
}

constexpr std::array groups{&file_output_options, &config_options, &quiet_options, &program_options};

constexpr std::array examples{
    Example{"The files of three workers", "playfast merge part-*.jsonl -o all.jsonl"},
    Example{"The same, with a check that nothing is missing",
            "playfast merge part-*.jsonl redis://queue/apps -o all.jsonl"}};

}  // namespace

constinit const Command merge_command{
    .name = "merge",
    .options = groups,
    .arguments = Arguments::many,
    .argument = {.name = "FILE… [URL]", .kind = ValueKind::file},
    .argument_help = "FILE is the --output of a worker of a queue, with FILE.state beside it.",
    .help = "Merge the files of a queue's workers",
    .details =
        "Writes what several workers of a queue fetched as one file: each query of each entry once, in the "
        "order "
        "of the queue, also where an entry was delivered to more than one worker. Files of all formats that "
        "--resume writes can be merged; they must be of the same command and options. A file that was "
        "changed, "
        "or that a worker writes, is refused (exit code 8).\n\n"
        "With the URL of the queue as one more argument, entries of the queue that no file has are reported "
        "(exit code 1), as far as they were not trimmed.",
    .examples = examples,
    .run = &run};

}  // namespace playfast::cli
