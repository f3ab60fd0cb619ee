// Writes the records of a run, and reports what becomes of its queries.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "cli/input/commits.hpp"
#include "cli/input/open_queries.hpp"
#include "cli/ui/report.hpp"
#include "output/file/record_writer.hpp"
#include "playfast/run.hpp"

namespace playfast::cli {

template <typename Record>
class Recorder {
 public:
  /// `commits` is null without --resume.
  Recorder(output::RecordWriter<Record>& writer, Report& report, Commits* commits)
      : writer_(writer), report_(report), commits_(commits) {}

  Report& report() { return report_; }
  Commits* commits() const { return commits_; }  ///< null without --resume

  /// False: no more are wanted.
  bool write(const Record& record) {
    const auto written = writer_.write(record);
    if (!written) report_.output_failed(written.error());
    if (!written.value_or(false)) return false;
    report_.delivered(1);
    return true;
  }

  /// A query has its answer.
  template <typename Query>
  void answered(const Query& query, const std::vector<Drift>& warnings) {
    const auto name = name_of(query);
    report_.answered(name);
    report_.succeeded();
    for (const auto& drift : warnings) report_.warn(drift, name);
  }

  /// All records of an answered query have been written. False: they cannot be committed.
  template <typename Query>
  bool end(const Query& query) {
    return commits_ == nullptr || check(commits_->end(name_of(query)));
  }

  /// A query has no answer.
  template <typename Query>
  bool failed(const Query& query, const Error& error) {
    report_.failed(error);
    if (commits_ != nullptr) commits_->fail(name_of(query));
    return true;
  }

  /// An answered query ends when so many parts have, each with one record or none. As of `end`.
  template <typename Query>
  bool expect(const Query& query, std::size_t parts) {
    return commits_ == nullptr || check(commits_->expect(name_of(query), parts));
  }
  bool end_part(const QueryName& query) { return commits_ == nullptr || check(commits_->end_part(query)); }

  /// Takes answers of one record each.
  template <typename Query>
  Handler<Query, Record> each() {
    return [this](const Query& query, const Result<Answer<Record>>& answer) {
      if (!answer) return failed(query, answer.error());
      if (!write(answer->value)) return false;
      answered(query, answer->warnings);
      return end(query);
    };
  }

  /// Takes answers of a list each, and hands its entries to `keep`, which returns whether more are wanted.
  template <typename Query, typename Listed, typename Keep>
  Handler<Query, List<Listed>> lists(Keep keep) {
    return [this, keep](const Query& query, const Result<Answer<List<Listed>>>& answer) -> bool {
      if (!answer) return failed(query, answer.error());
      const auto& [entries, skipped] = answer->value;
      // First: a list of which only a part was written has not been answered.
      if (!keep(query, entries)) return false;
      answered(query, answer->warnings);
      // A warning says already why there are fewer than wanted.
      const bool incomplete = std::ranges::find(answer->warnings, Drift::Kind::incomplete, &Drift::kind) !=
                              answer->warnings.end();
      report_.listed(name_of(query), entries.size(), incomplete ? std::nullopt : limit_of(query));
      report_.skipped(skipped);
      return true;
    };
  }

  /// The same, and writes them.
  template <typename Query>
  Handler<Query, List<Record>> all() {
    return lists<Query, Record>([this](const Query& query, const std::vector<Record>& records) {
      const auto write_one = [this](const Record& record) { return write(record); };
      return std::ranges::all_of(records, write_one) && end(query);
    });
  }

 private:
  bool check(const Result<void>& committed) {
    if (!committed) report_.output_failed(committed.error());
    return committed.has_value();
  }

  template <typename Query>
  static std::optional<std::uint64_t> limit_of(const Query& query) {
    if constexpr (requires { query.limit; }) return query.limit;
    return std::nullopt;
  }

  output::RecordWriter<Record>& writer_;
  Report& report_;
  Commits* commits_;
};

}  // namespace playfast::cli
