// store-double: the double as a program, for scripts and for people.
#include <fcntl.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>

#include "store/main_options.hpp"
#include "store/request_log.hpp"
#include "store/server.hpp"
#include "store/store.hpp"

namespace storedouble {
namespace {

/// A descriptor that becomes readable on SIGINT or SIGTERM, which from now on do nothing else.
Descriptor catch_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return Descriptor(::signalfd(-1, &signals, SFD_CLOEXEC));
}

void wait_for_end(const Descriptor& signals, bool until_eof) {
  std::array<pollfd, 2> watched{{{signals.get(), POLLIN, 0}, {until_eof ? STDIN_FILENO : -1, POLLIN, 0}}};
  while (::poll(watched.data(), watched.size(), -1) > 0 && watched[0].revents == 0) {
    char ignored[4096];
    if (::read(STDIN_FILENO, ignored, sizeof ignored) <= 0) return;
  }
}

void run(const MainOptions& options) {
  const Descriptor signals = catch_signals();  // before there are threads, which inherit it
  RequestLog log = options.log.empty() ? RequestLog() : RequestLog(options.log);
  Store store(options.store);
  const Server server(options.server, with_log(log, with_faults(options.faults, store.handler())));
  if (!options.ca_out.empty()) {
    std::ofstream file(options.ca_out);
    if (!(file << server.ca_pem() << std::flush)) throw std::runtime_error("cannot write " + options.ca_out);
  }
  std::cout << server.base_url() << std::endl;
  wait_for_end(signals, options.until_eof);
}

}  // namespace
}  // namespace storedouble

int main(int argc, char** argv) {
  const auto options = storedouble::parse_main_options({argv + 1, argv + argc});
  if (!options) {
    std::cerr << "store-double: " << options.error() << '\n';
    return 2;
  }
  if (options->help) {
    std::cout << storedouble::main_help();
    return 0;
  }
  try {
    storedouble::run(*options);
  } catch (const std::exception& error) {
    std::cerr << "store-double: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
