// Writes the records of a run, and reports what becomes of its queries.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "cli/input/open_queries.hpp"
#include "cli/ui/report.hpp"
#include "output/file/record_writer.hpp"
#include "playfast/run.hpp"

namespace playfast::cli {

template <typename Record>
class Recorder {
 public:
  Recorder(output::RecordWriter<Record>& writer, Report& report) : writer_(writer), report_(report) {}

  Report& report() { return report_; }

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

  /// Takes answers of one record each.
  template <typename Query>
  Handler<Query, Record> each() {
    return [this](const Query& query, const Result<Answer<Record>>& answer) {
      if (!answer) {
        report_.failed(answer.error());
        return true;
      }
      if (!write(answer->value)) return false;
      answered(query, answer->warnings);
      return true;
    };
  }

  /// Takes answers of a list each, and hands what is in it to `keep`, which returns whether more are wanted.
  template <typename Query, typename Listed, typename Keep>
  Handler<Query, List<Listed>> lists(Keep keep) {
    return [this, keep](const Query& query, const Result<Answer<List<Listed>>>& answer) -> bool {
      if (!answer) {
        report_.failed(answer.error());
        return true;
      }
      const auto& [entries, skipped] = answer->value;
      answered(query, answer->warnings);
      // A warning says already why there are fewer than wanted.
      const bool incomplete = std::ranges::find(answer->warnings, Drift::Kind::incomplete, &Drift::kind) !=
                              answer->warnings.end();
      report_.listed(name_of(query), entries.size(), incomplete ? std::nullopt : limit_of(query));
      report_.skipped(skipped);
      return std::ranges::all_of(entries, keep);
    };
  }

  /// The same, and writes them.
  template <typename Query>
  Handler<Query, List<Record>> all() {
    return lists<Query, Record>([this](const Record& record) { return write(record); });
  }

 private:
  template <typename Query>
  static std::optional<std::uint64_t> limit_of(const Query& query) {
    if constexpr (requires { query.limit; }) return query.limit;
    return std::nullopt;
  }

  output::RecordWriter<Record>& writer_;
  Report& report_;
};

}  // namespace playfast::cli
