#include "e2e/process.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace e2e {
namespace {

struct Pipe {
  Pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    read = ends[0];
    write = ends[1];
  }
  int read = -1;
  int write = -1;
};

void close_end(int& fd) {
  if (fd >= 0) ::close(std::exchange(fd, -1));
}

}  // namespace

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (auto& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

void reset_signals() {
  for (int number = 1; number < NSIG; ++number) ::signal(number, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool read_some(int fd, std::string& text) {
  char bytes[65536];
  const auto count = ::read(fd, bytes, sizeof bytes);
  if (count > 0) text.append(bytes, static_cast<std::size_t>(count));
  return count > 0;
}

Process::Process(const std::vector<std::string>& arguments, const Environment& environment,
                 const std::string& program) {
  ::signal(SIGPIPE, SIG_IGN);
  Pipe in;
  Pipe out;
  Pipe err;
  std::vector<std::string> argument_texts{program};
  argument_texts.insert(argument_texts.end(), arguments.begin(), arguments.end());
  // Most tests are about the page path: its faults, its rates, its requests. Those of packs say --via.
  std::vector<std::string> variables{"PATH=/usr/bin:/bin", "PLAYFAST_VIA=page"};
  for (const auto& [name, value] : environment) variables.push_back(name + "=" + value);
  const auto argv = pointers(argument_texts);
  const auto envp = pointers(variables);
  pid_ = ::fork();
  if (pid_ == 0) {
    ::dup2(in.read, 0);
    ::dup2(out.write, 1);
    ::dup2(err.write, 2);
    reset_signals();
    ::execve(argv[0], argv.data(), envp.data());
    ::_exit(127);
  }
  close_end(in.read);
  close_end(out.write);
  close_end(err.write);
  stdin_ = in.write;
  stdout_ = out.read;
  stderr_ = err.read;
  errors_reader_ = std::thread([this] {
    while (read_some(stderr_, errors_)) continue;
  });
}

Process::~Process() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
  if (feeder_.joinable()) feeder_.join();
  if (errors_reader_.joinable()) errors_reader_.join();
  close_stdin();
  close_stdout();
  close_end(stderr_);
}

void Process::write(const std::string& text) {
  for (std::size_t done = 0; done < text.size();) {
    const auto count = ::write(stdin_, text.data() + done, text.size() - done);
    if (count <= 0) return;  // the program reads no more: its own affair
    done += static_cast<std::size_t>(count);
  }
}

void Process::feed(std::string text) {
  feeder_ = std::thread([this, text = std::move(text)] {
    write(text);
    close_stdin();
  });
}

void Process::close_stdin() { close_end(stdin_); }
void Process::close_stdout() { close_end(stdout_); }
void Process::signal(int number) const { ::kill(pid_, number); }

void Process::wait_until(const std::function<bool()>& condition) const {
  while (!condition()) {
    siginfo_t info{};
    if (::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
        info.si_pid != 0) {
      ADD_FAILURE() << "the program ended too early";
      return;
    }
    std::this_thread::yield();
  }
}

std::string Process::read_line() {
  while (buffered_.find('\n') == std::string::npos) {
    if (!read_some(stdout_, buffered_)) break;
  }
  const auto size = std::min(buffered_.find('\n'), buffered_.size() - 1) + 1;
  auto line = buffered_.substr(0, size);
  buffered_.erase(0, size);
  return line;
}

long Process::peak_kib() const {
  std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
  }
  throw std::runtime_error("no VmHWM");
}

Finished Process::finish() {
  if (!feeder_.joinable()) close_stdin();
  Finished finished;
  finished.out = std::exchange(buffered_, {});
  while (stdout_ >= 0 && read_some(stdout_, finished.out)) continue;
  errors_reader_.join();
  finished.err = std::move(errors_);
  int status = 0;
  ::waitpid(std::exchange(pid_, -1), &status, 0);
  finished.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return finished;
}

Finished run(const std::vector<std::string>& arguments, const std::string& input,
             const Process::Environment& environment) {
  Process process(arguments, environment);
  process.feed(input);
  return process.finish();
}

Finished run_script(const std::string& script, const std::vector<std::string>& arguments,
                    const std::string& input) {
  std::vector<std::string> all{"-c", script, "bash"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  Process process(all, {{"PLAYFAST", playfast_program()}}, "/bin/bash");
  process.feed(input);
  return process.finish();
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    all.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return all;
}

}  // namespace e2e
