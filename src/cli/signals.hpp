// Signals that end a run, or stop it for a while.
#pragma once

#include <chrono>

namespace playfast::cli {

/// From now on a write to a pipe that nobody reads, or beyond `ulimit -f`, fails instead of ending the
/// process.
void ignore_write_signals();

/// From now on the first SIGINT, SIGTERM or SIGHUP makes this descriptor readable; a second one, of any
/// of these kinds, ends the process at once. Writes that wait give up one second after the first, so that
/// a full pipe does not keep the run from ending. Further calls change nothing.
int catch_stop_signals();

/// Writes that wait so long after now, and a little longer, give up. Call it after `catch_stop_signals`.
void give_up_writes_after(std::chrono::milliseconds time);

/// From now on SIGTSTP (Ctrl-Z) clears the status line before it stops the process.
void clear_line_on_suspend();

/// The signal that came; 0: none.
int stop_signal();

/// The exit code for the signal that came.
int stop_code();

/// Whether a signal came, or the time of `give_up_writes_after` is over.
bool must_end();

/// Waits until the descriptor is readable. False: `must_end`.
bool wait_readable(int fd);

}  // namespace playfast::cli
