#include "resume/resumed_queries.hpp"

#include <algorithm>

#include "util/try.hpp"

namespace playfast::resume {
namespace {

// A commit is a line, which has a limit of a megabyte.
constexpr std::size_t max_line_bytes = std::size_t{1} << 18U;

// In JSON, at most: a character may take six.
std::size_t bytes_of(const ExpandedTerm& term) {
  constexpr std::size_t syntax = 64;
  auto bytes = term.term.size() + syntax;
  for (const auto& suggestion : term.suggestions) bytes += suggestion.size() + syntax;
  return bytes;
}

}  // namespace

Result<std::unique_ptr<ResumedQueries>> ResumedQueries::open(const Target& target, std::string header,
                                                             const Clock& clock, EntryBook* book) {
  std::unique_ptr<ResumedQueries> queries(new ResumedQueries(target.path, std::move(header), clock, book));
  TRY_ASSIGN(auto output,
             CommittedOutput::open(target, [&](std::string_view line) { return queries->load(line); }));
  if (output.extent().bytes > 0) queries->header_.clear();
  queries->output_ = std::make_unique<CommittedOutput>(std::move(output));
  return queries;
}

Result<Extent> ResumedQueries::load(std::string_view line) {
  TRY_ASSIGN(const auto commit, parse_query_commit(line));
  for (std::size_t at = 0; book_ != nullptr && at < commit.entries.size(); ++at)
    book_->committed_before(commit.entries[at]);
  for (const auto& term : commit.expanded) expansions_.add(term);
  for (const auto& run : commit.done) {
    for (std::uint64_t at = 0; at < run.count; ++at) {
      done_.add(run.first + at * run.stride);
      expansions_.end(run.first + at * run.stride);
    }
  }
  earlier_items_ = commit.items;
  generation_ = commit.generation;
  return commit.output;
}

Result<bool> ResumedQueries::check(const TakenItems& items, const std::function<bool()>& wanted) {
  if (items != earlier_items_) return output_->other_items();
  return output_->check(wanted);
}

Result<void> ResumedQueries::set_generation(const std::string& generation) {
  if (!generation_.empty() && generation != generation_)
    return output_->other_generation(generation_, generation);
  generation_ = generation;
  return {};
}

Result<bool> ResumedQueries::write(std::string_view record) {
  text_ += record;
  return true;
}

void ResumedQueries::hold(std::uint64_t number) {
  held_[number] += text_;
  text_.clear();
}

Result<void> ResumedQueries::end(std::uint64_t number) {
  const auto before = pending_.size();
  if (const auto held = held_.find(number); held != held_.end()) {
    pending_ += held->second;
    held_.erase(held);
  }
  pending_ += text_;
  text_.clear();
  if (term_) {
    if (bytes_of(*term_) > max_line_bytes) term_->suggestions.clear();
    expanded_bytes_ += bytes_of(*term_);
    expanded_.push_back(std::move(*term_));
    term_.reset();
  } else {
    ended_.push_back(number);
    bytes_.push_back(pending_.size() - before);
  }
  return is_due() ? commit() : Result<void>();
}

EntryParts ResumedQueries::entries() const {
  EntryParts entries;
  if (book_ != nullptr) entries.reserve(ended_.size());
  for (std::size_t at = 0; book_ != nullptr && at < ended_.size(); ++at)
    book_->add_part(ended_[at], bytes_[at], entries);
  return entries;
}

bool ResumedQueries::is_due() const {
  constexpr std::size_t max_bytes = std::size_t{1} << 20U;
  constexpr std::size_t max_queries = 10'000;
  return pending_.size() >= max_bytes || ended_.size() >= max_queries || expanded_bytes_ >= max_line_bytes ||
         !due_ || clock_.now() >= *due_;
}

Result<void> ResumedQueries::commit() {
  if (ended_.empty() && expanded_.empty() && header_.empty()) return {};
  const auto text = std::exchange(header_, {}) + std::exchange(pending_, {});
  constexpr std::chrono::milliseconds interval{100};
  const auto began = clock_.now();
  expanded_bytes_ = 0;
  auto parts = entries();
  bytes_.clear();
  const auto ended = std::exchange(ended_, {});
  QueryCommit commit{
      {}, std::exchange(expanded_, {}), {}, output_->with(text), generation_, std::move(parts)};
  // The next run gets other items from a queue.
  if (book_ == nullptr) {
    commit.done = runs_of(ended);
    commit.items = items_();
  }
  TRY(output_->commit(text, commit.output, to_line(commit)));
  if (book_ != nullptr) book_->committed(ended);
  const auto now = clock_.now();
  due_ = now + std::max<Clock::Steady::duration>(interval, 10 * (now - began));
  return {};
}

}  // namespace playfast::resume
