// Queries that have been handed to the client, and those that never will be.
#pragma once

#include <concepts>

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
inline QueryName name_of(const ChartQuery& query) {
  return {store::name_of(query), query.country, query.lang};
}

/// Passes queries on and tells the report of each.
template <typename Query>
class OpenQueries final : public Queries<Query> {
 public:
  OpenQueries(Queries<Query>& queries, Report& report) : queries_(queries), report_(report) {}

  Pull next(Query& query) override {
    const auto pull = queries_.next(query);
    if (pull == Pull::end) report_.input_ended();
    if (pull != Pull::item) return pull;
    report_.begun(name_of(query));
    if constexpr (std::derived_from<Query, ReviewQuery>) report_.stream_begun();
    return pull;
  }
  int ready_fd() const override { return queries_.ready_fd(); }
  std::optional<std::uint64_t> place() const override { return queries_.place(); }

  /// After a run that ended early: reports what has no answer, and the queries that are left. Input that
  /// is not there yet is not waited for. An input may have no end, so the search for more does: soon, unless
  /// they are written to the errors file, from which the next run takes them.
  void report_unanswered() {
    const bool listed = report_.lists_unanswered();
    report_.report_unfinished();
    Query query;
    auto pull = Pull::item;
    int items_left = listed ? 10'000'000 : 100'000;
    int searches_left = listed ? 1'000 : 0;  // through lines that are none, or come again
    while (items_left > 0) {
      pull = queries_.next(query);
      if (pull == Pull::again && --searches_left >= 0) continue;
      if (pull != Pull::item) break;
      --items_left;
      report_.not_requested(name_of(query));
    }
    if (pull != Pull::end) report_.more_not_requested();
  }

 private:
  Queries<Query>& queries_;
  Report& report_;
};

}  // namespace playfast::cli
