// Reads the values of options, strictly: what is not wholly understood is refused.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "output/format/encoder.hpp"
#include "playfast/entry.hpp"
#include "playfast/error.hpp"
#include "playfast/review.hpp"

namespace playfast::cli {

/// An error to return, of the kind invalid_option.
inline tl::unexpected<Error> invalid(std::string message) {
  return fail(ErrorKind::invalid_option, std::move(message));
}

/// A decimal whole number, without sign or leading zeros, from `least` to `most`.
Result<std::int64_t> parse_whole(std::string_view text, std::int64_t least, std::int64_t most);

/// "40", "40s", "500ms", "5m", "2h"; more than nothing, at most a day.
Result<std::chrono::milliseconds> parse_duration(std::string_view text);

/// Requests a second: "5", "0.5", "5/s", or "none" (infinity).
Result<double> parse_rate(std::string_view text);

/// Comma-separated codes of stores or languages, or "all"; each once, as the store writes them.
Result<std::vector<std::string>> parse_countries(std::string_view text);
Result<std::vector<std::string>> parse_languages(std::string_view text);

/// The name of an output format.
Result<output::Format> parse_format(std::string_view text);

/// How reviews are sorted, and what they were written on.
Result<ReviewSort> parse_sort(std::string_view text);
Result<Device> parse_device(std::string_view text);

/// What a search or a chart is of.
Result<Price> parse_price(std::string_view text);
Result<Age> parse_age(std::string_view text);

/// Comma-separated names of charts, or of categories as the store writes them, whatever their case;
/// or "all". Each once.
Result<std::vector<Collection>> parse_collections(std::string_view text);
Result<std::vector<std::string>> parse_categories(std::string_view text);

/// Comma-separated numbers of stars, 1 to 5; each once.
Result<std::vector<int>> parse_scores(std::string_view text);

/// A day of the calendar: "2026-02-28".
Result<Day> parse_day(std::string_view text);

// Canonical texts of values, which their parsers read back. What is not set is empty.
std::string to_text(bool value);
std::string to_text(std::uint64_t value);
std::string to_text(const std::string& value);
std::string to_text(Day value);
std::string to_text(ReviewSort value);
std::string to_text(Device value);
std::string to_text(Price value);
std::string to_text(Age value);
std::string to_text(Collection value);

template <typename T>
std::string to_text(const std::optional<T>& value) {
  return value ? to_text(*value) : std::string();
}

/// With commas between.
template <typename T>
std::string to_text(const std::vector<T>& values) {
  std::string text;
  for (const auto& value : values) {
    if (!text.empty()) text += ',';
    if constexpr (std::is_same_v<T, int>) {
      text += std::to_string(value);
    } else {
      text += to_text(value);
    }
  }
  return text;
}

/// An https URL without a path, or plain http to this machine; without a trailing slash.
Result<std::string> parse_base_url(std::string_view text);

/// An http, https or socks URL, or HOST:PORT. Its text is in no message: it may hold a password.
Result<std::string> parse_proxy(std::string_view text);

/// A header's value: printable, not empty.
Result<std::string> parse_user_agent(std::string_view text);

/// The name of a file or folder: not empty, without NUL.
Result<std::string> parse_path(std::string_view text);

/// The same, of something that is there and can be read.
Result<std::string> parse_readable_path(std::string_view text);

}  // namespace playfast::cli
