// Runs the simulations of many seeds, and says which of them break an invariant.
#include <unistd.h>
#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#include "simulate/broken.hpp"
#include "simulate/day.hpp"

namespace playfast::simulate {
namespace {

struct Arguments {
  std::uint64_t from = 1;
  std::uint64_t to = 200;
  std::size_t queries = 2000;
  bool verbose = false;
};

std::uint64_t number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || stop != text.data() + text.size())
    throw std::invalid_argument("not a number: " + std::string(text));
  return value;
}

Arguments parse(const std::vector<std::string>& words) {
  Arguments arguments;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] == "-v") {
      arguments.verbose = true;
      continue;
    }
    if (at + 1 == words.size()) throw std::invalid_argument("no value for " + words[at]);
    const auto& option = words[at];
    const auto& value = words[++at];
    if (option == "--seed") {
      arguments.from = arguments.to = number(value);
    } else if (option == "--seeds" && value.find("..") != std::string::npos) {
      arguments.from = number(value.substr(0, value.find("..")));
      arguments.to = number(value.substr(value.find("..") + 2));
    } else if (option == "--queries") {
      arguments.queries = number(value);
    } else {
      throw std::invalid_argument("unknown option " + option);
    }
  }
  return arguments;
}

struct Totals {
  std::size_t failed = 0;
  std::size_t requests = 0;
  Millis passed{0};
};

volatile std::sig_atomic_t seed_at_work = 0;

// A seed that ends the program is said too.
void say_seed(int signal) {
  std::array<char, 64> text{"the program ends in seed "};
  auto* at = text.data() + std::string_view(text.data()).size();
  at = std::to_chars(at, text.data() + text.size() - 1, static_cast<long>(seed_at_work)).ptr;
  *at++ = '\n';
  if (write(STDERR_FILENO, text.data(), static_cast<std::size_t>(at - text.data())) < 0) std::_Exit(3);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void run_seed(std::uint64_t seed, const Arguments& arguments, Content& content, Totals& totals) {
  seed_at_work = static_cast<std::sig_atomic_t>(seed);
  const auto plan = draw_plan(seed, arguments.queries);
  Day day(plan, content);
  std::string broken;
  try {
    day.run();
  } catch (const std::exception& problem) {
    broken = problem.what();
  }
  totals.requests += day.requests();
  totals.passed += day.passed();
  const auto seconds = static_cast<double>(day.passed().count()) / 1e3;
  if (arguments.verbose)
    std::printf("seed %llu: %.0f s, %zu requests, %zu clients\n", static_cast<unsigned long long>(seed),
                seconds, day.requests(), day.clients());
  if (broken.empty()) return;
  ++totals.failed;
  std::printf("seed %llu: %s (after %.3f s); repeat: simulate --queries %zu --seed %llu\n",
              static_cast<unsigned long long>(seed), broken.c_str(), seconds, arguments.queries,
              static_cast<unsigned long long>(seed));
  std::fflush(stdout);
}

int run(const Arguments& arguments) {
  for (const int signal : {SIGSEGV, SIGABRT, SIGFPE}) std::signal(signal, say_seed);
  Content content;
  Totals totals;
  const auto began = std::chrono::steady_clock::now();
  for (auto seed = arguments.from; seed <= arguments.to; ++seed) run_seed(seed, arguments, content, totals);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  const auto seeds = arguments.to - arguments.from + 1;
  std::printf("%llu seeds of %zu queries: %zu failed; %zu requests in %.1f days, simulated in %.1f s\n",
              static_cast<unsigned long long>(seeds), arguments.queries, totals.failed, totals.requests,
              static_cast<double>(totals.passed.count()) / 86'400e3, took.count());
  return totals.failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace playfast::simulate

int main(int argc, char** argv) {
  try {
    return playfast::simulate::run(playfast::simulate::parse({argv + 1, argv + argc}));
  } catch (const std::exception& problem) {
    std::cerr << "simulate: " << problem.what()
              << "\nusage: simulate [--seeds FROM..TO | --seed N] [--queries N] [-v]\n";
    return 2;
  }
}
