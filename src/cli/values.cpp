#include "cli/values.hpp"

#include <unistd.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>
#include <iterator>
#include <limits>

#include "cli/value.hpp"
#include "net/url.hpp"
#include "store/charts.hpp"
#include "store/locales.hpp"
#include "store/review_page.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

using util::in_quotes;

tl::unexpected<Error> invalid(std::string message) {
  return fail(ErrorKind::invalid_option, std::move(message));
}

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
    // Where the end of the range only keeps nonsense out, it tells nobody anything.
    constexpr std::int64_t worth_telling = 1'000'000;
    return invalid(in_quotes(text) + " is not a whole number from " + std::to_string(least) +
                   (most > worth_telling ? " up" : " to " + std::to_string(most)));
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
  return invalid(in_quotes(text) + " is not a duration: up to a day, as 40, 40s, 500ms, 5m or 2h");
}

Result<double> parse_rate(std::string_view text) {
  if (text == "none") return std::numeric_limits<double>::infinity();
  auto number = text;
  if (number.ends_with("/s")) number.remove_suffix(2);
  double rate = 0;
  const auto* const end = number.data() + number.size();
  const auto [stop, error] = std::from_chars(number.data(), end, rate, std::chars_format::fixed);
  if (error != std::errc() || stop != end || !std::isfinite(rate) || rate < 0.001 || rate > 10'000) {
    return invalid(in_quotes(text) +
                   " is not a rate: 0.001 to 10000 requests a second (5, 0.5, 5/s), or none");
  }
  return rate;
}

namespace {

// A set that is listed by a command of its own.
struct Codes {
  std::string_view one;      ///< what each of them is
  std::string_view command;  ///< that lists them
  std::vector<Word> words;
  std::vector<Word> also_called{};  ///< other names of some, as `help`
};

// What may be given: all that there is, if it is little, or how to see it.
std::string allowed(const Codes& codes) {
  constexpr std::size_t few = 10;
  if (codes.words.size() > few) return "; playfast " + std::string(codes.command) + " lists them";
  std::vector<std::string_view> names;
  std::ranges::transform(codes.words, std::back_inserter(names), &Word::name);
  return "; there are " + util::join(names, ", ");
}

// The code that may have been meant, by itself or by what it is called.
std::string_view meant(std::string_view text, const Codes& codes) {
  auto called = codes.also_called;
  for (const auto& word : codes.words) called.push_back({word.name, word.name});
  called.insert(called.end(), codes.words.begin(), codes.words.end());
  std::vector<std::string_view> names;
  std::ranges::transform(called, std::back_inserter(names), &Word::help);
  const auto nearest = util::nearest(text, names);
  if (nearest.empty()) return {};
  return std::ranges::find(called, nearest, &Word::help)->name;
}

template <typename Find>
Result<std::vector<std::string>> parse_codes(std::string_view text, const Codes& known, Find find) {
  std::vector<std::string> codes;
  const std::string one(known.one);
  if (text.empty()) return invalid("no " + one + " given" + allowed(known));
  for (const auto part : util::split(text, ',')) {
    if (part.empty()) return invalid("an empty " + one + " in " + in_quotes(text) + allowed(known));
    if (part == "all") {
      for (const auto& word : known.words) codes.emplace_back(word.name);
      continue;
    }
    const auto code = find(part);
    if (!code) {
      return invalid("unknown " + one + " " + in_quotes(part) + util::did_you_mean(meant(part, known)) +
                     allowed(known));
    }
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
  return parse_codes(
      text, {"country", "countries", country_words(), {{"gb", "UK"}, {"gb", "England"}, {"kr", "Korea"}}},
      store::find_country);
}

Result<std::vector<std::string>> parse_languages(std::string_view text) {
  return parse_codes(text, {"language", "languages", language_words()}, store::find_language);
}

namespace {

// One of these names; its place among them.
Result<std::size_t> parse_name(std::string_view text, std::span<const std::string_view> names) {
  const auto found = std::ranges::find(names, text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  return invalid(in_quotes(text) + " is none of " + util::join(names, ", ") +
                 util::did_you_mean(text, names));
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
  const auto find = [](std::string_view name) -> std::optional<std::string_view> {
    const auto found = std::ranges::find(store::collections, name, &store::CollectionChoice::name);
    return found == store::collections.end() ? std::nullopt : std::optional(found->name);
  };
  const Codes known{"collection", "collections", collection_words()};
  return parse_codes(text, known, find).map([](const std::vector<std::string>& names) {
    std::vector<Collection> values;
    for (const auto& name : names)
      values.push_back(std::ranges::find(store::collections, name, &store::CollectionChoice::name)->value);
    return values;
  });
}

Result<std::vector<std::string>> parse_categories(std::string_view text) {
  const auto find = [](std::string_view name) -> std::optional<std::string_view> {
    const auto found = std::ranges::find_if(store::categories(), [&](const store::ChartCategory& category) {
      return same_letters(category.id, name);
    });
    return found == store::categories().end() ? std::nullopt : std::optional(found->id);
  };
  Codes known{"category", "categories", category_words()};
  constexpr std::string_view game = "GAME_";
  for (const auto& word : known.words) {
    if (word.name.starts_with(game)) known.also_called.push_back({word.name, word.name.substr(game.size())});
  }
  return parse_codes(text, known, find);
}

Result<std::vector<int>> parse_scores(std::string_view text) {
  std::vector<int> scores;
  for (const auto part : util::split(text, ',')) {
    const auto score = parse_whole(part, 1, 5);
    if (!score) return invalid(in_quotes(part) + " is no number of stars (1 to 5; several with commas: 1,2)");
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
  if (!formed) return invalid(in_quotes(text) + " is no day (YYYY-MM-DD)");
  const std::chrono::year_month_day date{std::chrono::year(number(0)),
                                         std::chrono::month(static_cast<unsigned>(number(1))),
                                         std::chrono::day(static_cast<unsigned>(number(2)))};
  if (!date.ok()) return invalid(in_quotes(text) + " is no day of the calendar");
  return Day(date);
}

Result<std::string> parse_base_url(std::string_view text) {
  const auto url = net::parse_url(text);
  if (!url || (url->scheme != "https" && url->scheme != "http"))
    return invalid(in_quotes(text) + " is not an https URL (https://HOST or https://HOST:PORT)");
  if (url->scheme == "http" && !net::is_loopback(*url)) {
    return invalid(in_quotes(text) + ": plain http goes to this machine only (localhost); use https");
  }
  const auto after_scheme = text.substr(text.find("://") + 3);
  const bool origin_only =
      after_scheme.find_first_of("/?#@") == std::string_view::npos ||
      (after_scheme.ends_with('/') && after_scheme.find_first_of("/?#@") == after_scheme.size() - 1);
  if (!origin_only)
    return invalid(in_quotes(text) + " has more than a scheme, a host and a port (https://HOST:PORT)");
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
  if (text.empty() || text.find('\0') != std::string_view::npos) return invalid("no file name given");
  return std::string(text);
}

Result<std::string> parse_readable_path(std::string_view text) {
  auto path = parse_path(text);
  if (path && ::access(path->c_str(), R_OK) != 0)
    return invalid(in_quotes(text) + ": " + std::strerror(errno));
  return path;
}

}  // namespace playfast::cli
