#include "resume/resumed_streams.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

#include "util/crc32.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::resume {
namespace {

std::string name_of(const record::StreamQuery& query) {
  return fmt::format("{} {} {} {}\n", query.app_id, query.country, query.lang, query.score.value_or(0));
}

}  // namespace

Result<ResumedStreams> ResumedStreams::open(const Target& target, ReviewText text) {
  ResumedStreams streams(std::move(text));
  streams.reviews_.encoder->begin(streams.header_, streams.reviews_.columns);
  TRY_ASSIGN(auto output,
             CommittedOutput::open(target, [&](std::string_view line) { return streams.load(line); }));
  streams.opened_bytes_ = output.extent().bytes;
  if (streams.opened_bytes_ > 0) streams.header_.clear();
  streams.output_ = std::move(output);
  return streams;
}

Result<Extent> ResumedStreams::load(std::string_view line) {
  TRY_ASSIGN(auto commit, parse_stream_commit(line));
  const auto extent = commit.output;
  state_.add(std::move(commit));
  return extent;
}

bool ResumedStreams::skip(record::StreamQuery& query) {
  begin(query);
  if (state_.has_ended(query.tag)) return false;
  const auto found = state_.open.find(query.tag);
  if (found == state_.open.end()) return true;
  query.token = found->second.token;
  query.until_known = found->second.update_from.has_value();
  if (query.limit) query.limit = *query.limit - std::min(*query.limit, found->second.delivered);
  return true;
}

std::uint64_t ResumedStreams::update_from(std::uint64_t stream) const {
  const auto found = state_.open.find(stream);
  return found == state_.open.end() ? opened_bytes_ : found->second.update_from.value_or(opened_bytes_);
}

std::shared_ptr<record::SeenReviews> ResumedStreams::seen_by(const record::StreamQuery& query,
                                                             OutputScan& written) const {
  return query.until_known ? written.of(query.app_id, update_from(query.tag)) : written.of(query.app_id);
}

// Each commit says which part of the output is whose.
Result<bool> ResumedStreams::rebuild(OutputScan& written, const std::function<bool()>& wanted) {
  if (begun_crc_ != state_.last.begun_crc) return other_items();
  std::uint32_t crc = 0;
  std::uint64_t from = 0;
  auto read = output_->read_commits([&](std::string_view line) -> Result<bool> {
    TRY_ASSIGN(const auto commit, parse_stream_commit(line));
    const auto begin = std::exchange(from, commit.output.bytes);
    return output_->read(begin, from, [&](std::string_view piece) {
      crc = util::crc32(crc, piece);
      written.add(commit.app_id, begin, piece);
      return wanted();
    });
  });
  if (!read || !*read) return read;
  written.end();
  return output_->cut(crc).map([] { return true; });
}

void ResumedStreams::begin(const record::StreamQuery& query) {
  begun_ = query.tag + 1;
  begun_crc_ = util::crc32(begun_crc_, name_of(query));
}

// The state of a stream, from which its next commit is made.
StreamCommit ResumedStreams::commit_of(const record::StreamQuery& query) const {
  const auto found = state_.open.find(query.tag);
  StreamCommit commit = found == state_.open.end() ? StreamCommit() : found->second;
  commit.stream = query.tag;
  commit.app_id = query.app_id;
  commit.begun = begun_;
  commit.begun_crc = begun_crc_;
  if (query.until_known) commit.update_from = update_from(query.tag);
  return commit;
}

Result<void> ResumedStreams::commit(const record::StreamQuery& query, const record::StreamPage& page) {
  // An update that has found nothing: as long as it stays so, the stream has ended.
  if (page.reviews.empty() && state_.has_ended(query.tag)) return {};
  text_.clear();
  for (const auto& review : page.reviews) reviews_.encoder->record(text_, reviews_.columns.row(review));
  auto commit = commit_of(query);
  commit.token = page.next_token;
  commit.delivered += page.reviews.size();
  commit.ended = page.next_token.empty();
  return add(std::move(commit), text_);
}

Result<void> ResumedStreams::commit(const record::StreamQuery& query, const record::StreamEnd& end) {
  if (state_.has_ended(query.tag)) return {};
  auto commit = commit_of(query);
  commit.ended = end.state != ReviewEnd::State::failed;
  return add(std::move(commit), {});
}

Result<void> ResumedStreams::add(StreamCommit commit, std::string_view text) {
  const auto whole = std::exchange(header_, {}).append(text);
  commit.output = output_->with(whole);
  TRY(output_->commit(whole, commit.output, to_line(commit)));
  state_.add(std::move(commit));
  return {};
}

}  // namespace playfast::resume
