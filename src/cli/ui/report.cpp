#include "cli/ui/report.hpp"

#include <fmt/format.h>
#include <utility>

#include "cli/ui/drift_text.hpp"
#include "cli/ui/error_line.hpp"
#include "cli/ui/plain_status.hpp"

namespace playfast::cli {

Report::Report(const Options& options, output::Log errors)
    : Report(options, std::move(errors), std::make_unique<PlainStatus>(options)) {}

void Report::warn(const Drift& drift, const QueryName& query) {
  if (options_.network.client.verify && is_disagreement(drift)) tally_.disagreed();
  status_->warned(drift, query);
}

void Report::failed(const Error& error) {
  if (tally_.counts().ended_early || error.kind == ErrorKind::not_sent) return;
  const bool was_begun = answered({error.item, error.country, error.lang});
  if (!was_begun && error.kind == ErrorKind::invalid_item) tally_.refused();
  count_failure(error);
  status_->failed(error);
  write_error(error, to_string(error.kind));
}

void Report::begun(const QueryName& query) {
  tally_.begun();
  if (!options_.output.dry_run) open_.add(query);
}

void Report::expected(const QueryName& query) {
  tally_.begun();
  expected_.add(query);
}

bool Report::answered(const QueryName& query) { return open_.remove(query) || expected_.remove(query); }

void Report::count_failure(const Error& error) {
  tally_.failed(error);
  if (end_run_ && has_failed_fast()) end_run_();
}

void Report::report_unfinished() {
  tally_.ended_early();
  for (const auto* const queries : {&open_, &expected_}) {
    queries->for_each([&](const QueryName& query) { not_requested(query); });
  }
}

void Report::not_requested(const QueryName& query) {
  tally_.not_requested();
  Error error;
  error.item = query.item;
  error.country = query.country;
  error.lang = query.lang;
  error.message = "the run ended before the answer";
  write_error(error, "not_requested");
}

void Report::stream_ended(const ReviewQuery& query, const ReviewEnd& end) {
  if (options_.output.dry_run) return succeeded();  // not sent, which is no failure
  answered({query.app_id, query.country, query.lang});
  tally_.stream_ended(end);
  auto error = end.error;
  if (error && end.reviews > 0) {
    error->message =
        fmt::format("failed after {} review{}: {}", end.reviews, end.reviews == 1 ? "" : "s", error->message);
  }
  error ? count_failure(*error) : tally_.succeeded();
  constexpr std::uint64_t max_listed = 10;
  status_->stream_ended(query, end, error, tally_.counts().streams_begun > max_listed);
  if (error) write_error(*error, to_string(error->kind));
}

void Report::run_failed(const Error& error) {
  tally_.run_failed(error);
  status_->run_failed(error);
}

void Report::output_failed(const Error& error) {
  output_failed_ = true;
  run_failed(error);
}

void Report::write_error(const Error& error, std::string_view kind) {
  if (!errors_) return;
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  unwritten_ += error_line(error, kind, now);
  // While the run goes on each line is of use at once; after it there may be a million.
  constexpr std::size_t block = std::size_t{64} << 10U;
  if (!tally_.counts().ended_early || unwritten_.size() >= block) flush_errors();
}

void Report::flush_errors() {
  if (unwritten_.empty()) return;
  const auto written = errors_.write(std::exchange(unwritten_, {}));
  if (!written && !tally_.stopped_by_error()) run_failed(written.error());
}

void Report::summarize() {
  flush_errors();
  status_->finished(tally_.counts(), std::chrono::steady_clock::now() - began_);
}

}  // namespace playfast::cli
