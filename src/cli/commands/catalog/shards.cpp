#include "cli/commands/catalog/shards.hpp"

#include <fmt/format.h>
#include <utility>

#include "catalog/robots.hpp"
#include "catalog/sample.hpp"
#include "util/program_error.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using catalog::File;

// Fetches files whose failure is that of the run. `read` keeps what it reads.
RunEnd fetch_files(Client& client, std::vector<File> files, Report& report, const RunOptions& run,
                   const std::function<Result<void>(std::string_view body)>& read) {
  struct Nothing {};
  RangeQueries<File, std::vector<File>> queries(files);
  const auto end = [&](const File& file, const Result<Answer<Nothing>>& answer) {
    if (answer) return true;
    if (answer.error().kind == ErrorKind::not_sent) return true;
    auto error = answer.error();
    error.message = fmt::format("{}: {}", file.name, error.message);
    report.run_failed(error);
    return false;
  };
  FileAsks<Nothing> asks(
      queries, [&](std::string_view body) { return read(body).map([] { return Nothing(); }); }, end);
  return client::Core::of(client).answer_all(asks, run);
}

std::vector<File> index_files(const std::vector<std::string>& urls) {
  std::vector<File> files;
  files.reserve(urls.size());
  for (const auto& url : urls) files.push_back({util::abbreviate(url.substr(url.rfind('/') + 1)), url});
  return files;
}

}  // namespace

Pull Shards::next(File& file) {
  if (!listed_ || next_ == list_.size()) return Pull::end;
  file = list_.file(next_++);
  return Pull::item;
}

RunEnd Shards::fetch_list(Client& client, Report& report, Commits* commits, const RunOptions& run) {
  const auto& base_url = client::Core::of(client).session().base_url;
  std::vector<std::string> indexes;
  auto end = fetch_files(client, {{"robots.txt", base_url + "/robots.txt"}}, report, run,
                         [&](std::string_view body) -> Result<void> {
                           catalog::FileReader reader(store_rules());
                           TRY_ASSIGN(const auto text, reader.open(body));
                           TRY_ASSIGN(indexes, catalog::read_robots(text, base_url));
                           return {};
                         });
  if (end != RunEnd::complete || indexes.empty()) return end;
  end = fetch_files(client, index_files(indexes), report, run, [&](std::string_view body) -> Result<void> {
    catalog::FileReader reader(store_rules());
    TRY_ASSIGN(const auto xml, reader.open(body));
    return list_.add_index(xml, base_url);
  });
  if (end != RunEnd::complete) return end;
  if (const auto chosen = choose(report, commits); !chosen) {
    report.run_failed(chosen.error());
    return RunEnd::stopped;
  }
  listed_ = true;
  return end;
}

Result<void> Shards::choose(Report& report, Commits* commits) {
  TRY(list_.finish());
  all_ = list_.size();
  if (all_ < list_.total())
    say(Level::warning, fmt::format("warning: the sitemaps list {} of {} shards", all_, list_.total()));
  if (list_.unknown() > 0)
    say(Level::warning,
        fmt::format("warning: {} sitemaps skipped: their names are unknown", list_.unknown()));
  if (commits != nullptr) TRY(commits->output().set_generation(list_.identity()));
  if (const auto& sample = options_.catalog.sample)
    list_.keep(catalog::random_places(all_, *sample, options_.catalog.seed));
  std::uint64_t left = list_.size();
  for (std::uint64_t place = 0; commits != nullptr && place < list_.size(); ++place) {
    if (commits->has_ended(place)) --left;
  }
  report.planned_queries(left);
  return {};
}

// The summary has the number only.
void Shards::count_skipped(std::uint64_t apps, Report& report) {
  report.skipped(apps);
  if (apps > 0 && !std::exchange(named_skipped_, true))
    say(Level::warning, "warning: skipped pages of apps whose ID is not a package name");
}

Error Shards::gone(const File& file, const Error& error) const {
  const auto remedy = options_.output.resume
                          ? fmt::format("use --force to start over and overwrite {}", options_.output.path)
                          : "run the same command again";
  return fail(ProgramError::state,
              fmt::format("{}: {}; the store has replaced generation {} of its catalog: {}", file.name,
                          error.message, generation(), remedy))
      .value();
}

}  // namespace playfast::cli
