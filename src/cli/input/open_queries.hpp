// Queries that have been handed to the client, and those that never will be.
#pragma once

#include <poll.h>
#include <concepts>

#include "catalog/shard_list.hpp"
#include "cli/input/commits.hpp"
#include "cli/input/job_list.hpp"
#include "cli/ui/report.hpp"
#include "playfast/client.hpp"
#include "store/lists/names.hpp"

namespace playfast::cli {

/// Of a query about an app, or a record of one.
template <typename Query>
requires requires(const Query& query) { query.app_id; }
QueryName name_of(const Query& query) { return {query.app_id, query.country, query.lang}; }
/// Of a query about a term.
template <typename Query>
requires requires(const Query& query) { query.term; }
QueryName name_of(const Query& query) { return {query.term, query.country, query.lang}; }
inline QueryName name_of(const DeveloperQuery& query) { return {query.developer, query.country, query.lang}; }
inline QueryName name_of(const catalog::File& file) { return {file.name, {}, {}}; }
inline QueryName name_of(const ChartQuery& query) {
  return {store::name_of(query), query.country, query.lang};
}

/// Passes queries on and tells the report of each; leaves out those that an earlier run has ended.
template <typename Query>
class OpenQueries final : public Queries<Query> {
 public:
  OpenQueries(Queries<Query>& queries, Report& report) : queries_(queries), report_(report) {}
  /// Of a run with --resume. `jobs`, where not null, says the number of each query; else they are counted.
  OpenQueries(Queries<Query>& queries, Report& report, Commits* commits, const JobList* jobs)
      : queries_(queries), report_(report), commits_(commits), jobs_(jobs) {}

  Pull next(Query& query) override {
    const auto pull = next_left(query);
    if (pull == Pull::end) report_.input_ended();
    if (pull != Pull::item) return pull;
    any_ = true;
    if (commits_ != nullptr) commits_->begin(name_of(query), number_);
    report_.begun(name_of(query));
    if constexpr (std::derived_from<Query, ReviewQuery>) report_.stream_begun();
    return pull;
  }
  bool any() const { return any_; }  ///< whether there was a query
  int ready_fd() const override { return queries_.ready_fd(); }
  std::optional<std::uint64_t> place() const override { return queries_.place(); }

  /// After a run that ended early: reports what has no answer, and the queries that are left. Input that is
  /// not there is waited for a moment only, and the search for more in an input without end ends: soon,
  /// unless they are written to the errors file, from which the next run takes them.
  void report_unanswered() {
    const bool listed = report_.lists_unanswered();
    report_.report_unfinished();
    int items_left = listed ? 10'000'000 : 100'000;
    int searches_left = listed ? 1'000 : 0;  // through lines that are none, or come again
    auto pull = Pull::item;
    for (Query query; items_left > 0;) {
      pull = next_left(query);
      if (pull == Pull::item) {
        --items_left;
        report_.not_requested(name_of(query));
      } else if (!(pull == Pull::again && --searches_left >= 0) && !(pull == Pull::pending && comes_soon())) {
        break;
      }
    }
    if (pull != Pull::end) report_.more_not_requested();
  }

 private:
  // That no earlier run has ended.
  Pull next_left(Query& query) {
    while (true) {
      const auto pull = queries_.next(query);
      if (pull != Pull::item) return pull;
      number_ = jobs_ == nullptr ? next_number_++ : jobs_->number();
      if (commits_ == nullptr || !commits_->has_ended(number_)) return pull;
    }
  }

  // Who writes the input may be just about to write more.
  bool comes_soon() const {
    constexpr int moment_ms = 100;
    pollfd input{queries_.ready_fd(), POLLIN, 0};
    return input.fd >= 0 && ::poll(&input, 1, moment_ms) > 0;
  }

  Queries<Query>& queries_;
  Report& report_;
  Commits* commits_ = nullptr;
  const JobList* jobs_ = nullptr;
  std::uint64_t number_ = 0;  ///< of the last query
  std::uint64_t next_number_ = 0;
  bool any_ = false;
};

}  // namespace playfast::cli
