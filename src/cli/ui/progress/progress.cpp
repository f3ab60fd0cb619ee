#include "cli/ui/progress/progress.hpp"

#include <unistd.h>
#include <cstdlib>

#include "cli/terminal.hpp"

namespace playfast::cli {
namespace {

constexpr std::chrono::milliseconds delay(500);  // a run that is over soon needs no line
constexpr std::chrono::milliseconds spacing(100);

Snapshot snapshot_of(const Counts& counts, const Activity& activity) {
  Snapshot snapshot;
  snapshot.done = counts.succeeded + counts.failed;
  snapshot.total = counts.planned;
  if (counts.input_ended) snapshot.total = counts.begun;
  snapshot.failed = counts.failed;
  snapshot.retrying = activity.retrying;
  snapshot.pause = activity.pause;
  if (counts.streams_begun > 0) snapshot.reviews = {counts.records, counts.oldest};
  return snapshot;
}

}  // namespace

bool wants_progress(const Options& options, bool is_terminal, std::string_view term) {
  if (options.messages.quiet || options.output.dry_run) return false;
  return options.messages.progress.value_or(is_terminal && term != "dumb");
}

bool wants_progress(const Options& options) {
  const char* const term = std::getenv("TERM");
  return wants_progress(options, is_terminal(STDERR_FILENO), term == nullptr ? "" : term);
}

Progress::Progress(int fd, const Clock& clock)
    : clock_(clock), show_from_(clock.now() + delay), next_(clock.now()), place_(fd) {}

void Progress::update(const Counts& counts, const Activity& activity) {
  const auto now = clock_.now();
  if (now < next_) return;
  next_ = now + spacing;
  const auto text = line_.text(snapshot_of(counts, activity), now);
  if (now >= show_from_) place_.show(text);
}

}  // namespace playfast::cli
