#include "cli/report/charts/bars.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <numeric>

#include "util/text.hpp"

namespace playfast::report {
namespace {

// Each count that can be shown exactly as a number.
constexpr std::int64_t max_count = 1'000'000'000'000'000;

double share(const Stars& stars, std::size_t index) {
  const auto all = std::accumulate(stars.begin(), stars.end(), std::int64_t{0});
  return static_cast<double>(stars[index]) / static_cast<double>(all);
}

int percent(double share) { return static_cast<int>(std::lround(share * 100)); }

std::string stars_in_words(const Stars& then, const Stars& now) {
  std::string words;
  for (std::size_t index = now.size(); index-- > 0;)
    words += fmt::format("{} star{} {} %, {} % then{}", index + 1, index == 0 ? "" : "s",
                         percent(share(now, index)), percent(share(then, index)), index == 0 ? "." : "; ");
  return words;
}

// "62 % +2"
std::string share_text(double then, double now) {
  const int difference = percent(now) - percent(then);
  const auto* const sign = difference > 0 ? "+" : "−";
  const auto change = difference == 0 ? std::string() : fmt::format("{}{}", sign, std::abs(difference));
  return fmt::format("{} %<tspan class=\"soft\" dx=\"5\">{}</tspan>", percent(now), change);
}

}  // namespace

std::optional<Stars> parse_stars(std::string_view json) {
  if (json.size() < 2 || json.front() != '[' || json.back() != ']') return std::nullopt;
  const auto parts = util::split(json.substr(1, json.size() - 2), ',');
  Stars stars{};
  if (parts.size() != stars.size()) return std::nullopt;
  for (std::size_t index = 0; index < stars.size(); ++index) {
    const auto part = parts[index];
    const auto* const end = part.data() + part.size();
    const auto [stop, error] = std::from_chars(part.data(), end, stars[index]);
    if (error != std::errc() || stop != end || stars[index] < 0 || stars[index] > max_count)
      return std::nullopt;
  }
  if (std::ranges::all_of(stars, [](std::int64_t count) { return count == 0; })) return std::nullopt;
  return stars;
}

std::string star_bars(const Stars& then, const Stars& now, std::string title, ChartIds& ids) {
  constexpr double left = 38;
  constexpr double width = 188;
  constexpr double row = 23;
  constexpr double height = 13;
  auto svg = svg_begin({std::move(title), stars_in_words(then, now)}, ids);
  for (std::size_t index = 0; index < now.size(); ++index) {
    const double top = 8 + row * static_cast<double>(now.size() - 1 - index);
    fmt::format_to(std::back_inserter(svg), "<text class=\"y\" x=\"{}\" y=\"{}\">{} ★</text>", left - 6,
                   top + height - 2.5, index + 1);
    fmt::format_to(std::back_inserter(svg), "<path class=\"track\" d=\"M{} {}h{}v{}h-{}z\"/>", left, top,
                   width, height, width);
    fmt::format_to(std::back_inserter(svg), "<path class=\"bar\" d=\"M{} {}h{:.1f}v{}H{}z\"/>", left, top,
                   width * share(now, index), height, left);
    fmt::format_to(std::back_inserter(svg), "<path class=\"was\" d=\"M{:.1f} {}v{}\"/>",
                   left + width * share(then, index), top - 2, height + 4);
    fmt::format_to(std::back_inserter(svg), "<text x=\"{}\" y=\"{}\">{}</text>", left + width + 8,
                   top + height - 2.5, share_text(share(then, index), share(now, index)));
  }
  return svg + "</svg>";
}

std::string week_bars(std::span<const history::ReviewWeek> weeks, Period period,
                      const Alternative& alternative, ChartIds& ids) {
  const Plot plot;
  std::uint64_t most = 0;
  for (const auto& week : weeks) most = std::max(most, week.reviews);
  const auto axis = number_axis({0, static_cast<double>(most)}, 3, 1);
  const Scale x(static_cast<double>(period.begin), static_cast<double>(period.end), plot.left, plot.right);
  const Scale y(axis.range.low, axis.range.high, plot.bottom, plot.top);
  auto svg = svg_begin(alternative, ids);
  append_number_axis(svg, axis, y, plot);
  append_time_axis(svg, period, plot);
  std::string bars;
  for (const auto& week : weeks) {
    const int first = tenths(x(static_cast<double>(week.at)));
    const int last = tenths(x(static_cast<double>(week.at + history::seconds_of_week)));
    const int gap = last - first > 30 ? 10 : 0;
    const int height = tenths(plot.bottom - y(static_cast<double>(week.reviews)));
    if (last > first)
      fmt::format_to(std::back_inserter(bars), "M{} {}v-{}h{}v{}z", first, tenths(plot.bottom), height,
                     last - first - gap, height);
  }
  return svg + fmt::format("<g transform=\"scale(.1)\"><path class=\"bar\" d=\"{}\"/></g></svg>", bars);
}

}  // namespace playfast::report
