// Options for requests and messages.
#include <fmt/format.h>
#include <array>
#include <cmath>

#include "cli/options/option_table.hpp"
#include "cli/options/values/value_forms.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

using C = ClientOptions;
using M = MessageOptions;

Result<unsigned> parse_concurrency(std::string_view text) {
  return parse_whole(text, 1, 256).map([](std::int64_t count) { return static_cast<unsigned>(count); });
}

Result<int> parse_retries(std::string_view text) {
  return parse_whole(text, 0, 100).map([](std::int64_t count) { return static_cast<int>(count); });
}

Result<void> set_rate(Options& options, std::string_view text) {
  TRY_ASSIGN(const auto rate, parse_rate(text));
  options.network.client.rate = std::isinf(rate) ? std::nullopt : std::optional<double>(rate);
  options.network.rate_given = true;
  return {};
}

std::string rate_text(const Options& options) {
  const auto rate = options.network.rate();
  return rate ? fmt::format("{}", *rate) : "none";
}

Result<void> add_verbosity(Options& options, std::string_view /*value*/) {
  ++options.messages.verbose;
  return {};
}

constexpr OptionRow rate_row{
    .name = "rate",
    .value = {.name = "N", .set = &set_rate, .text = &rate_text},
    .default_text = "5",
    .help = "Maximum requests per second, or none",
    .details =
        "N/m and N/h are requests per minute and hour. The default is low, as the store's limits are "
        "not known; since items share requests, it still allows 160 full app records per second. With "
        "--base-url there is no limit by default. Retry-After pauses all requests. After five refusals "
        "or twenty failures in a row, requests pause for 5 s (or Retry-After) and a single one is sent; "
        "if it fails, the next pauses are twice and four times as long. After three failed requests of "
        "this kind the run ends, with exit code 5 for refusals and 4 for other failures."};

// A content network serves them: 32 requests per second for 90 seconds were all answered (2026).
constexpr OptionRow sitemap_rate_row{
    .name = "rate",
    .value = {.name = "N", .set = &set_rate, .text = &rate_text},
    .default_text = "10",
    .help = "Maximum requests per second, or none",
    .details =
        "N/m and N/h are requests per minute and hour. The default is higher than that of other commands, as "
        "sitemaps are files on a content network: 32 requests per second were answered without a failure for "
        "90 seconds. The default is a third of that, and reads 83,000 shards in less than two and a half "
        "hours. "
        "With --base-url there is no limit by default. Refusals and failures slow or end the run as for "
        "other "
        "commands, see playfast-app(1)."};

constexpr auto network_rows_with(const OptionRow& rate) {
  return std::array{
      OptionRow{.name = "concurrency",
                .short_name = 'c',
                .value = into<&C::concurrency>(parsed_by<parse_concurrency>, "N"),
                .default_text = "8",
                .help = "Maximum concurrent requests, 1 to 256",
                .details = "Halved when the store refuses a request or does not answer in time; raised by "
                           "one after each successful round."},
      rate,
      OptionRow{
          .name = "retries",
          .value = into<&C::retries>(parsed_by<parse_retries>, "N"),
          .default_text = "4",
          .help = "Maximum retries per request",
          .details =
              "Transient errors are retried with exponential backoff and jitter; Retry-After is honored. A "
              "run may make 20 retries plus one for every ten requests. Requests that fail together count "
              "as one."},
      OptionRow{.name = "timeout",
                .value = into<&C::timeout>(parsed_by<parse_duration>, "TIME"),
                .default_text = "120s",
                .help = "Maximum time per request, e.g. 500ms, 40s or 5m"},
      OptionRow{.name = "proxy",
                .value = secret(into<&C::proxy>(parsed_by<parse_proxy>, "URL")),
                .help = "Proxy to use: http, https or socks"},
      OptionRow{.name = "user-agent",
                .value = into<&C::user_agent>(parsed_by<parse_user_agent>, "TEXT"),
                .default_text = "playfast/VERSION",
                .help = "User-Agent header to send"},
      OptionRow{.name = "cacert",
                .value = into<&C::ca>(file_by<parse_readable_path>, "PATH"),
                .help = "File or folder of CA certificates to trust",
                .details = "They replace those of the system. Verification cannot be turned off."},
      OptionRow{.name = "base-url",
                .value = secret(into<&C::base_url>(parsed_by<parse_base_url>, "URL")),
                .default_text = "https://play.google.com",
                .help = "Server to query instead of Google Play",
                .details = "Plain http is allowed for this machine only."},
  };
}

constexpr auto network_rows = network_rows_with(rate_row);
constexpr auto sitemap_network_rows = network_rows_with(sitemap_rate_row);

constexpr std::array quiet_rows{
    OptionRow{.name = "quiet", .short_name = 'q', .value = flag<&M::quiet>(), .help = "Print errors only"},
    OptionRow{.name = "color",
              .value = into<&M::color>(one_of<colors>, "WHEN"),
              .default_text = "auto",
              .help = "When to use color",
              .details =
                  "auto is on a terminal unless TERM is dumb. NO_COLOR, when not empty, turns it off, and "
                  "FORCE_COLOR, when neither empty nor 0, on: --color and PLAYFAST_COLOR override both."},
};

// What is set last counts: the row after it.
template <bool wanted>
Result<void> set_progress(Options& options, std::string_view /*value*/) {
  options.messages.progress = wanted;
  return {};
}

constexpr std::array verbose_rows{
    OptionRow{.name = "verbose",
              .short_name = 'v',
              .value = {.set = &add_verbosity},
              .help = "Report retries and waits (-vv: each request too)",
              .details =
                  "The line of a request has method, URL, status, size of the body, time and local port "
                  "of the connection. Waits of more than five seconds are always reported.",
              .max_count = 2},
    OptionRow{.name = "progress",
              .value = {.set = &set_progress<true>},
              .help = "Show progress even if stderr is not a terminal",
              .details =
                  "One line, redrawn in place: queries done and, once the input has ended, their total; "
                  "rate; failures; requests waiting for a retry; time left. For reviews: streams done, "
                  "reviews so far and the oldest day reached. Shown by default if stderr is a terminal, "
                  "TERM is not dumb and --quiet is not set."},
    OptionRow{.name = "no-progress", .value = {.set = &set_progress<false>}, .help = "Do not show progress"},
};

constexpr std::array program_rows{
    OptionRow{.name = "help", .short_name = 'h', .help = "Print help", .has_env = false, .has_key = false},
    OptionRow{.name = "version",
              .short_name = 'V',
              .help = "Print the version",
              .has_env = false,
              .has_key = false},
};

}  // namespace

OptionGroup network_options() { return {"Network", network_rows}; }
OptionGroup sitemap_network_options() { return {"Network", sitemap_network_rows}; }
OptionGroup quiet_options() { return {"Messages", quiet_rows}; }
OptionGroup verbose_options() { return {"Messages", verbose_rows}; }
OptionGroup program_options() { return {"Messages", program_rows}; }

}  // namespace playfast::cli
