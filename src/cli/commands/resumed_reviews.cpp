// `playfast reviews --resume`.
#include <fmt/format.h>
#include <poll.h>

#include "cli/commands/review_output.hpp"
#include "cli/commands/run/endpoint.hpp"
#include "cli/errors_name.hpp"
#include "cli/input/resume_target.hpp"
#include "cli/input/review_queries.hpp"
#include "client/core.hpp"
#include "store/reviews/fields.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

class CommittedReviews final : public ReviewOutput {
 public:
  /// `history` is null without --db.
  CommittedReviews(resume::ResumedStreams& resumable, RecordHistory<Review>* history, Report& report)
      : ReviewOutput(report), resumable_(resumable), history_(history) {}

 private:
  Result<bool> keep(const record::StreamQuery& query, const record::StreamPage& page) override {
    if (history_ != nullptr) TRY(history_->add_reviews(query.app_id, page.reviews));
    TRY(resumable_.commit(query, page));
    report().delivered(page.reviews.size());
    return true;
  }
  Result<void> keep_end(const record::StreamQuery& query, const record::StreamEnd& end) override {
    if (history_ != nullptr) TRY(history_->run().end_stream(query, end));
    return resumable_.commit(query, end);
  }

  resume::ResumedStreams& resumable_;
  RecordHistory<Review>* history_;
};

struct Opened {
  resume::ResumedStreams resumable;
  output::Log errors;
};

Result<Opened> open(const Options& options) {
  TRY_ASSIGN(auto columns, chosen_columns(options, store::review_columns()));
  TRY(check_errors_name(options));
  TRY_ASSIGN(auto errors, open_errors_log(options));
  const auto target = resume_target(options, columns);
  TRY_ASSIGN(auto resumable,
             resume::ResumedStreams::open(target, review_text(options.output, std::move(columns))));
  if (options.output.force) {
    TRY(errors.clear());
  }
  return Opened{std::move(resumable), std::move(errors)};
}

}  // namespace

int run_resumed_reviews(const Options& options) {
  const int signal_fd = catch_stop_signals();
  std::stop_source stop;
  const auto run = run_options_of(options, stop);
  if (const auto no_queue = Delivery::open(options); !no_queue) return refused(no_queue.error());
  auto items = Items::open(options.selection.items, reviewed_apps);
  if (!items) return refused(items.error());
  auto history = RecordHistory<Review>::open(options, store::review_columns());
  if (!history) return refused(history.error());
  auto opened = open(options);
  if (!opened) return refused(opened.error());
  note_repeated_reviews(options);
  Report report(options, std::move(opened->errors));
  JobList jobs(std::move(*items), options.selection, reviewed_apps,
               [&](const Error& error) { report.failed(error); });
  ReviewQueryList list(jobs, options.selection, &opened->resumable, options.output.update);
  const auto caught_up = list.catch_up();
  if (!caught_up) return refused(caught_up.error());
  if (!*caught_up) return refused({});  // nothing was requested
  OpenQueries<record::StreamQuery> queries(list, report);
  CommittedReviews results(opened->resumable, history->get(), report);
  client::Core core(client_options(options, report));
  show_progress(core, options, report);
  core.stop_when_ready({{signal_fd, POLLIN, false}});
  if (options.output.fail_fast) report.on_first_failure([&] { stop.request_stop(); });
  const auto end = in_time(core.streams(queries, results, run), run);
  if (end != RunEnd::complete) queries.report_unanswered();
  report.summarize();
  const int code =
      tell_end(end, report, added_records(report.tally().counts().records, "review", options.output.path));
  if (end == RunEnd::complete && !list.any()) {
    say(Level::note, jobs.any_item() ? fmt::format("{} is already complete", options.output.path)
                                     : "no items in the input");
  }
  return code;
}

}  // namespace playfast::cli
