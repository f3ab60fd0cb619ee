#include "cli/docs/exit_codes.hpp"

#include <array>

namespace playfast::cli {

std::span<const ExitCode> exit_codes() {
  static constexpr std::array codes{
      ExitCode{"0", "Everything asked for was delivered; warnings may have been said.", for_records},
      ExitCode{"1", "Some items failed, or they failed in different ways; the others were delivered.",
               for_store},
      ExitCode{"2", "Wrong usage; no request was made.", for_records},
      ExitCode{"3", "Not found (every item).", for_store},
      ExitCode{"4", "Network, TLS, timeout or server errors, after the retries (every item).", for_store},
      ExitCode{"5", "Throttled (429, 503) or blocked by the store, which ends the run.", for_store},
      ExitCode{"6", "The answer was not understood (every item); with --verify, any disagreement.",
               for_store},
      ExitCode{"7", "The output could not be written.", for_records},
      ExitCode{"8", "The output or the resume state is in use, damaged or of another job.", for_records},
      ExitCode{"129, 130, 143", "Stopped by SIGHUP, SIGINT or SIGTERM; what was written is whole.",
               for_store}};
  return codes;
}

}  // namespace playfast::cli
