#include "resume/resumable.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "output/file/place.hpp"
#include "output/format/json.hpp"
#include "util/crc32.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::resume {
namespace {

// The first option in which two jobs differ.
std::string difference(const std::string& one, const std::string& other) {
  const auto left = nlohmann::ordered_json::parse(one, nullptr, false);
  const auto right = nlohmann::ordered_json::parse(other, nullptr, false);
  for (const auto& [name, value] : left.items()) {
    if (!right.is_object() || !right.contains(name) || right[name] != value) return name;
  }
  return "version";
}

bool exists(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

std::string name_of(const store::StreamQuery& query) {
  return fmt::format("{} {} {} {}\n", query.app_id, query.country, query.lang, query.score.value_or(0));
}

}  // namespace

tl::unexpected<Error> Resumable::refuse(const std::string& why) const {
  return fail(ProgramError::state, fmt::format("{}; --force starts over and loses what {} has", why, path_));
}

// Starting over mends no disk and no permission.
tl::unexpected<Error> Resumable::refuse(const Error& error) const {
  return error.kind == ProgramError::state ? refuse(error.message) : tl::make_unexpected(error);
}

tl::unexpected<Error> Resumable::other_items() const {
  return refuse(fmt::format("{} is of another job: its items differ", state_path()));
}

Result<Resumable> Resumable::open(const Target& target) {
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
                fmt::format("{} is gone, but {}.state is there; --force starts over", path, path));
  }
  TRY_ASSIGN(auto journal, output::Journal::open(path));
  Resumable resumable(std::move(lock), std::move(journal), target.columns, path);
  if (!has_state && !target.start_over && resumable.journal_.size().value_or(1) > 0) {
    return resumable.refuse(fmt::format("{} has no state beside it to go on from", path));
  }
  TRY(has_state ? resumable.load(target.job) : resumable.start(target.job));
  return resumable;
}

// The state first: it counts nothing of the output, which is then cut.
Result<void> Resumable::start(const std::string& job) {
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

Result<void> Resumable::load(const std::string& job) {
  TRY_ASSIGN(auto log, output::CommitLog::open(state_path()));
  log_ = std::move(log);
  std::string earlier;
  const auto read = read_commits(earlier, [&](Commit commit) -> Result<bool> {
    state_.add(std::move(commit));
    return true;
  });
  if (!read) return refuse(read.error());
  if (earlier != job)
    return refuse(fmt::format("{} is of another job: --{} differs", state_path(), difference(job, earlier)));
  TRY_ASSIGN(const auto size, journal_.size());
  if (size < state_.last.output_bytes) {
    return refuse(fmt::format("{} is shorter than its state says ({} of {} bytes)", path_, size,
                              state_.last.output_bytes));
  }
  return {};
}

// The first line is the job, each other one a commit.
Result<bool> Resumable::read_commits(std::string& job, const std::function<Result<bool>(Commit)>& visit) {
  std::uint64_t bytes = 0;
  job.clear();
  return log_->read([&](std::string_view line) -> Result<bool> {
    if (job.empty()) {
      job = line;
      return true;
    }
    auto commit = parse_commit(line);
    if (!commit || commit->stream >= commit->begun || commit->output_bytes < bytes)
      return fail(ProgramError::state, fmt::format("{} is damaged: a line is not a commit", state_path()));
    bytes = commit->output_bytes;
    return visit(std::move(*commit));
  });
}

bool Resumable::skip(store::StreamQuery& query) {
  begin(query);
  if (state_.has_ended(query.tag)) return false;
  const auto found = state_.open.find(query.tag);
  if (found == state_.open.end()) return true;
  query.token = found->second.token;
  if (query.limit) query.limit = *query.limit - std::min(*query.limit, found->second.delivered);
  return true;
}

// Each commit says which part of the output is whose.
Result<bool> Resumable::rebuild(OutputScan& written, const std::function<bool()>& wanted) {
  if (begun_crc_ != state_.last.begun_crc) return other_items();
  std::uint32_t crc = 0;
  std::uint64_t from = 0;
  std::string job;
  const auto read = read_commits(job, [&](const Commit& commit) {
    const auto to = commit.output_bytes;
    return journal_.read(std::exchange(from, to), to, [&](std::string_view piece) {
      crc = util::crc32(crc, piece);
      written.add(commit.app_id, piece);
      return wanted();
    });
  });
  if (!read) return refuse(read.error());
  if (!*read) return false;
  if (crc != state_.last.output_crc)
    return refuse(fmt::format("{} is not as its state says: it was changed", path_));
  return journal_.cut(state_.last.output_bytes).map([] { return true; });
}

void Resumable::begin(const store::StreamQuery& query) {
  begun_ = query.tag + 1;
  begun_crc_ = util::crc32(begun_crc_, name_of(query));
}

// The state of a stream, from which its next commit is made.
Commit Resumable::commit_of(const store::StreamQuery& query) const {
  const auto found = state_.open.find(query.tag);
  Commit commit = found == state_.open.end() ? Commit() : found->second;
  commit.stream = query.tag;
  commit.app_id = query.app_id;
  commit.begun = begun_;
  commit.begun_crc = begun_crc_;
  commit.output_bytes = state_.last.output_bytes;
  commit.output_crc = state_.last.output_crc;
  return commit;
}

Result<void> Resumable::commit(const store::StreamQuery& query, const store::StreamPage& page) {
  text_.clear();
  for (const auto& review : page.reviews) {
    objects_.append(text_, columns_.row(review));
    text_ += '\n';
  }
  if (auto appended = journal_.append(text_); !appended) return appended;
  auto commit = commit_of(query);
  commit.token = page.next_token;
  commit.delivered += page.reviews.size();
  commit.ended = page.next_token.empty();
  commit.output_bytes += text_.size();
  commit.output_crc = util::crc32(commit.output_crc, text_);
  return add(std::move(commit));
}

Result<void> Resumable::commit(const store::StreamQuery& query, const store::StreamEnd& end) {
  if (state_.has_ended(query.tag)) return {};
  auto commit = commit_of(query);
  commit.ended = end.state != ReviewEnd::State::failed;
  return add(std::move(commit));
}

Result<void> Resumable::add(Commit commit) {
  if (auto added = log_->append(to_line(commit)); !added) return added;
  state_.add(std::move(commit));
  return {};
}

}  // namespace playfast::resume
