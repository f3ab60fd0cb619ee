#include "cli/ui/plain_status.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "cli/signals.hpp"
#include "cli/terminal.hpp"
#include "cli/ui/drift_text.hpp"
#include "cli/ui/messages.hpp"
#include "cli/ui/rest_command.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

// What the library cannot say, since it knows no options.
std::string advice(ErrorKind kind) {
  return kind == ErrorKind::certificate ? "; use --cacert to trust another certificate authority" : "";
}

// "2 complete, 1 failed"
std::string summarize_streams(const Counts& counts) {
  std::string text;
  for (const auto& [count, end] :
       {std::pair(counts.complete, "complete"), std::pair(counts.at_limit, "at the limit"),
        std::pair(counts.broken, "failed")}) {
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, end);
  }
  return text;
}

// ", at least 72 not requested"; of a run that was not ended early nothing.
std::string summarize_unanswered(const Counts& counts) {
  if (!counts.ended_early) return {};
  const bool more = counts.more_not_requested && counts.not_requested > 0;
  return fmt::format(", {}{} not requested", more ? "at least " : "", counts.not_requested);
}

}  // namespace

PlainStatus::PlainStatus(const Options& options) : options_(options) {
  if (!wants_progress(options)) return;
  progress_.emplace(STDERR_FILENO, clock_);
  clear_line_on_suspend();
}

void PlainStatus::progressed(const Counts& counts, const Activity& activity) {
  if (progress_) progress_->update(counts, activity);
}

void PlainStatus::paused(const Pause& pause) {
  constexpr std::chrono::seconds longest_silent(5);
  const auto until = clock_.now() + pause.wait;
  // Other answers may make a pause a little longer.
  const bool is_new = until > reported_pause_ + longest_silent;
  const bool matters = pause.wait > longest_silent && is_new;
  if (matters) reported_pause_ = until;
  say(matters ? Level::note : Level::debug,
      fmt::format("{}; waiting {:.1f} s",
                  pause.cause == ErrorKind::unreachable ? "the store does not answer" : "rate limited",
                  std::chrono::duration<double>(pause.wait).count()));
}

void PlainStatus::warned(const Drift& drift, const QueryName& query) {
  auto text = drift_text(drift, query);
  // What makes the exit code another is said each time, also to those who want to hear of errors only.
  const bool matters = options_.network.client.verify && is_disagreement(drift);
  if (const auto key = repeat_key(drift, query); !matters && !key.empty()) {
    if (!reported_.add(key)) return;
    text += "; further occurrences not shown";
  }
  if (is_note(drift)) return say(Level::note, about(query) + text);
  say(matters ? Level::error : Level::warning, fmt::format("warning: {}{}", about(query), text));
}

void PlainStatus::failed(const Error& error) {
  say(Level::error, about({error.item, error.country, error.lang}) + error.message + advice(error.kind));
}

void PlainStatus::stream_ended(const ReviewQuery& query, const ReviewEnd& end,
                               const std::optional<Error>& error, bool one_of_many) {
  const auto whose = about_stream(query);
  if (error) return say(Level::error, whose + error->message + advice(error->kind));
  const bool limited = end.state == ReviewEnd::State::limit_reached;
  say(one_of_many ? Level::debug : Level::note,
      fmt::format("{}{}, {} review{}{}{}", whose, limited ? "limit reached" : "complete", end.reviews,
                  end.reviews == 1 ? "" : "s",
                  end.seen_before > 0 ? fmt::format(", {} seen before", end.seen_before) : "",
                  end.skipped > 0 ? fmt::format(", {} skipped", end.skipped) : ""));
}

void PlainStatus::listed(const QueryName& query, std::size_t entries, std::optional<std::uint64_t> limit) {
  if (entries == 0) {
    say(Level::note, fmt::format("{}no results", about(query)));
  } else if (limit && entries < *limit) {
    say(Level::note, fmt::format("{}{} of {} (no more available)", about(query), entries, *limit));
  }
}

void PlainStatus::run_failed(const Error& error) { say(Level::error, error.message); }

void PlainStatus::finished(const Counts& counts, std::chrono::duration<double> took) {
  if (options_.output.dry_run) {
    const auto requests = counts.requests_not_sent;
    return say(Level::note,
               fmt::format("dry run: {} request{} not sent", requests, requests == 1 ? "" : "s"));
  }
  const auto streams = counts.streams();
  const bool as_expected = counts.failed == 0 && counts.skipped == 0 && streams < 2 && !counts.ended_early;
  if (as_expected && !is_terminal(STDERR_FILENO)) return;
  auto text = fmt::format("{} record{}, {} failed{}", counts.records, counts.records == 1 ? "" : "s",
                          counts.failed, summarize_unanswered(counts));
  if (streams > 0) text += "; streams: " + summarize_streams(counts);
  if (counts.skipped > 0) text += fmt::format("; {} skipped", counts.skipped);
  if (counts.seen_before > 0) text += fmt::format("; {} seen before", counts.seen_before);
  say(Level::note, fmt::format("{}, {:.1f} s", text, took.count()));
  if (const auto command = rest_command(options_, counts); !command.empty())
    say(Level::note, "to fetch what is missing: " + command);
}

// "com.foo (kr): ", with the language where more than one was asked for.
std::string PlainStatus::about(const QueryName& query) const {
  const auto& [item, country, lang] = query;
  if (item.empty()) return {};
  // A line that was refused: its number tells which it is, and it may be longer than any item.
  constexpr std::size_t longest_item = 1000;
  if (country.empty()) return fmt::format("{}: ", util::abbreviate(item));
  const bool several = options_.selection.langs.size() > 1;
  return fmt::format("{} ({}{}{}): ", item.size() > longest_item ? util::abbreviate(item) : item, country,
                     several ? ", " : "", several ? lang : "");
}

// "com.foo (ko, 1 star): ", with the country where more than one was asked for.
std::string PlainStatus::about_stream(const ReviewQuery& query) const {
  const bool several = options_.selection.countries.size() > 1;
  const auto stars =
      query.score ? fmt::format(", {} star{}", *query.score, *query.score == 1 ? "" : "s") : std::string();
  return fmt::format("{} ({}{}{}{}): ", query.app_id, several ? query.country : "", several ? ", " : "",
                     query.lang, stars);
}

}  // namespace playfast::cli
