#include "cli/docs/exit_codes.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

constexpr std::array dry_run{ErrorKind::not_sent};
constexpr std::array usage{ErrorKind::invalid_item, ProgramError::invalid_option};
constexpr std::array missing{ErrorKind::not_found};
constexpr std::array network{ErrorKind::resolve,     ErrorKind::connect,     ErrorKind::tls,
                             ErrorKind::certificate, ErrorKind::proxy,       ErrorKind::interrupted,
                             ErrorKind::timeout,     ErrorKind::unreachable, ErrorKind::server_error};
constexpr std::array refused{ErrorKind::throttled, ErrorKind::blocked, ErrorKind::consent};
constexpr std::array not_understood{
    ErrorKind::truncated,         ErrorKind::encoding, ErrorKind::too_large,      ErrorKind::redirect,
    ErrorKind::unexpected_status, ErrorKind::rejected, ErrorKind::not_understood, ErrorKind::wrong_item,
    ErrorKind::no_data,           ErrorKind::loop};
constexpr std::array output{ProgramError::output};
constexpr std::array state{ProgramError::state};

constexpr std::array codes{
    ExitCode{"0", "Everything requested was delivered (there may have been warnings).", dry_run},
    ExitCode{"1", "Some items failed, or they failed in different ways; the others were delivered."},
    ExitCode{"2", "Wrong usage or configuration; no request was made.", usage},
    ExitCode{"3", "Not found (every item).", missing},
    ExitCode{"4", "Network, TLS, timeout or server errors, after the retries (every item).", network},
    ExitCode{"5", "Throttled (429, 503) or blocked; this ends the run.", refused},
    ExitCode{"6", "The answer was not understood (every item); with --verify, any disagreement.",
             not_understood},
    ExitCode{"7", "The output or the database could not be written.", output},
    ExitCode{"8", "The output, database or resume state is in use, damaged or of another job.", state},
    ExitCode{"9", "--deadline was reached; what was delivered is complete, the rest was not requested."},
    ExitCode{"129, 130, 143", "Stopped by SIGHUP, SIGINT or SIGTERM; written records are complete."}};

}  // namespace

std::span<const ExitCode> exit_codes() { return codes; }

int exit_code_of(ErrorKind kind) {
  for (const auto& row : codes) {
    if (std::ranges::find(row.errors, kind) != row.errors.end())
      return row.codes.front() - '0';  // each is a single digit
  }
  throw std::out_of_range("no exit code for this kind of error");
}

}  // namespace playfast::cli
