// Reads the values of options, strictly: what is not wholly understood is refused.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "playfast/error.hpp"
#include "playfast/review.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {

/// An error to return, of the kind invalid_option. Messages of parsers say what is expected; the option and
/// the value are named by the caller.
inline tl::unexpected<Error> invalid(std::string message) {
  return fail(ProgramError::invalid_option, std::move(message));
}

/// A decimal whole number, without sign or leading zeros, from `min` to `max`.
Result<std::int64_t> parse_whole(std::string_view text, std::int64_t min, std::int64_t max);

/// What a flag's `set` is called with, for a value in the environment or the configuration file: an empty
/// text for each occurrence. false and no are none, true and yes are one, a number up to `max_count` is as
/// many.
Result<std::vector<std::string>> flag_values(std::string_view text, unsigned max_count);

/// "40", "40s", "500ms", "5m", "2h"; more than nothing, at most a day.
Result<std::chrono::milliseconds> parse_duration(std::string_view text);

/// Requests per second: "5", "0.5", "5/s", "30/m", "100/h", or "none" (infinity).
Result<double> parse_rate(std::string_view text);

/// Comma-separated numbers of stars, 1 to 5; each once.
Result<std::vector<int>> parse_scores(std::string_view text);

/// A day: "2026-02-28", "today", "yesterday", "7d" or "2w" ago, in UTC.
Result<Day> parse_day(std::string_view text);
Result<Day> parse_day_at(std::string_view text, Day today);

// Canonical texts of values, which their parsers read back.
std::string to_text(bool value);
std::string to_text(std::uint64_t value);
std::string to_text(const std::string& value);
std::string to_text(Day value);
/// With commas between.
std::string to_text(const std::vector<std::string>& values);
std::string to_text(const std::vector<int>& values);

/// An https URL without a path, or plain http to this machine; without a trailing slash.
Result<std::string> parse_base_url(std::string_view text);

/// An http, https or socks URL, or HOST:PORT. Its text is in no message: it may hold a password.
Result<std::string> parse_proxy(std::string_view text);

/// A header's value: printable, not empty.
Result<std::string> parse_user_agent(std::string_view text);

/// What --fields is set to, which is checked when the columns are known: not empty.
Result<std::string> parse_field_names(std::string_view text);

/// The name of a file or folder: not empty, without NUL.
Result<std::string> parse_path(std::string_view text);

/// The same, of something that is there and can be read.
Result<std::string> parse_readable_path(std::string_view text);

}  // namespace playfast::cli
