// `playfast completion`: the scripts that shells load.
#include <algorithm>
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/offline/help.hpp"
#include "cli/docs/completion.hpp"

namespace playfast::cli {
namespace {

struct Shell {
  std::string_view name;
  std::string (*script)();
};

constexpr std::array shells{Shell{"bash", &bash_completion}, Shell{"zsh", &zsh_completion},
                            Shell{"fish", &fish_completion}};

std::vector<Word> shell_words() {
  std::vector<Word> words;
  words.reserve(shells.size());
  for (const auto& shell : shells) words.push_back({shell.name, {}});
  return words;
}

int run_completion(const Options& options) {
  return print(std::ranges::find(shells, options.selection.items.front(), &Shell::name)->script());
}

constexpr std::array completion_groups{&program_options};

constexpr std::array completion_examples{
    Example{"For bash, in ~/.bashrc", "source <(playfast completion bash)"},
    Example{"For zsh, in ~/.zshrc after compinit", "source <(playfast completion zsh)"},
    Example{"For fish, in ~/.config/fish/config.fish", "playfast completion fish | source"},
};

}  // namespace

constinit const Command completion_command{
    .name = "completion",
    .options = completion_groups,
    .arguments = Arguments::one,
    .argument = {.name = "SHELL", .kind = ValueKind::word, .words = &shell_words},
    .help = "Print shell completions",
    .details = "Prints a script that completes commands, options, their values and field names.",
    .examples = completion_examples,
    .run = &run_completion};

}  // namespace playfast::cli
