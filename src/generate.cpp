// Writes what is made from the tables and kept with the sources: man/ and completions/.
// usage: generate FOLDER
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/docs/completion.hpp"
#include "cli/docs/man_page.hpp"

namespace {

bool write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path);
  file << text;
  file.close();
  if (!file) std::cerr << "generate: cannot write " << path.string() << "\n";
  return bool(file);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace playfast::cli;
  if (argc != 2) {
    std::cerr << "usage: generate FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder(argv[1]);
  bool done = write(folder / "man/playfast.1", program_man_page());
  done &= write(folder / "man/playfast-config.5", config_man_page());
  for (const auto& command : commands())
    done &= write(folder / ("man/playfast-" + std::string(command.name) + ".1"), command_man_page(command));
  done &= write(folder / "completions/playfast.bash", bash_completion());
  done &= write(folder / "completions/_playfast", zsh_completion());
  done &= write(folder / "completions/playfast.fish", fish_completion());
  return done ? 0 : 1;
}
