#include "queue/merge/merge.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "output/file/commit_log.hpp"
#include "resume/query_commit.hpp"
#include "util/crc32.hpp"
#include "util/program_error.hpp"
#include "util/recent.hpp"
#include "util/try.hpp"

namespace playfast::queue {
namespace {

tl::unexpected<Error> refuse_part(const std::string& path, std::string_view why) {
  return fail(ProgramError::state, fmt::format("cannot merge {}: {}", path, why));
}

// Of the job in the first line of a state.
std::string queue_of(const std::string& job) {
  const auto parsed = nlohmann::json::parse(job, nullptr, false);
  return parsed.is_object() ? parsed.value("queue", std::string()) : std::string();
}

}  // namespace

Result<void> Merge::check_job(const std::string& path, const std::string& job) {
  if (queue_of(job).empty()) return refuse_part(path, "its items did not come from a queue");
  if (!job_.empty() && job != job_)
    return refuse_part(path, fmt::format("it is of another job than {}", parts_.front().path));
  job_ = job;
  return {};
}

Result<void> Merge::add_line(const std::string& path, std::string_view line, std::uint64_t& bytes,
                             std::uint32_t& crc) {
  const auto commit = resume::parse_query_commit(line);
  if (!commit || commit->output.bytes < bytes) return refuse_part(path, "its state is damaged");
  std::uint64_t records = 0;
  for (std::size_t at = 0; at < commit->entries.size(); ++at) records += commit->entries[at].bytes;
  if (records > commit->output.bytes - bytes) return refuse_part(path, "its state is damaged");
  const auto header = commit->output.bytes - bytes - records;
  if (header > 0 && bytes > 0) return refuse_part(path, "its state is damaged");
  if (header > 0 && !header_) {
    header_ = header;
    header_part_ = parts_.size() - 1;
  }
  auto from = bytes + header;
  for (std::size_t at = 0; at < commit->entries.size(); ++at) {
    const auto part = commit->entries[at];
    Piece piece;
    piece.query = util::RecentSet::hash_of(part.query);
    piece.part = parts_.size() - 1;
    piece.from = from;
    piece.bytes = part.bytes;
    if (!parse_id(part.entry, piece.entry)) return refuse_part(path, "its state is damaged");
    TRY(pieces_.add(piece));
    from += part.bytes;
  }
  bytes = commit->output.bytes;
  crc = commit->output.crc;
  return {};
}

Result<void> Merge::add_part(const std::string& path) {
  auto log = output::CommitLog::open(fmt::format("{}.state", path));
  if (!log && log.error().kind == ProgramError::output) return refuse_part(path, "it has no state file");
  if (!log) return tl::make_unexpected(log.error());
  TRY_ASSIGN(auto journal, output::Journal::open(path));
  parts_.push_back({path, std::move(journal)});
  std::string job;
  std::uint64_t bytes = 0;
  std::uint32_t crc = 0;
  TRY(log->read([&](std::string_view line) -> Result<bool> {
    if (!job.empty()) return add_line(path, line, bytes, crc).map([] { return true; });
    job = line;
    return check_job(path, job).map([] { return true; });
  }));
  std::uint32_t found = 0;
  TRY_ASSIGN(const auto size, parts_.back().journal.size());
  if (size < bytes) return refuse_part(path, "it is shorter than its state says");
  TRY(parts_.back().journal.read(0, bytes, [&](std::string_view text) {
    found = util::crc32(found, text);
    return wanted_();
  }));
  if (found != crc && wanted_()) return refuse_part(path, "it was changed since it was written");
  return {};
}

Result<void> Merge::copy(std::uint64_t part, std::uint64_t from, std::uint64_t to, output::TextSink& sink) {
  constexpr std::size_t max_bytes = std::size_t{1} << 20U;
  Result<void> written;
  TRY(parts_[part].journal.read(from, to, [&](std::string_view text) {
    text_ += text;
    if (text_.size() >= max_bytes) written = flush(sink);
    return written.has_value();
  }));
  return written;
}

Result<void> Merge::flush(output::TextSink& sink) {
  TRY(sink.write(text_));
  text_.clear();
  return {};
}

// Of what several workers had done of one query, the first is taken.
Result<Merged> Merge::write(output::TextSink& sink,
                            const std::function<Result<void>(const EntryId&)>& visit) {
  Merged merged;
  if (header_) TRY(copy(header_part_, 0, *header_, sink));
  std::optional<Piece> last;
  for (Piece piece; wanted_();) {
    TRY_ASSIGN(const bool more, pieces_.next(piece));
    if (!more) break;
    const bool same_entry = last && last->entry == piece.entry;
    if (!same_entry) {
      ++merged.entries;
      TRY(visit(piece.entry));
    }
    if (same_entry && last->query == piece.query) {
      ++merged.repeated;
      continue;
    }
    last = piece;
    ++merged.queries;
    merged.bytes += piece.bytes;
    if (piece.bytes > 0) TRY(copy(piece.part, piece.from, piece.from + piece.bytes, sink));
  }
  if (!text_.empty()) TRY(flush(sink));
  return merged;
}

}  // namespace playfast::queue
