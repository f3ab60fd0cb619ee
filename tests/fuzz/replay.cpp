// Gives each file of a corpus to a fuzz target, then damaged copies of them: the short form of a search.
// usage: fuzz_TARGET CORPUS MUTANTS [SEED]
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "fuzz.hpp"
#include "mutant.hpp"

namespace fs = std::filesystem;

namespace {

std::vector<std::string> read_corpus(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::ranges::sort(paths);  // so that the same mutants are made everywhere
  std::vector<std::string> inputs;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return inputs;
}

// An input that ends the process stays in the file.
class Trial {
 public:
  explicit Trial(fs::path path) : path_(std::move(path)) {}
  ~Trial() { fs::remove(path_); }
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

  void run(const std::string& input) {
    std::ofstream(path_, std::ios::binary) << input << std::flush;
    // Of its own size, so that a sanitizer sees each byte that is read beyond it.
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  }

 private:
  fs::path path_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto inputs = read_corpus(argv[1]);
  const auto mutants = std::stoul(argv[2]);
  std::mt19937_64 random(argc > 3 ? std::stoul(argv[3]) : 1);
  const auto path = fs::path(argv[0]).concat(".input");
  std::cerr << "an input that fails stays in " << path.string() << "\n";
  Trial trial(path);
  for (const auto& input : inputs) trial.run(input);
  for (auto left = inputs.empty() ? 0 : mutants; left > 0; --left)
    trial.run(playfast::fuzz::mutant_of(inputs, random));
  std::cout << inputs.size() << " inputs replayed, " << mutants << " damaged copies tried\n";
  return inputs.empty() ? 1 : 0;
}
