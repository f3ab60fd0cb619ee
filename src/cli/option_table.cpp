#include "cli/option_table.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "cli/app_command.hpp"
#include "cli/entries_command.hpp"
#include "cli/reviews_command.hpp"
#include "cli/values.hpp"

namespace playfast::cli {
namespace {

constexpr std::array command_table{
    Command{"app", for_app, "ID…", "details of apps",
            "Prints one record for each app, store and language. An ID is a package name\n"
            "(com.spotify.music) or the URL of an app's page; - reads IDs from stdin, @FILE\n"
            "from a file, one a line. Without an ID, a stdin that is no terminal is read.",
            &run_app},
    Command{"reviews", for_reviews, "ID…", "reviews of apps",
            "Prints the reviews of each app as they come: all there are, newest first, if not\n"
            "told otherwise. A review is in one language; --lang all asks in every one. An\n"
            "ID is a package name or the URL of an app's page; - reads IDs from stdin, @FILE\n"
            "from a file, one a line.",
            &run_reviews},
    Command{"search", for_search, "QUERY…", "what the store finds",
            "Prints the apps that the store finds for each query, an exact match first. The\n"
            "store gives about 30 and no more. A query of several words is one argument, in\n"
            "quotes; - reads queries from stdin, @FILE from a file, one a line.",
            &run_search},
    Command{"list", for_list, "", "top charts",
            "Prints the store's charts: each collection of each category, as many as the\n"
            "store gives, at most 200. Collections are top-free, top-paid, top-grossing,\n"
            "new-free, new-paid and movers.",
            &run_list},
};

// Keeps a parsed value, or hands on why it is none.
template <auto member, auto parse>
Result<void> keep(Options& options, std::string_view text) {
  auto value = parse(text);
  if (!value) return tl::make_unexpected(value.error());
  options.*member = std::move(*value);
  return {};
}

template <auto member, auto parse>
Result<void> keep_client(Options& options, std::string_view text) {
  auto value = parse(text);
  if (!value) return tl::make_unexpected(value.error());
  options.client.*member = std::move(*value);
  return {};
}

template <auto member>
Result<void> turn_on(Options& options, std::string_view) {
  options.*member = true;
  return {};
}

template <auto member>
Result<void> turn_on_client(Options& options, std::string_view) {
  options.client.*member = true;
  return {};
}

Result<void> set_fields(Options& options, std::string_view text) {
  options.fields = text;
  return text.empty() ? fail(ErrorKind::invalid_option, "empty value") : Result<void>();
}

Result<unsigned> parse_concurrency(std::string_view text) {
  return parse_whole(text, 1, 256).map([](std::int64_t count) { return static_cast<unsigned>(count); });
}

Result<std::uint64_t> parse_limit(std::string_view text) {
  return parse_whole(text, 1, 1'000'000'000'000).map([](std::int64_t count) {
    return static_cast<std::uint64_t>(count);
  });
}

Result<int> parse_retries(std::string_view text) {
  return parse_whole(text, 0, 100).map([](std::int64_t count) { return static_cast<int>(count); });
}

Result<void> set_rate(Options& options, std::string_view text) {
  const auto rate = parse_rate(text);
  if (!rate) return tl::make_unexpected(rate.error());
  options.client.rate = std::isinf(*rate) ? std::nullopt : std::optional<double>(*rate);
  options.rate_given = true;
  return {};
}

Result<void> add_verbosity(Options& options, std::string_view) {
  ++options.verbose;
  return {};
}

using C = ClientOptions;
using O = Options;

constexpr std::array option_table{
    OptionRow{for_all, "country", 0, "CODES", "us", "What", "stores to ask: us,kr or all", true,
              &keep<&O::countries, parse_countries>},
    OptionRow{for_all, "lang", 0, "CODES", "en", "What", "languages to ask in: en,ko or all", true,
              &keep<&O::langs, parse_languages>},
    OptionRow{for_app, "verify", 0, "", "", "What", "read pages in two ways; exit 6 where they differ", false,
              &turn_on_client<&C::verify>},
    OptionRow{for_app, "partial", 0, "", "", "What", "of pages not understood, give the few safe fields",
              false, &turn_on_client<&C::partial>},

    OptionRow{for_reviews, "sort", 0, "ORDER", "newest", "What", "newest, relevance or rating", false,
              &keep<&O::sort, parse_sort>},
    OptionRow{for_reviews, "score", 0, "STARS", "", "What", "only reviews with these stars: 1,5", true,
              &keep<&O::scores, parse_scores>},
    OptionRow{for_reviews, "device", 0, "DEVICE", "", "What", "phone, tablet, chromebook or tv", false,
              &keep<&O::device, parse_device>},
    OptionRow{Commands(for_reviews | for_lists), "limit", 0, "N", "", "What",
              "at most N of each stream, search or chart", false, &keep<&O::limit, parse_limit>},
    OptionRow{for_reviews, "since", 0, "DAY", "", "What", "written on this day (UTC) or later", false,
              &keep<&O::since, parse_day>},
    OptionRow{for_reviews, "until", 0, "DAY", "", "What", "written on this day or before", false,
              &keep<&O::until, parse_day>},

    OptionRow{for_search, "price", 0, "PRICE", "all", "What", "all, free or paid", false,
              &keep<&O::price, parse_price>},
    OptionRow{for_list, "collection", 0, "NAMES", "top-free", "What", "charts: top-free,top-grossing or all",
              true, &keep<&O::collections, parse_collections>},
    OptionRow{for_list, "category", 0, "NAMES", "APPLICATION", "What", "categories: GAME,TOOLS or all", true,
              &keep<&O::categories, parse_categories>},
    OptionRow{for_list, "age", 0, "AGES", "", "What", "0-5, 6-8 or 9-up; the store may not heed it", false,
              &keep<&O::age, parse_age>},
    OptionRow{for_lists, "details", 0, "", "", "What", "the full record of each app that is found", false,
              &turn_on<&O::details>},

    OptionRow{for_all, "format", 'f', "FORMAT", "", "Output",
              "jsonl, json, csv or table (default on terminals)", false, &keep<&O::format, parse_format>},
    OptionRow{for_all, "csv-raw", 0, "", "", "Output", "no ' before CSV texts that begin with = + - @", false,
              &turn_on<&O::csv_raw>},
    OptionRow{for_all, "fields", 0, "NAMES", "", "Output", "fields to print, in this order; help lists them",
              false, &set_fields},
    OptionRow{for_all, "output", 'o', "FILE", "", "Output",
              "write to FILE, which appears when it is complete", false, &keep<&O::output, parse_path>},
    OptionRow{for_reviews, "resume", 0, "", "", "Output", "go on where FILE (JSON Lines) ended, crash or not",
              false, &turn_on<&O::resume>},
    OptionRow{for_all, "force", 0, "", "", "Output", "replace files that exist", false, &turn_on<&O::force>},
    OptionRow{for_all, "ordered", 0, "", "", "Output", "keep the order of the questions", false,
              &turn_on<&O::ordered>},
    OptionRow{for_all, "errors", 0, "FILE", "", "Output", "write a JSON line for each failure to FILE", false,
              &keep<&O::errors, parse_path>},

    OptionRow{for_all, "concurrency", 'c', "N", "8", "Network", "requests at a time, 1 to 256", false,
              &keep_client<&C::concurrency, parse_concurrency>},
    OptionRow{for_all, "rate", 0, "N", "5", "Network", "requests a second or none (with --base-url: none)",
              false, &set_rate},
    OptionRow{for_all, "retries", 0, "N", "4", "Network", "tries after the first one failed", false,
              &keep_client<&C::retries, parse_retries>},
    OptionRow{for_all, "timeout", 0, "TIME", "120s", "Network", "for one request in all", false,
              &keep_client<&C::timeout, parse_duration>},
    OptionRow{for_all, "proxy", 0, "URL", "", "Network", "http, https or socks proxy", false,
              &keep_client<&C::proxy, parse_proxy>},
    OptionRow{for_all, "user-agent", 0, "TEXT", "playfast/VERSION", "Network", "how to introduce ourselves",
              false, &keep_client<&C::user_agent, parse_user_agent>},
    OptionRow{for_all, "cacert", 0, "PATH", "", "Network", "file or folder of certificates to trust", false,
              &keep_client<&C::ca, parse_readable_path>},
    OptionRow{for_all, "base-url", 0, "URL", "https://play.google.com", "Network", "ask this store instead",
              false, &keep_client<&C::base_url, parse_base_url>},

    OptionRow{for_all, "quiet", 'q', "", "", "Messages", "errors only", false, &turn_on<&O::quiet>},
    OptionRow{for_all, "verbose", 'v', "", "", "Messages", "say more: retries", true, &add_verbosity},
};

}  // namespace

std::span<const Command> commands() { return command_table; }

std::vector<OptionRow> option_rows(const Command& command) {
  std::vector<OptionRow> rows;
  std::ranges::copy_if(option_table, std::back_inserter(rows),
                       [&](const OptionRow& row) { return (row.commands & command.bit) != 0; });
  return rows;
}

std::string environment_name(const OptionRow& row) {
  std::string name = "PLAYFAST_" + std::string(row.name);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return c == '-' ? '_' : static_cast<char>(std::toupper(c)); });
  return name;
}

}  // namespace playfast::cli
