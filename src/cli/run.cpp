#include "cli/run.hpp"

#include <malloc.h>
#include <unistd.h>
#include <cstdlib>
#include <exception>
#include <new>
#include <span>
#include <string>

#include "cli/commands/offline/help.hpp"
#include "cli/docs/exit_codes.hpp"
#include "cli/options/config/unknown_variables.hpp"
#include "cli/options/parse.hpp"
#include "cli/signals.hpp"
#include "cli/standard_descriptors.hpp"
#include "cli/ui/color.hpp"
#include "cli/ui/messages.hpp"
#include "util/fd.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

Level least_level(const Options& options) {
  if (options.messages.quiet) return Level::error;
  if (options.messages.verbose > 1) return Level::trace;
  return options.messages.verbose > 0 ? Level::debug : Level::note;
}

constexpr int unexpected = 1;

const char* variable(const char* name) { return std::getenv(name); }

}  // namespace

int run(int argc, const char* const* argv) try {
  if (!open_standard_descriptors()) return exit_code_of(ProgramError::output);
  // Large blocks come from the system and go back to it. Else what is kept for long is strewn among
  // them, and a run of hours takes megabytes more.
  mallopt(M_MMAP_THRESHOLD, 128 << 10);
  ignore_write_signals();
  color_messages(is_colored(Color::automatic, STDERR_FILENO));
  const auto invocation = parse_command_line({argv, static_cast<std::size_t>(argc)}, &variable);
  if (!invocation) {
    say(Level::error, invocation.error().message);
    return exit_code_of(invocation.error().kind);
  }
  const auto& [command, options, text] = *invocation;
  say_at_least(least_level(options));
  color_messages(is_colored(options.messages.color, STDERR_FILENO));
  for (const auto& warning : unknown_variables(environ)) say(Level::warning, warning);
  if (text) return print(*text);
  if (options.output.fields == "help" && command->columns != nullptr)
    return print_fields(command->columns(options));
  return command->run(options);
} catch (const std::bad_alloc&) {
  // Nothing that would have to allocate. A file that was begun keeps its unfinished name.
  util::write_all(STDERR_FILENO, "playfast: out of memory; try a smaller --concurrency\n");
  return unexpected;
} catch (const std::exception& error) {
  // Without memory some libraries fail in other ways than by std::bad_alloc.
  say(Level::error, std::string("unexpected error: ") + error.what());
  return unexpected;
}

}  // namespace playfast::cli
