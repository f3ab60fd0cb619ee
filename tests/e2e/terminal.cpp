#include "e2e/terminal.hpp"

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace e2e {

TerminalProcess::TerminalProcess(const std::vector<std::string>& arguments, const Setup& setup) {
  std::vector<std::string> texts{setup.program};
  texts.insert(texts.end(), arguments.begin(), arguments.end());
  const auto argv = pointers(texts);
  int ends[2] = {-1, -1};
  if (setup.pipe_stdout && ::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const winsize size{24, setup.columns, 0, 0};
  pid_ = ::forkpty(&terminal_, nullptr, nullptr, &size);
  if (pid_ < 0) throw std::runtime_error("no pseudo-terminal");
  if (pid_ == 0) {
    if (setup.pipe_stdout) ::dup2(ends[1], 1);
    reset_signals();
    ::setenv("TERM", "xterm", 1);
    ::setenv("PLAYFAST_NO_CONFIG", "1", 1);
    ::setenv("NO_COLOR", "1", 1);
    for (const auto& [name, value] : setup.environment) ::setenv(name.c_str(), value.c_str(), 1);
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  if (!setup.pipe_stdout) return;
  ::close(ends[1]);
  stdout_ = ends[0];
  out_reader_ = std::thread([this] {
    while (read_some(stdout_, out_)) continue;
  });
}

TerminalProcess::~TerminalProcess() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
  if (out_reader_.joinable()) out_reader_.join();
  for (const int fd : {terminal_, stdout_}) {
    if (fd >= 0) ::close(fd);
  }
}

void TerminalProcess::type(const std::string& keys) const {
  if (::write(terminal_, keys.data(), keys.size()) < 0) throw std::runtime_error("cannot type");
}

void TerminalProcess::signal(int number) const { ::kill(pid_, number); }

bool TerminalProcess::wait_for(const std::string& text) {
  while (shown_.find(text, waited_for_) == std::string::npos) {
    if (!read_some(terminal_, shown_)) return false;
  }
  waited_for_ = shown_.find(text, waited_for_) + text.size();
  return true;
}

Finished TerminalProcess::finish() {
  while (read_some(terminal_, shown_)) continue;
  if (out_reader_.joinable()) out_reader_.join();
  int status = 0;
  ::waitpid(std::exchange(pid_, -1), &status, 0);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {code, std::move(out_), std::move(shown_)};
}

Finished run_in_terminal(const std::vector<std::string>& arguments, unsigned short columns) {
  auto finished =
      TerminalProcess(arguments, {.columns = columns, .environment = {{"PLAYFAST_NO_PROGRESS", "1"}}})
          .finish();
  finished.out = std::exchange(finished.err, {});
  return finished;
}

}  // namespace e2e
