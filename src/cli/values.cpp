#include "cli/values.hpp"

#include <unistd.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

#include "net/url.hpp"
#include "store/charts.hpp"
#include "store/locales.hpp"
#include "store/review_page.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

tl::unexpected<Error> invalid(std::string message) {
  return fail(ErrorKind::invalid_option, std::move(message));
}

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

bool same_letters(std::string_view one, std::string_view other) {
  return std::ranges::equal(
      one, other, {}, [](unsigned char c) { return std::toupper(c); },
      [](unsigned char c) { return std::toupper(c); });
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<std::int64_t> parse_whole(std::string_view text, std::int64_t least, std::int64_t most) {
  std::int64_t value = 0;
  const auto* const end = text.data() + text.size();
  const bool canonical = all_digits(text) && (text.size() == 1 || text.front() != '0');
  if (!canonical || std::from_chars(text.data(), end, value).ec != std::errc() || value < least ||
      value > most) {
    return invalid(quoted(text) + " is not a whole number from " + std::to_string(least) + " to " +
                   std::to_string(most));
  }
  return value;
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
  return invalid(quoted(text) + " is not a duration up to a day (40, 40s, 500ms, 5m, 2h)");
}

Result<double> parse_rate(std::string_view text) {
  if (text == "none") return std::numeric_limits<double>::infinity();
  auto number = text;
  if (number.ends_with("/s")) number.remove_suffix(2);
  double rate = 0;
  const auto* const end = number.data() + number.size();
  const auto [stop, error] = std::from_chars(number.data(), end, rate, std::chars_format::fixed);
  if (error != std::errc() || stop != end || !std::isfinite(rate) || rate < 0.001 || rate > 10'000) {
    return invalid(quoted(text) + " is not a rate (requests a second: 5, 0.5, 5/s, or none)");
  }
  return rate;
}

namespace {

// All that there is, if it is little, or what may have been meant.
std::string hint(std::string_view word, std::span<const std::string_view> known) {
  constexpr std::size_t few = 10;
  return known.size() <= few ? "; there are " + util::join(known, ", ") : util::did_you_mean(word, known);
}

template <typename Find>
Result<std::vector<std::string>> parse_codes(std::string_view text, std::string_view what,
                                             const std::vector<std::string_view>& known, Find find) {
  std::vector<std::string> codes;
  for (const auto part : util::split(text, ',')) {
    if (part.empty()) return invalid(text.empty() ? "empty value" : "empty item in " + quoted(text));
    if (part == "all") {
      for (const auto code : known) codes.emplace_back(code);
      continue;
    }
    const auto code = find(part);
    if (!code) return invalid("unknown " + std::string(what) + " " + quoted(part) + hint(part, known));
    codes.emplace_back(*code);
  }
  std::vector<std::string> unique;
  for (auto& code : codes) {
    if (std::find(unique.begin(), unique.end(), code) == unique.end()) unique.push_back(std::move(code));
  }
  return unique;
}

}  // namespace

Result<std::vector<std::string>> parse_countries(std::string_view text) {
  std::vector<std::string_view> known;
  for (const auto& country : store::countries()) known.push_back(country.code);
  return parse_codes(text, "country", known, store::find_country);
}

Result<std::vector<std::string>> parse_languages(std::string_view text) {
  const auto all = store::languages();
  return parse_codes(text, "language", {all.begin(), all.end()}, store::find_language);
}

namespace {

// One of these names; its place among them.
Result<std::size_t> parse_name(std::string_view text, std::span<const std::string_view> names) {
  const auto found = std::ranges::find(names, text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  return invalid(quoted(text) + " is none of " + util::join(names, ", ") + util::did_you_mean(text, names));
}

template <typename Value, typename Wire, std::size_t size>
Result<Value> parse_choice(std::string_view text,
                           const std::array<store::Choice<Value, Wire>, size>& choices) {
  std::array<std::string_view, size> names;
  std::ranges::transform(choices, names.begin(), &store::Choice<Value, Wire>::name);
  return parse_name(text, names).map([&](std::size_t place) { return choices.at(place).value; });
}

}  // namespace

Result<output::Format> parse_format(std::string_view text) {
  return parse_name(text, output::format_names()).map([](std::size_t place) {
    return static_cast<output::Format>(place);
  });
}

Result<ReviewSort> parse_sort(std::string_view text) { return parse_choice(text, store::review_sorts); }
Result<Device> parse_device(std::string_view text) { return parse_choice(text, store::review_devices); }

Result<Price> parse_price(std::string_view text) { return parse_choice(text, store::prices); }
Result<Age> parse_age(std::string_view text) { return parse_choice(text, store::ages); }

Result<std::vector<Collection>> parse_collections(std::string_view text) {
  std::vector<std::string_view> known;
  for (const auto& collection : store::collections) known.push_back(collection.name);
  const auto find = [](std::string_view name) -> std::optional<std::string_view> {
    const auto found = std::ranges::find(store::collections, name, &store::CollectionChoice::name);
    return found == store::collections.end() ? std::nullopt : std::optional(found->name);
  };
  return parse_codes(text, "collection", known, find).map([](const std::vector<std::string>& names) {
    std::vector<Collection> values;
    for (const auto& name : names)
      values.push_back(std::ranges::find(store::collections, name, &store::CollectionChoice::name)->value);
    return values;
  });
}

Result<std::vector<std::string>> parse_categories(std::string_view text) {
  std::vector<std::string_view> known;
  for (const auto& category : store::categories()) known.push_back(category.id);
  const auto find = [](std::string_view name) -> std::optional<std::string_view> {
    const auto found = std::ranges::find_if(store::categories(), [&](const store::ChartCategory& category) {
      return same_letters(category.id, name);
    });
    return found == store::categories().end() ? std::nullopt : std::optional(found->id);
  };
  return parse_codes(text, "category", known, find);
}

Result<std::vector<int>> parse_scores(std::string_view text) {
  std::vector<int> scores;
  for (const auto part : util::split(text, ',')) {
    const auto score = parse_whole(part, 1, 5);
    if (!score) return tl::make_unexpected(score.error());
    const auto stars = static_cast<int>(*score);
    if (std::ranges::count(scores, stars) == 0) scores.push_back(stars);
  }
  return scores;
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
  if (formed) {
    const std::chrono::year_month_day date{std::chrono::year(number(0)),
                                           std::chrono::month(static_cast<unsigned>(number(1))),
                                           std::chrono::day(static_cast<unsigned>(number(2)))};
    if (date.ok()) return Day(date);
  }
  return invalid(quoted(text) + " is no day of the calendar (2026-02-28)");
}

Result<std::string> parse_base_url(std::string_view text) {
  const auto url = net::parse_url(text);
  if (!url || (url->scheme != "https" && url->scheme != "http"))
    return invalid(quoted(text) + " is not an https URL");
  if (url->scheme == "http" && !net::is_loopback(*url)) {
    return invalid(quoted(text) + ": plain http goes to this machine only; use https");
  }
  const auto after_scheme = text.substr(text.find("://") + 3);
  const bool origin_only =
      after_scheme.find_first_of("/?#@") == std::string_view::npos ||
      (after_scheme.ends_with('/') && after_scheme.find_first_of("/?#@") == after_scheme.size() - 1);
  if (!origin_only) return invalid(quoted(text) + " has more than a scheme, a host and a port");
  return std::string(text.ends_with('/') ? text.substr(0, text.size() - 1) : text);
}

Result<std::string> parse_proxy(std::string_view text) {
  constexpr std::array<std::string_view, 6> schemes{"http",    "https",  "socks4",
                                                    "socks4a", "socks5", "socks5h"};
  const bool bare = text.find("://") == std::string_view::npos;
  const auto url = net::parse_url(bare ? "http://" + std::string(text) : std::string(text));
  if (!url || url->host.empty() || std::find(schemes.begin(), schemes.end(), url->scheme) == schemes.end()) {
    return invalid("not a proxy (http://HOST:PORT, https://…, socks5://… or HOST:PORT)");
  }
  return std::string(text);
}

Result<std::string> parse_user_agent(std::string_view text) {
  const bool printable = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
  if (util::trim(text).empty() || !printable)
    return invalid("not a header's value (printable ASCII, not empty)");
  return std::string(text);
}

Result<std::string> parse_path(std::string_view text) {
  if (text.empty() || text.find('\0') != std::string_view::npos) return invalid("empty file name");
  return std::string(text);
}

Result<std::string> parse_readable_path(std::string_view text) {
  auto path = parse_path(text);
  if (path && ::access(path->c_str(), R_OK) != 0) return invalid(quoted(text) + ": " + std::strerror(errno));
  return path;
}

}  // namespace playfast::cli
