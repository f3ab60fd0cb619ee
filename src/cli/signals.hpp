// Signals that ask a run to end.
#pragma once

namespace playfast::cli {

/// From now on the first SIGINT, SIGTERM or SIGHUP makes this descriptor readable instead of ending
/// the process; the second ends it at once. SIGPIPE is ignored: a write tells.
int catch_stop_signals();
/// The signal that came; 0: none.
int stop_signal();

}  // namespace playfast::cli
