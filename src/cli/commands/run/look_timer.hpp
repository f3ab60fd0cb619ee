// How long a table may hold its first records back.
#pragma once

#include <chrono>
#include <optional>
#include <stop_token>

#include "cli/ui/report.hpp"
#include "output/file/record_writer.hpp"

namespace playfast::cli {

/// Ends the look at the first records of a table when they have waited long enough.
class LookTimer {
 public:
  LookTimer(output::Writer& writer, Report& report, std::stop_source& stop)
      : writer_(writer), report_(report), stop_(stop) {}

  void tick() {
    constexpr std::chrono::milliseconds longest(400);  // since the first tick with a record
    if (!writer_.holds()) return;
    const auto now = std::chrono::steady_clock::now();
    if (!since_) since_ = now;
    if (now - *since_ < longest) return;
    const auto written = writer_.flush();
    if (!written) report_.output_failed(written.error());
    if (!written.value_or(false)) stop_.request_stop();
  }

 private:
  output::Writer& writer_;
  Report& report_;
  std::stop_source& stop_;
  std::optional<std::chrono::steady_clock::time_point> since_;
};

}  // namespace playfast::cli
