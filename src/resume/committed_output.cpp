#include "resume/committed_output.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <nlohmann/json.hpp>
#include <utility>

#include "output/file/place.hpp"
#include "util/crc32.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::resume {
namespace {

bool exists(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

std::string text_of(const nlohmann::ordered_json& job, const std::string& name) {
  const bool has_text = job.is_object() && job.contains(name) && job[name].is_string();
  return has_text ? job[name].get<std::string>() : std::string();
}

// How the job of a state differs from the one that is to be resumed.
std::string difference(const std::string& wanted, const std::string& earlier) {
  const auto left = nlohmann::ordered_json::parse(wanted, nullptr, false);
  const auto right = nlohmann::ordered_json::parse(earlier, nullptr, false);
  if (text_of(right, "command").empty()) return "it was written by an earlier version";
  if (text_of(left, "command") != text_of(right, "command"))
    return fmt::format("it was written by playfast {}", text_of(right, "command"));
  for (const auto& [name, value] : left.items()) {
    if (!right.contains(name) || right[name] != value) return fmt::format("--{} differs", name);
  }
  return "it was written by another version";
}

}  // namespace

tl::unexpected<Error> CommittedOutput::refuse(const std::string& why) const {
  return fail(ProgramError::state, fmt::format("{}; use --force to start over and overwrite {}", why, path_));
}

// Starting over mends no disk and no permission.
tl::unexpected<Error> CommittedOutput::refuse(const Error& error) const {
  return error.kind == ProgramError::state ? refuse(error.message) : tl::make_unexpected(error);
}

tl::unexpected<Error> CommittedOutput::other_items() const {
  return refuse(fmt::format("{} is of another job: its items differ", state_path()));
}

tl::unexpected<Error> CommittedOutput::other_generation(const std::string& earlier,
                                                        const std::string& now) const {
  return refuse(fmt::format("{} is of generation {}, and the store now has {}", state_path(), earlier, now));
}

Result<CommittedOutput> CommittedOutput::open(const Target& target, const Reader& read) {
  TRY_ASSIGN(const auto place, output::find_place(target.path));
  const auto& path = place.path;  // of a link's target
  if (place.kind != output::Place::Kind::file) {
    return fail(ProgramError::output, fmt::format("cannot resume into {}: it is not a regular file", path));
  }
  // On the name, which the state shares: the output itself may be moved away.
  TRY_ASSIGN(auto lock, output::FileLock::acquire(path));
  const bool has_state = exists(path + ".state") && !target.start_over;
  if (has_state && !exists(path)) {
    return fail(ProgramError::state,
                fmt::format("{} is missing, but {}.state exists; use --force to start over", path, path));
  }
  TRY_ASSIGN(auto journal, output::Journal::open(path));
  CommittedOutput output(std::move(lock), std::move(journal), path);
  if (!has_state && !target.start_over && output.journal_.size().value_or(1) > 0) {
    return output.refuse(fmt::format("cannot resume {}: it has no state file", path));
  }
  TRY(has_state ? output.load(target.job, read) : output.start(target.job));
  return output;
}

// The state first: it counts nothing of the output, which is then cut.
Result<void> CommittedOutput::start(const std::string& job) {
  std::optional<output::CommitLog> earlier;
  if (exists(state_path())) {
    auto opened = output::CommitLog::open(state_path());
    // A run whose output was moved away may still write its state.
    if (!opened && opened.error().kind == ProgramError::state) return tl::make_unexpected(opened.error());
    if (opened) earlier = std::move(*opened);
  }
  TRY_ASSIGN(auto log, output::CommitLog::create(state_path(), job));
  log_ = std::move(log);
  return journal_.cut(0);
}

Result<void> CommittedOutput::load(const std::string& job, const Reader& read) {
  TRY_ASSIGN(auto log, output::CommitLog::open(state_path()));
  log_ = std::move(log);
  std::string earlier;
  const auto loaded = read_lines(earlier, [&](std::string_view line) -> Result<bool> {
    if (earlier != job) return true;  // its commits may have another form; the checksum is still compared
    const auto extent = read(line);
    if (!extent || extent->bytes < extent_.bytes)
      return fail(ProgramError::state, fmt::format("{} is damaged: a line is not a commit", state_path()));
    extent_ = *extent;
    return true;
  });
  if (!loaded) return refuse(loaded.error());
  if (earlier != job)
    return refuse(fmt::format("{} is of another job: {}", state_path(), difference(job, earlier)));
  TRY_ASSIGN(const auto size, journal_.size());
  if (size < extent_.bytes) {
    return refuse(
        fmt::format("{} is shorter than its state says ({} of {} bytes)", path_, size, extent_.bytes));
  }
  return {};
}

// The first line is the job, each other one a commit.
Result<bool> CommittedOutput::read_lines(std::string& job, const Visitor& visit) {
  job.clear();
  return log_->read([&](std::string_view line) -> Result<bool> {
    if (!job.empty()) return visit(line);
    job = line;
    return true;
  });
}

Result<bool> CommittedOutput::read_commits(const Visitor& visit) {
  std::string job;
  auto read = read_lines(job, visit);
  if (!read) return refuse(read.error());
  return read;
}

Result<bool> CommittedOutput::read(std::uint64_t from, std::uint64_t to,
                                   const std::function<bool(std::string_view)>& visit) const {
  return journal_.read(from, to, visit);
}

Result<void> CommittedOutput::cut(std::uint32_t crc) {
  if (crc != extent_.crc) return refuse(fmt::format("{} was changed since the last run", path_));
  return journal_.cut(extent_.bytes);
}

Result<bool> CommittedOutput::check(const std::function<bool()>& wanted) {
  std::uint32_t crc = 0;
  auto read = journal_.read(0, extent_.bytes, [&](std::string_view piece) {
    crc = util::crc32(crc, piece);
    return wanted();
  });
  if (!read || !*read) return read;
  return cut(crc).map([] { return true; });
}

Extent CommittedOutput::with(std::string_view text) const {
  return {extent_.bytes + text.size(), util::crc32(extent_.crc, text)};
}

Result<void> CommittedOutput::commit(std::string_view text, const Extent& extent, std::string_view line) {
  if (failed_)
    return fail(ProgramError::output, fmt::format("cannot write {}: an earlier write failed", path_));
  failed_ = true;
  if (!text.empty()) TRY(journal_.append(text));
  TRY(log_->append(line));
  failed_ = false;
  extent_ = extent;
  return {};
}

}  // namespace playfast::resume
