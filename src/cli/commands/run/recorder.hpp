// Writes the records of a run, and reports what becomes of its queries.
#pragma once

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

 private:
  output::RecordWriter<Record>& writer_;
  Report& report_;
};

}  // namespace playfast::cli
