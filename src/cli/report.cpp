#include "cli/report.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include "cli/messages.hpp"

namespace playfast::cli {

Report::Report(const Options& options, util::Fd errors_file)
    : options_(options), errors_file_(std::move(errors_file)) {}

void Report::delivered(const AppAnswer& answer) {
  ++records_;
  for (const auto& drift : answer.warnings) {
    if (!drifted_.insert(drift.field).second) continue;
    say(Level::warning,
        fmt::format(
            "warning: {} ({}): {} is not as expected at {} and left empty; further cases are not told",
            answer.app.app_id, answer.app.country, drift.field, drift.path));
  }
}

void Report::failed(const Error& error) {
  ++failures_;
  failure_codes_.insert(rule_of(error.kind).exit_code);
  if (error.fate() == Fate::stop) run_code_ = rule_of(error.kind).exit_code;
  say(Level::error, about(error) + error.message);
  write_error(error);
}

void Report::run_failed(const Error& error) {
  run_code_ = rule_of(error.kind).exit_code;
  say(Level::error, error.message);
}

// "com.foo (kr): ", with the language where more than one was asked for.
std::string Report::about(const Error& error) const {
  if (error.item.empty()) return {};
  if (error.country.empty()) return error.item + ": ";
  const bool several = options_.langs.size() > 1;
  return fmt::format("{} ({}{}{}): ", error.item, error.country, several ? ", " : "",
                     several ? error.lang : "");
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

void Report::summarize() const {
  if (failures_ == 0 && ::isatty(STDERR_FILENO) == 0) return;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began_;
  say(Level::note, fmt::format("{} record{}, {} failed, {:.1f} s", records_, records_ == 1 ? "" : "s",
                               failures_, took.count()));
}

int Report::exit_code() const {
  if (run_code_ != 0) return run_code_;
  if (failures_ == 0) return 0;
  if (records_ > 0 || failure_codes_.size() > 1) return 1;
  return *failure_codes_.begin();
}

}  // namespace playfast::cli
