#include "cli/ui/report.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "cli/ui/drift_text.hpp"
#include "cli/ui/error_line.hpp"
#include "cli/ui/messages.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

// What the library cannot say, since it knows no options.
std::string advice(ErrorKind kind) {
  return kind == ErrorKind::certificate ? "; use --cacert to trust another certificate authority" : "";
}

}  // namespace

Report::Report(const Options& options, output::Log errors) : options_(options), errors_(std::move(errors)) {}

void Report::warn(const Drift& drift, std::string_view item, std::string_view country,
                  std::string_view lang) {
  if (options_.network.client.verify && is_disagreement(drift)) disagreed_ = true;
  auto text = drift_text(drift, lang);
  if (const auto key = repeat_key(drift, lang); !key.empty()) {
    if (!reported_.add(key)) return;
    text += "; further occurrences not shown";
  }
  // What makes the exit code another is said also to those who want to hear of errors only.
  const bool matters = options_.network.client.verify && is_disagreement(drift);
  say(matters ? Level::error : Level::warning, "warning: " + about(item, country, lang) + text);
}

void Report::failed(const Error& error) { failed(error, about(error.item, error.country, error.lang)); }

void Report::failed(const Error& error, const std::string& whose) {
  if (ended_early_) return;
  answered({error.item, error.country, error.lang});
  ++failures_;
  failure_codes_.insert(rule_of(error.kind).exit_code);
  if (error.fate() == Fate::stop) run_code_ = rule_of(error.kind).exit_code;
  say(Level::error, whose + error.message + advice(error.kind));
  write_error(error, rule_of(error.kind).name);
}

void Report::begun(const QueryName& query) {
  if (!options_.output.dry_run) open_.insert(query);
}

void Report::answered(const QueryName& query) {
  for (auto* const queries : {&open_, &expected_}) {
    const auto found = queries->find(query);
    if (found == queries->end()) continue;
    queries->erase(found);
    return;
  }
}

void Report::report_unfinished() {
  ended_early_ = true;
  unfinished_ = open_.size();
  for (const auto& query : open_) write_unanswered(query, "interrupted", "the run ended before the answer");
  for (const auto& query : expected_) not_requested(query);
}

void Report::not_requested(const QueryName& query) {
  ++not_requested_;
  write_unanswered(query, "not_requested", "the run ended before the request");
}

void Report::write_unanswered(const QueryName& query, std::string_view kind, std::string_view why) {
  Error error;
  error.item = query.item;
  error.country = query.country;
  error.lang = query.lang;
  error.message = why;
  write_error(error, kind);
}

void Report::stream_ended(const ReviewQuery& query, const ReviewEnd& end) {
  if (options_.output.dry_run) return succeeded();  // it was not even begun
  answered({query.app_id, query.country, query.lang});
  seen_before_ += end.seen_before;
  const auto came = fmt::format("{} review{}", end.reviews, end.reviews == 1 ? "" : "s");
  if (end.error) {
    ++broken_;
    auto error = *end.error;
    if (end.reviews > 0) error.message = fmt::format("failed after {}: {}", came, error.message);
    return failed(error, about_stream(query));
  }
  succeeded();
  const bool limited = end.state == ReviewEnd::State::limit_reached;
  ++(limited ? limited_ : complete_);
  say(Level::note,
      fmt::format("{}{}, {}{}{}", about_stream(query), limited ? "limit reached" : "complete", came,
                  end.seen_before > 0 ? fmt::format(", {} seen before", end.seen_before) : "",
                  end.skipped > 0 ? fmt::format(", {} skipped", end.skipped) : ""));
}

void Report::listed(std::string_view name, std::string_view country, std::string_view lang,
                    std::size_t entries, std::optional<std::uint64_t> limit) {
  if (entries == 0) {
    say(Level::note, about(name, country, lang) + "the store lists none");
  } else if (limit && entries < *limit) {
    say(Level::note,
        fmt::format("{}{} of {}: the store gives no more", about(name, country, lang), entries, *limit));
  }
}

void Report::run_failed(const Error& error) {
  run_code_ = rule_of(error.kind).exit_code;
  say(Level::error, error.message);
}

// "com.foo (kr): ", with the language where more than one was asked for.
std::string Report::about(std::string_view item, std::string_view country, std::string_view lang) const {
  if (item.empty()) return {};
  // A line that was refused: its number tells which it is, and it may be long.
  if (country.empty()) return fmt::format("{}: ", util::in_short(item));
  const bool several = options_.selection.langs.size() > 1;
  return fmt::format("{} ({}{}{}): ", item, country, several ? ", " : "", several ? lang : "");
}

// "com.foo (ko, 1 star): ", with the country where more than one was asked for.
std::string Report::about_stream(const ReviewQuery& query) const {
  const bool several = options_.selection.countries.size() > 1;
  const auto stars =
      query.score ? fmt::format(", {} star{}", *query.score, *query.score == 1 ? "" : "s") : std::string();
  return fmt::format("{} ({}{}{}{}): ", query.app_id, several ? query.country : "", several ? ", " : "",
                     query.lang, stars);
}

void Report::write_error(const Error& error, std::string_view kind) {
  if (!errors_) return;
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto written = errors_.write(error_line(error, kind, now));
  if (!written && run_code_ == 0) run_failed(written.error());
}

// "2 complete, 1 failed"
std::string Report::streams_in_short() const {
  std::string text;
  for (const auto& [count, end] : {std::pair(complete_, "complete"), std::pair(limited_, "at the limit"),
                                   std::pair(broken_, "failed")}) {
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, end);
  }
  return text;
}

// ", 7 unfinished, at least 72 not requested"; of a run that was not ended early nothing.
std::string Report::unanswered_in_short() const {
  if (!ended_early_) return {};
  const auto unfinished = unfinished_ > 0 ? fmt::format(", {} unfinished", unfinished_) : std::string();
  const bool more = more_not_requested_ && not_requested_ > 0;
  return fmt::format("{}, {}{} not requested", unfinished, more ? "at least " : "", not_requested_);
}

void Report::summarize() const {
  if (options_.output.dry_run) {
    return say(Level::note,
               fmt::format("dry run: {} request{}, none sent", planned_, planned_ == 1 ? "" : "s"));
  }
  const auto streams = complete_ + limited_ + broken_;
  if (failures_ == 0 && skipped_ == 0 && streams < 2 && !ended_early_ && ::isatty(STDERR_FILENO) == 0) return;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began_;
  auto text = fmt::format("{} record{}, {} failed", records_, records_ == 1 ? "" : "s", failures_) +
              unanswered_in_short();
  if (streams > 0) text += "; streams: " + streams_in_short();
  if (skipped_ > 0) text += fmt::format("; {} skipped", skipped_);
  if (seen_before_ > 0) text += fmt::format("; {} seen before", seen_before_);
  say(Level::note, fmt::format("{}, {:.1f} s", text, took.count()));
}

int Report::exit_code() const {
  if (run_code_ != 0) return run_code_;
  if (disagreed_) return rule_of(ErrorKind::not_understood).exit_code;
  if (failures_ == 0) return 0;
  if (succeeded_ > 0 || failure_codes_.size() > 1) return 1;
  return *failure_codes_.begin();
}

}  // namespace playfast::cli
