// What of a run with --resume is committed when.
#pragma once

#include <map>

#include "cli/ui/query_name.hpp"
#include "queue/ledger.hpp"
#include "resume/resumed_queries.hpp"

namespace playfast::cli {

/// Knows the numbers of the queries that are open. Of one name two are open only where both ask the same.
class Commits {
 public:
  /// `ledger` is null where the items do not come from a queue.
  explicit Commits(resume::ResumedQueries& output, queue::Ledger* ledger = nullptr)
      : output_(output), ledger_(ledger) {}

  /// Whether an earlier run has ended the query with this number.
  bool has_ended(std::uint64_t number) const { return output_.done().contains(number); }
  void begin(const QueryName& query, std::uint64_t number) { open_.emplace(query, Open{number}); }
  /// The query has all its records. Errors: output.
  Result<void> end(const QueryName& query);
  /// The query has no answer, and is not ended.
  void fail(const QueryName& query, const Error& error);

  /// The query ends when so many parts of it have, which may be none. Errors: output.
  Result<void> expect(const QueryName& query, std::size_t parts);
  /// A part has ended, with the record that was written last or without one. Errors: output.
  Result<void> end_part(const QueryName& query);

  /// A stream has ended, whose pages were held under its number. `error` is null where it has them all.
  /// Errors: output.
  Result<void> end_stream(const QueryName& query, std::uint64_t number, const Error* error);

  /// The run has ended. Errors: output.
  Result<void> finish() { return output_.commit(); }
  const std::string& path() const { return output_.path(); }
  resume::ResumedQueries& output() const { return output_; }

 private:
  struct Open {
    std::uint64_t number = 0;
    std::size_t parts = 0;
  };

  resume::ResumedQueries& output_;
  queue::Ledger* ledger_;
  std::multimap<QueryName, Open> open_;
};

}  // namespace playfast::cli
