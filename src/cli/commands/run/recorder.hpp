// Writes the records of a run, and reports what becomes of its queries.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "cli/history/record_history.hpp"
#include "cli/input/commits.hpp"
#include "cli/input/open_queries.hpp"
#include "cli/ui/report.hpp"
#include "output/file/record_writer.hpp"
#include "playfast/run.hpp"

namespace playfast::cli {

template <typename Record>
class Recorder {
 public:
  /// `commits` is null without --resume, `history` without --db.
  Recorder(output::RecordWriter<Record>& writer, Report& report, Commits* commits,
           RecordHistory<Record>* history)
      : writer_(writer), report_(report), commits_(commits), history_(history) {}

  Report& report() { return report_; }
  RecordHistory<Record>* history() const { return history_; }  ///< null without --db
  Commits* commits() const { return commits_; }                ///< null without --resume

  /// False: no more are wanted.
  bool write(const Record& record) {
    if (history_ == nullptr) return print(record);
    const auto wanted = history_->add(record);
    if (!wanted) return check(wanted.map([](bool) {}));
    return !*wanted || print(record);
  }

  /// A page of reviews of an app. As of `write`.
  bool write_page(const std::string& app_id, const std::vector<Record>& reviews) {
    if (history_ != nullptr && !keep(history_->add_reviews(app_id, reviews))) return false;
    return print_wanted(reviews);
  }

  /// The store does not have an app. False: it cannot be stored.
  bool missing(const QueryName& app) { return history_ == nullptr || check(history_->add_missing(app)); }

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
    if (commits_ != nullptr) commits_->fail(name_of(query), error);
    const bool is_missing = std::is_same_v<Record, App> && error.kind == ErrorKind::not_found;
    return !is_missing || missing(name_of(query));
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

  /// Takes answers of a list each, and hands its entries to `take`, which returns whether more are wanted.
  template <typename Query, typename Listed, typename Take>
  Handler<Query, List<Listed>> lists(Take take) {
    return [this, take](const Query& query, const Result<Answer<List<Listed>>>& answer) -> bool {
      if (!answer) return failed(query, answer.error());
      const auto& [entries, skipped] = answer->value;
      // A warning says already why there are fewer than wanted.
      const bool incomplete = std::ranges::find(answer->warnings, Drift::Kind::incomplete, &Drift::kind) !=
                              answer->warnings.end();
      const bool is_cut = incomplete || entries.size() >= limit_of(query).value_or(UINT64_MAX);
      if (history_ != nullptr && !keep(history_->add_list(name_of(query), entries, {!is_cut, skipped > 0})))
        return false;
      // First: a list of which only a part was written has not been answered.
      if (!take(query, entries)) return false;
      answered(query, answer->warnings);
      report_.listed(name_of(query), entries.size(), incomplete ? std::nullopt : limit_of(query));
      report_.skipped(skipped);
      return true;
    };
  }

  /// The same, and writes them.
  template <typename Query>
  Handler<Query, List<Record>> all() {
    return lists<Query, Record>([this](const Query& query, const std::vector<Record>& records) {
      return print_wanted(records) && end(query);
    });
  }

 private:
  bool print(const Record& record) {
    const auto written = writer_.write(record);
    if (!written) report_.output_failed(written.error());
    if (!written.value_or(false)) return false;
    report_.delivered(1);
    return true;
  }

  // Those that are to be printed of what was kept last.
  bool print_wanted(const std::vector<Record>& records) {
    for (std::size_t item = 0; item < records.size(); ++item) {
      if (history_ != nullptr && !wanted_[item]) continue;
      if (!print(records[item])) return false;
    }
    return true;
  }

  bool keep(Result<std::vector<bool>> wanted) {
    if (wanted) wanted_ = std::move(*wanted);
    return check(wanted.map([](const std::vector<bool>&) {}));
  }

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
  RecordHistory<Record>* history_;
  std::vector<bool> wanted_;  ///< by item of the list or page that was kept last
};

}  // namespace playfast::cli
