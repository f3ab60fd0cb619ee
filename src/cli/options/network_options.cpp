// Options that say how the store is reached, and what is said to people.
#include <array>
#include <cmath>

#include "cli/options/option_setters.hpp"
#include "cli/options/option_table.hpp"
#include "cli/options/values.hpp"

namespace playfast::cli {
namespace {

using C = ClientOptions;
using O = Options;

Result<unsigned> parse_concurrency(std::string_view text) {
  return parse_whole(text, 1, 256).map([](std::int64_t count) { return static_cast<unsigned>(count); });
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

Result<void> add_verbosity(Options& options, std::string_view /*value*/) {
  ++options.verbose;
  return {};
}

constexpr std::array network_rows{
    OptionRow{.commands = for_store,
              .name = "concurrency",
              .short_name = 'c',
              .value = {"N"},
              .fallback = "8",
              .help = "requests at a time, 1 to 256",
              .set = &keep<&C::concurrency, parse_concurrency>},
    OptionRow{.commands = for_store,
              .name = "rate",
              .value = {"N"},
              .fallback = "5",
              .help = "requests a second, or none for no limit",
              .details = "With --base-url there is no limit unless this option is given.",
              .set = &set_rate},
    OptionRow{.commands = for_store,
              .name = "retries",
              .value = {"N"},
              .fallback = "4",
              .help = "tries after the first one failed",
              .details = "What a try may mend is tried again, after a wait that grows and that the store may "
                         "lengthen (Retry-After).",
              .set = &keep<&C::retries, parse_retries>},
    OptionRow{.commands = for_store,
              .name = "timeout",
              .value = {"TIME"},
              .fallback = "120s",
              .help = "for one request in all: 40, 40s, 5m, 2h",
              .set = &keep<&C::timeout, parse_duration>},
    OptionRow{.commands = for_store,
              .name = "proxy",
              .value = {"URL"},
              .help = "proxy: http, https or socks",
              .set = &keep<&C::proxy, parse_proxy>},
    OptionRow{.commands = for_store,
              .name = "user-agent",
              .value = {"TEXT"},
              .fallback = "playfast/VERSION",
              .help = "how to introduce ourselves",
              .set = &keep<&C::user_agent, parse_user_agent>},
    OptionRow{.commands = for_store,
              .name = "cacert",
              .value = {"PATH", ValueKind::file},
              .help = "file or folder of certificates to trust",
              .details = "Instead of the system's. There is no way to switch verification off.",
              .set = &keep<&C::ca, parse_readable_path>},
    OptionRow{.commands = for_store,
              .name = "base-url",
              .value = {"URL"},
              .fallback = "https://play.google.com",
              .help = "ask this store instead",
              .details = "A double of the store. Plain http goes to this machine only.",
              .set = &keep<&C::base_url, parse_base_url>},
};

constexpr std::array message_rows{
    OptionRow{.commands = for_records,
              .name = "quiet",
              .short_name = 'q',
              .help = "errors only",
              .set = &turn_on<&O::quiet>},
    OptionRow{.commands = for_store,
              .name = "verbose",
              .short_name = 'v',
              .help = "say more: retries",
              .set = &add_verbosity},
};

constexpr std::array program_rows{
    OptionRow{.name = "help", .short_name = 'h', .help = "print help", .has_variable = false},
    OptionRow{.name = "version", .short_name = 'V', .help = "print the version", .has_variable = false},
};

}  // namespace

std::span<const OptionRow> network_options() { return network_rows; }
std::span<const OptionRow> message_options() { return message_rows; }
std::span<const OptionRow> program_options() { return program_rows; }

}  // namespace playfast::cli
