#include "cli/docs/exit_codes.hpp"

#include <array>

namespace playfast::cli {

std::span<const ExitCode> exit_codes() {
  static constexpr std::array codes{
      ExitCode{"0", "Everything asked for was delivered; warnings may have been said.", false},
      ExitCode{"1", "Some items failed, or they failed in different ways; the others were delivered.", true},
      ExitCode{"2", "Wrong usage; no request was made.", false},
      ExitCode{"3", "Not found (every item).", true},
      ExitCode{"4", "Network, TLS, timeout or server errors, after the retries (every item).", true},
      ExitCode{"5", "Throttled (429, 503) or blocked by the store, which ends the run.", true},
      ExitCode{"6", "The answer was not understood (every item); with --verify, any disagreement.", true},
      ExitCode{"7", "The output could not be written.", false},
      ExitCode{"8", "The output or the resume state is in use, damaged or of another job.", false},
      ExitCode{"129, 130, 143", "Stopped by SIGHUP, SIGINT or SIGTERM; what was written is whole.", true}};
  return codes;
}

}  // namespace playfast::cli
