// The output of a run of many queries that can be resumed: what one query gives is committed as a whole.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "output/file/text_sink.hpp"
#include "resume/query_commit.hpp"
#include "util/clock.hpp"

namespace playfast::resume {

/// Commits are made in groups: the first query at once, then when 0.1 s have passed since the last commit, or
/// ten times as long as it took, or when a megabyte waits, and at the end.
class ResumedQueries final : public output::TextSink {
 public:
  /// `header` goes in front of the first record. `book`, where not null, knows the entries that the queries
  /// belong to; commits then have these in place of numbers. Errors: as of `CommittedOutput::open`.
  static Result<std::unique_ptr<ResumedQueries>> open(const Target& target, std::string header,
                                                      const Clock& clock, EntryBook* book = nullptr);

  const std::string& path() const { return path_; }
  /// Queries that earlier runs have ended.
  const DoneSet& done() const { return done_; }
  /// Items that an earlier run has taken.
  const TakenItems& earlier_items() const { return earlier_items_; }
  /// After these were read again: compares them and the output, and cuts off what is not committed. False:
  /// this is no longer wanted. Errors: state, output.
  Result<bool> check(const TakenItems& items, const std::function<bool()>& wanted);
  /// Commits from now on are of this generation of what is requested. Errors: state, where an earlier run's
  /// are of another one.
  Result<void> set_generation(const std::string& generation);
  /// From now on `items` says which items the run has taken.
  void set_items(std::function<TakenItems()> items) { items_ = std::move(items); }

  /// Takes a record of the query that is ended or held next.
  Result<bool> write(std::string_view record) override;
  /// What was written is part of this query, which has not ended.
  void hold(std::uint64_t number);
  /// What was held of a query is not written: it has failed.
  void drop(std::uint64_t number) { held_.erase(number); }
  /// The query has all its records. Errors: output.
  Result<void> end(std::uint64_t number);
  /// The query that ends next is a term of an expansion and has no number of its own.
  void expand(ExpandedTerm term) { term_ = std::move(term); }
  /// A query whose terms have all ended; committed with the query that ends next.
  void end_root(std::uint64_t number) {
    ended_.push_back(number);
    bytes_.push_back(0);
  }
  /// The terms that earlier runs have ended.
  const Expansions& expansions() const { return expansions_; }
  /// Commits what has ended. Errors: output.
  Result<void> commit();
  /// The same if it has waited long enough, though no query ends. Errors: output.
  Result<void> commit_due() { return is_due() ? commit() : Result<void>(); }

 private:
  ResumedQueries(std::string path, std::string header, const Clock& clock, EntryBook* book)
      : path_(std::move(path)), header_(std::move(header)), clock_(clock), book_(book) {}

  Result<Extent> load(std::string_view line);
  EntryParts entries() const;
  bool is_due() const;

  std::string path_;
  std::string header_;  ///< empty once the output has it
  const Clock& clock_;
  EntryBook* book_;  ///< null: the items do not come from a queue
  std::unique_ptr<CommittedOutput> output_;
  DoneSet done_;
  Expansions expansions_;
  TakenItems earlier_items_;
  std::string generation_;  ///< empty: there are none
  std::function<TakenItems()> items_ = [] { return TakenItems(); };

  std::string text_;                           ///< of the query that is ended or held next
  std::map<std::uint64_t, std::string> held_;  ///< of queries that have not ended
  std::string pending_;                        ///< of those that have, not committed
  std::vector<std::uint64_t> ended_;           ///< not committed
  std::vector<std::uint64_t> bytes_;           ///< of each of these
  std::optional<ExpandedTerm> term_;           ///< the query that ends next
  std::vector<ExpandedTerm> expanded_;         ///< not committed
  std::size_t expanded_bytes_ = 0;
  std::optional<Clock::Steady> due_;  ///< the next commit; none: with the next query
};

}  // namespace playfast::resume
