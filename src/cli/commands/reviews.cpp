#include "cli/commands/reviews.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <algorithm>
#include <optional>

#include "cli/commands/command.hpp"
#include "cli/errors_name.hpp"
#include "cli/input/open_queries.hpp"
#include "cli/input/resume_target.hpp"
#include "cli/input/review_queries.hpp"
#include "cli/outputs.hpp"
#include "cli/signals.hpp"
#include "cli/ui/messages.hpp"
#include "client/core.hpp"
#include "store/app/id.hpp"
#include "store/reviews/fields.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

// Tells how streams end, and hands their pages on to where they are kept.
class ReviewOutput : public store::StreamResults {
 public:
  explicit ReviewOutput(Report& report) : report_(report) {}

  bool page(const store::StreamQuery& query, store::StreamPage page) final {
    for (const auto& drift : page.warnings) report_.warn(drift, name_of(query));
    report_.skipped(page.skipped);
    const auto kept = keep(query, page);
    if (!kept) report_.output_failed(kept.error());
    return kept.value_or(false);
  }

  bool ended(const store::StreamQuery& query, const store::StreamEnd& end) final {
    report_.stream_ended(query, end);
    const auto kept = keep_end(query, end);
    if (!kept) report_.output_failed(kept.error());
    return kept.has_value();
  }

 protected:
  Report& report() { return report_; }

 private:
  /// False: nobody wants more. Errors: output.
  virtual Result<bool> keep(const store::StreamQuery& query, const store::StreamPage& page) = 0;
  virtual Result<void> keep_end(const store::StreamQuery& /*query*/, const store::StreamEnd& /*end*/) {
    return {};
  }

  Report& report_;
};

class WrittenReviews final : public ReviewOutput {
 public:
  WrittenReviews(output::RecordWriter<Review>& writer, Report& report)
      : ReviewOutput(report), writer_(writer) {}

 private:
  Result<bool> keep(const store::StreamQuery& /*query*/, const store::StreamPage& page) override {
    for (const auto& review : page.reviews) {
      auto written = writer_.write(review);
      if (!written || !*written) return written;
      report().delivered(1);
    }
    return true;
  }

  output::RecordWriter<Review>& writer_;
};

class CommittedReviews final : public ReviewOutput {
 public:
  CommittedReviews(resume::Resumable& resumable, Report& report)
      : ReviewOutput(report), resumable_(resumable) {}

 private:
  Result<bool> keep(const store::StreamQuery& query, const store::StreamPage& page) override {
    if (auto committed = resumable_.commit(query, page); !committed)
      return tl::make_unexpected(committed.error());
    report().delivered(page.reviews.size());
    return true;
  }
  Result<void> keep_end(const store::StreamQuery& query, const store::StreamEnd& end) override {
    return resumable_.commit(query, end);
  }

  resume::Resumable& resumable_;
};

Result<void> check(const Options& options) {
  if (options.selection.since && options.selection.until &&
      *options.selection.since > *options.selection.until) {
    return fail(ErrorKind::invalid_option, "--since is later than --until; it may be the same day");
  }
  if (!options.output.resume) return {};
  return chosen_columns(options, store::review_columns())
      .and_then(
          [&](const std::vector<record::Column>& columns) { return check_resume(options.output, columns); });
}

// Languages of which several variants are requested: "es" of es, es-AR and de.
std::vector<std::string_view> languages_with_variants(const std::vector<std::string>& langs) {
  std::vector<std::string_view> once;
  std::vector<std::string_view> several;
  for (const auto& lang : langs) {
    const auto language = std::string_view(lang).substr(0, lang.find('-'));
    const bool again = std::ranges::find(once, language) != once.end();
    if (!again) once.push_back(language);
    if (again && std::ranges::find(several, language) == several.end()) several.push_back(language);
  }
  return several;
}

// When a run begins; one that is refused reports the reason only.
void warn(const Options& options) {
  if (options.selection.countries.size() > 1) {
    say(Level::warning,
        "warning: every country returns the same reviews; each review is delivered once per app");
  }
  if (const auto languages = languages_with_variants(options.selection.langs); !languages.empty()) {
    say(Level::note, "variants of one language (" + util::join(languages, ", ") +
                         ") may return the same reviews; each review is delivered once per app");
  }
}

int run_written(const Options& options, Items items, int signal_fd) {
  auto outputs = open_outputs(options, store::review_columns());
  if (!outputs) return refused(outputs.error());
  warn(options);
  auto& destination = outputs->destination;
  Report report(options, std::move(outputs->errors));
  Combinations combinations(std::move(items), options, store::parse_app_id,
                            [&](const Error& error) { report.failed(error); });
  ReviewQueryList list(combinations, options, nullptr);
  OpenQueries<store::StreamQuery> queries(list, report);
  auto writer = outputs->writer();
  WrittenReviews results(writer, report);
  std::stop_source stop;
  auto client = make_client(options, destination, report, signal_fd, stop);
  const auto end =
      client::Core::of(client).streams(queries, results, {options.output.ordered, stop.get_token()});
  if (end == RunEnd::complete && !combinations.any_item()) say(Level::note, "no items in the input");
  return end_run(end, writer, destination, report, [&] { queries.report_unanswered(); });
}

int run_resumable(const Options& options, Items items, int signal_fd) {
  auto columns = chosen_columns(options, store::review_columns());
  if (!columns) return refused(columns.error());
  if (auto checked = check_errors_name(options); !checked) return refused(checked.error());
  auto errors = open_errors_log(options);
  if (!errors) return refused(errors.error());
  auto resumable = resume::Resumable::open(resume_target(options, store::review_columns().pick(*columns)));
  if (!resumable) return refused(resumable.error());
  if (const auto cleared = options.output.force ? errors->clear() : Result<void>(); !cleared)
    return refused(cleared.error());
  check_name(options);
  warn(options);
  Report report(options, std::move(*errors));
  Combinations combinations(std::move(items), options, store::parse_app_id,
                            [&](const Error& error) { report.failed(error); });
  ReviewQueryList list(combinations, options, &*resumable);
  const auto caught_up = list.catch_up();
  if (!caught_up) return refused(caught_up.error());
  if (!*caught_up) return stop_code();  // nothing was requested
  OpenQueries<store::StreamQuery> queries(list, report);
  CommittedReviews results(*resumable, report);
  client::Core core(client_options(options));
  core.stop_when_ready({{signal_fd, POLLIN, false}});
  const auto end = core.streams(queries, results, {.ordered = options.output.ordered});
  if (end == RunEnd::stopped) queries.report_unanswered();
  report.summarize();
  if (end == RunEnd::complete && !list.any()) {
    say(Level::note, combinations.any_item() ? options.output.path + " has all there is to give already"
                                             : "no items in the input");
  }
  if (end == RunEnd::complete) return report.tally().exit_code();
  say(Level::error, fmt::format("stopped; {} reviews more are in {}; the same command goes on",
                                report.tally().counts().records, options.output.path));
  return stop_signal() != 0 ? stop_code() : report.tally().exit_code();
}

}  // namespace

int run_reviews(const Options& options) {
  const int signal_fd = catch_stop_signals();
  if (const auto checked = check(options); !checked) return refused(checked.error());
  auto items = Items::open(options.selection.items, store::parse_app_id, "an ID");
  if (!items) return refused(items.error());
  return options.output.resume && !options.output.dry_run
             ? run_resumable(options, std::move(*items), signal_fd)
             : run_written(options, std::move(*items), signal_fd);
}

}  // namespace playfast::cli
