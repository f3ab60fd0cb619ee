// Options of runs whose items come from a queue.
#include <algorithm>
#include <array>

#include "cli/options/option_table.hpp"
#include "cli/options/values/value_forms.hpp"

namespace playfast::cli {
namespace {

using Q = QueueOptions;

Result<std::string> parse_worker(std::string_view text) {
  const bool has_control = std::ranges::any_of(text, [](unsigned char c) { return c < ' '; });
  if (text.empty() || has_control) return invalid("expected a name");
  return std::string(text);
}

constexpr std::array queue_rows{
    OptionRow{.name = "worker",
              .value = into<&Q::worker>(parsed_by<parse_worker>, "NAME"),
              .default_text = "host name and path of --output",
              .help = "Name of this worker of a queue",
              .details =
                  "A worker that is started again with the same name and output takes back what it had "
                  "not finished. Two workers that run at the same time need different names.",
              .has_key = false},
    OptionRow{
        .name = "follow",
        .value = flag<&Q::follow>(),
        .help = "Wait for more items when the queue is empty",
        .details = "Without it, a worker ends when no item is new and no other worker has unfinished ones."},
};

}  // namespace

OptionGroup queue_options() { return {"Queue", queue_rows}; }

}  // namespace playfast::cli
