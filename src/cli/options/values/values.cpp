#include "cli/options/values/values.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

#include "cli/options/values/word_set.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

using util::quote;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<std::int64_t> parse_whole(std::string_view text, std::int64_t min, std::int64_t max) {
  std::int64_t value = 0;
  const auto* const end = text.data() + text.size();
  const bool canonical = all_digits(text) && (text.size() == 1 || text.front() != '0');
  if (!canonical || std::from_chars(text.data(), end, value).ec != std::errc() || value < min ||
      value > max) {
    // Where the end of the range only keeps nonsense out, it tells nobody anything.
    constexpr std::int64_t worth_telling = 1'000'000;
    return invalid(fmt::format("{} is not a whole number from {}{}", quote(text), min,
                               max > worth_telling ? " up" : " to " + std::to_string(max)));
  }
  return value;
}

Result<std::vector<std::string>> flag_values(std::string_view text, unsigned max_count) {
  constexpr std::array<std::string_view, 4> words{"false", "no", "true", "yes"};
  const auto word = std::ranges::find_if(words, [&](auto name) { return same_letters(name, text); });
  if (word != words.end()) return std::vector<std::string>(word - words.begin() < 2 ? 0 : 1);
  if (const auto count = parse_whole(text, 0, max_count))
    return std::vector<std::string>(static_cast<std::size_t>(*count));
  const auto expected = max_count > 1 ? fmt::format("true, false or 0 to {}", max_count) : "true or false";
  return invalid(fmt::format("invalid value {}: expected {}", quote(text), expected));
}

Result<std::chrono::milliseconds> parse_duration(std::string_view text) {
  struct Unit {
    std::string_view name;
    std::int64_t milliseconds;
  };
  constexpr std::array<Unit, 5> units{{{"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"", 1000}}};
  constexpr std::int64_t day = 86'400'000;
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  for (const auto& unit : units) {
    if (text.substr(digits) != unit.name) continue;
    const auto count = parse_whole(text.substr(0, digits), 1, day / unit.milliseconds);
    if (count) return std::chrono::milliseconds(*count * unit.milliseconds);
  }
  return invalid(
      fmt::format("{} is not a duration: expected 1ms to 24h, as 40, 40s, 500ms, 5m or 2h", quote(text)));
}

Result<double> parse_rate(std::string_view text) {
  if (text == "none") return std::numeric_limits<double>::infinity();
  auto number = text;
  if (number.ends_with("/s")) number.remove_suffix(2);
  double rate = 0;
  const auto* const end = number.data() + number.size();
  const auto [stop, error] = std::from_chars(number.data(), end, rate, std::chars_format::fixed);
  if (error != std::errc() || stop != end || !std::isfinite(rate) || rate < 0.001 || rate > 10'000) {
    return invalid(fmt::format("{} is not a rate: 0.001 to 10000 requests a second (5, 0.5, 5/s), or none",
                               quote(text)));
  }
  return rate;
}

Result<Day> parse_day(std::string_view text) {
  const auto parts = util::split(text, '-');
  const bool formed = text.size() == 10 && parts.size() == 3 && parts[0].size() == 4 &&
                      parts[1].size() == 2 && std::all_of(parts.begin(), parts.end(), all_digits);
  const auto number = [&](std::size_t at) {
    int value = 0;
    std::from_chars(parts[at].data(), parts[at].data() + parts[at].size(), value);
    return value;
  };
  if (!formed) return invalid(fmt::format("{} is no day (YYYY-MM-DD)", quote(text)));
  const std::chrono::year_month_day date{std::chrono::year(number(0)),
                                         std::chrono::month(static_cast<unsigned>(number(1))),
                                         std::chrono::day(static_cast<unsigned>(number(2)))};
  if (!date.ok()) return invalid(fmt::format("{} is no day of the calendar", quote(text)));
  return Day(date);
}

std::string to_text(bool value) { return value ? "true" : "false"; }
std::string to_text(std::uint64_t value) { return std::to_string(value); }
std::string to_text(const std::string& value) { return value; }

std::string to_text(const std::vector<std::string>& values) {
  return fmt::format("{}", fmt::join(values, ","));
}
std::string to_text(const std::vector<int>& values) { return fmt::format("{}", fmt::join(values, ",")); }

std::string to_text(Day value) {
  const std::chrono::year_month_day date(value);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

Result<std::vector<int>> parse_scores(std::string_view text) {
  std::vector<int> scores;
  for (const auto item : util::split(text, ',')) {
    const auto part = util::trim(item);
    const auto score = parse_whole(part, 1, 5);
    if (!score)
      return invalid(fmt::format("{} is no number of stars (1 to 5; several with commas: 1,2)", quote(part)));
    const auto stars = static_cast<int>(*score);
    if (std::ranges::count(scores, stars) == 0) scores.push_back(stars);
  }
  return scores;
}

Result<std::string> parse_field_names(std::string_view text) {
  if (text.empty()) return invalid("no field given; --fields help lists them");
  return std::string(text);
}

Result<std::string> parse_path(std::string_view text) {
  if (text.empty() || text.find('\0') != std::string_view::npos) return invalid("no file name given");
  return std::string(text);
}

Result<std::string> parse_readable_path(std::string_view text) {
  auto path = parse_path(text);
  if (path && ::access(path->c_str(), R_OK) != 0)
    return invalid(fmt::format("{}: {}", quote(text), std::strerror(errno)));
  return path;
}

}  // namespace playfast::cli
