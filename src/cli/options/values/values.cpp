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

// Requests per second.
constexpr double min_rate = 1.0 / 3600;
constexpr double max_rate = 10'000;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A number of days or weeks ago: 7d, 2w.
std::optional<Day> days_ago(std::string_view text, Day today) {
  if (same_letters(text, "today")) return today;
  if (same_letters(text, "yesterday")) return today - std::chrono::days(1);
  const auto unit = text.substr(text.empty() ? 0 : text.size() - 1);
  const int days = same_letters(unit, "d") ? 1 : same_letters(unit, "w") ? 7 : 0;
  const auto count = parse_whole(text.substr(0, text.size() - unit.size()), 0, 10'000);
  if (days == 0 || !count) return std::nullopt;
  return today - std::chrono::days(*count * days);
}

}  // namespace

Result<std::int64_t> parse_whole(std::string_view text, std::int64_t min, std::int64_t max) {
  std::int64_t value = 0;
  const auto* const end = text.data() + text.size();
  const bool canonical = all_digits(text) && (text.size() == 1 || text.front() != '0');
  if (!canonical || std::from_chars(text.data(), end, value).ec != std::errc() || value < min ||
      value > max) {
    // A larger end of the range only keeps nonsense out.
    constexpr std::int64_t max_shown = 1'000'000;
    return invalid(max > max_shown ? fmt::format("expected a whole number, at least {}", min)
                                   : fmt::format("expected {} to {}", min, max));
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
  return invalid("expected " + expected);
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
    if (!same_letters(text.substr(digits), unit.name)) continue;
    const auto count = parse_whole(text.substr(0, digits), 1, day / unit.milliseconds);
    if (count) return std::chrono::milliseconds(*count * unit.milliseconds);
  }
  return invalid("expected 1ms to 24h, e.g. 40, 40s, 500ms, 5m or 2h");
}

Result<double> parse_rate(std::string_view text) {
  if (same_letters(text, "none")) return std::numeric_limits<double>::infinity();
  const auto slash = std::min(text.find('/'), text.size());
  const auto unit = text.substr(slash);
  const auto is = [&](std::string_view name) { return same_letters(unit, name); };
  const double seconds = unit.empty() || is("/s") ? 1 : is("/m") ? 60 : is("/h") ? 3600 : 0;
  double count = 0;
  const auto [stop, error] =
      std::from_chars(text.data(), text.data() + slash, count, std::chars_format::fixed);
  const auto rate = count / seconds;
  const bool valid = error == std::errc() && stop == text.data() + slash && std::isfinite(rate) &&
                     rate >= min_rate && rate <= max_rate;
  if (!valid)
    return invalid("expected requests per second, e.g. 5, 0.5, 30/m or 100/h (1/h to 10000/s), or none");
  return rate;
}

Result<Day> parse_day(std::string_view text) {
  return parse_day_at(text, std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

Result<Day> parse_day_at(std::string_view text, Day today) {
  if (const auto day = days_ago(text, today)) return *day;
  const auto parts = util::split(text, '-');
  const bool formed = text.size() == 10 && parts.size() == 3 && parts[0].size() == 4 &&
                      parts[1].size() == 2 && std::all_of(parts.begin(), parts.end(), all_digits);
  const auto number = [&](std::size_t at) {
    int value = 0;
    std::from_chars(parts[at].data(), parts[at].data() + parts[at].size(), value);
    return value;
  };
  if (!formed) return invalid("expected YYYY-MM-DD, today, yesterday, 7d or 2w");
  const std::chrono::year_month_day date{std::chrono::year(number(0)),
                                         std::chrono::month(static_cast<unsigned>(number(1))),
                                         std::chrono::day(static_cast<unsigned>(number(2)))};
  if (!date.ok()) return invalid("no such date");
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
    if (!score) return invalid("expected 1 to 5, or several separated by commas: 1,2");
    const auto stars = static_cast<int>(*score);
    if (std::ranges::count(scores, stars) == 0) scores.push_back(stars);
  }
  return scores;
}

Result<std::string> parse_field_names(std::string_view text) {
  if (text.empty()) return invalid("expected names of fields; --fields help lists them");
  return std::string(text);
}

Result<std::string> parse_path(std::string_view text) {
  if (text.empty() || text.find('\0') != std::string_view::npos) return invalid("expected a file name");
  return std::string(text);
}

Result<std::string> parse_readable_path(std::string_view text) {
  auto path = parse_path(text);
  if (path && ::access(path->c_str(), R_OK) != 0) return invalid(std::strerror(errno));
  return path;
}

}  // namespace playfast::cli
