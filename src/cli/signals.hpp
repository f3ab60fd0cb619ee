// Signals that ask a run to end.
#pragma once

namespace playfast::cli {

/// From now on a write to a pipe that nobody reads, or beyond `ulimit -f`, fails instead of ending the
/// process.
void ignore_write_signals();
/// From now on the first SIGINT, SIGTERM or SIGHUP makes this descriptor readable instead of ending
/// the process; the second ends it at once.
int catch_stop_signals();
/// The signal that came; 0: none.
int stop_signal();

}  // namespace playfast::cli
