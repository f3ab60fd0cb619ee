// How far a run is, on the last line of a terminal.
#pragma once

#include <string_view>

#include "cli/options/options.hpp"
#include "cli/ui/progress/progress_line.hpp"
#include "cli/ui/progress/status_line.hpp"
#include "cli/ui/tally.hpp"

namespace playfast::cli {

/// Whether these options want it, where stderr is a terminal or not and TERM has this value.
bool wants_progress(const Options& options, bool is_terminal, std::string_view term);
/// The same, of this process.
bool wants_progress(const Options& options);

class Progress {
 public:
  /// Shows it on this descriptor, as soon as the run has taken half a second. The clock must outlive it.
  Progress(int fd, const Clock& clock);

  /// Redraws the line, at most ten times a second; as of `Status::progressed`.
  void update(const Counts& counts, const Activity& activity);

 private:
  const Clock& clock_;
  Clock::Steady show_from_;
  Clock::Steady next_;  ///< update
  ProgressLine line_;
  StatusLine place_;
};

}  // namespace playfast::cli
