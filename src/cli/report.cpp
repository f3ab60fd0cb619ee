#include "cli/report.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include "cli/drift_text.hpp"
#include "cli/messages.hpp"
#include "util/text.hpp"

namespace playfast::cli {

Report::Report(const Options& options, util::Fd errors_file)
    : options_(options), errors_file_(std::move(errors_file)) {}

void Report::warn(const Drift& drift, std::string_view item, std::string_view country,
                  std::string_view lang) {
  if (options_.client.verify && is_disagreement(drift)) disagreed_ = true;
  auto text = drift_text(drift, lang);
  if (is_told_once(drift)) {
    if (!told_.insert(text).second) return;
    text += "; further cases are not told";
  }
  // What makes the exit code another is said also to those who want to hear of errors only.
  const bool matters = options_.client.verify && is_disagreement(drift);
  say(matters ? Level::error : Level::warning, "warning: " + about(item, country, lang) + text);
}

void Report::failed(const Error& error) { failed(error, about(error.item, error.country, error.lang)); }

void Report::failed(const Error& error, const std::string& whose) {
  ++failures_;
  failure_codes_.insert(rule_of(error.kind).exit_code);
  if (error.fate() == Fate::stop) run_code_ = rule_of(error.kind).exit_code;
  say(Level::error, whose + error.message);
  write_error(error);
}

void Report::stream_ended(const ReviewQuery& query, const ReviewEnd& end) {
  if (options_.dry_run) return succeeded();  // it was not even begun
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
      fmt::format("{}{}, {}{}", about_stream(query), limited ? "limit reached" : "complete", came,
                  end.seen_before > 0 ? fmt::format(", {} seen before", end.seen_before) : ""));
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
  const bool several = options_.langs.size() > 1;
  return fmt::format("{} ({}{}{}): ", item, country, several ? ", " : "", several ? lang : "");
}

// "com.foo (ko, 1 star): ", with the country where more than one was asked for.
std::string Report::about_stream(const ReviewQuery& query) const {
  const bool several = options_.countries.size() > 1;
  const auto stars =
      query.score ? fmt::format(", {} star{}", *query.score, *query.score == 1 ? "" : "s") : std::string();
  return fmt::format("{} ({}{}{}{}): ", query.app_id, several ? query.country : "", several ? ", " : "",
                     query.lang, stars);
}

void Report::write_error(const Error& error) {
  if (!errors_file_) return;
  const auto or_null = [](const std::string& text) {
    return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
  };
  nlohmann::ordered_json line;
  line["item"] = or_null(error.item);
  line["country"] = or_null(error.country);
  line["lang"] = or_null(error.lang);
  line["kind"] = rule_of(error.kind).name;
  line["http_status"] =
      error.http_status == 0 ? nlohmann::ordered_json() : nlohmann::ordered_json(error.http_status);
  line["attempts"] = error.attempts;
  line["message"] = error.message;
  using Handler = nlohmann::ordered_json::error_handler_t;
  if (util::write_all(errors_file_.get(), line.dump(-1, ' ', false, Handler::replace) + '\n') != 0 &&
      run_code_ == 0) {
    Error lost;
    lost.kind = ErrorKind::output;
    lost.message = "cannot write " + options_.errors;
    run_failed(lost);
  }
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

void Report::summarize() const {
  if (options_.dry_run) {
    return say(Level::note,
               fmt::format("dry run: {} request{}, none sent", planned_, planned_ == 1 ? "" : "s"));
  }
  const auto streams = complete_ + limited_ + broken_;
  if (failures_ == 0 && streams < 2 && ::isatty(STDERR_FILENO) == 0) return;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began_;
  auto text = fmt::format("{} record{}, {} failed", records_, records_ == 1 ? "" : "s", failures_);
  if (streams > 0) text += "; streams: " + streams_in_short();
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
