// Runs programs as a user would, and sees what they do.
#pragma once

#include <sys/types.h>
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "e2e/programs.hpp"

namespace e2e {

struct Finished {
  int code = -1;  ///< exit code, or 128 + signal
  std::string out;
  std::string err;
};

/// The playfast binary under test, or another program, as a child process with pipes. Its
/// environment has nothing of the caller's but PATH and what is given; no signal is ignored or blocked.
class Process {
 public:
  using Environment = std::map<std::string, std::string>;

  explicit Process(const std::vector<std::string>& arguments, const Environment& environment = {},
                   const std::string& program = playfast_program());
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void write(const std::string& text);  ///< to stdin
  void feed(std::string text);          ///< to stdin, beside what the test does, then closes it
  std::string read_line();              ///< of stdout, with its end; waits for it
  /// Waits for what the program is to bring about; the test fails where it ends before.
  void wait_until(const std::function<bool()>& condition) const;
  void close_stdout();
  void signal(int number) const;
  /// Its largest resident set so far. What wait4() tells counts the test's own memory in, from
  /// before the program was executed.
  long peak_kib() const;
  pid_t pid() const { return pid_; }
  /// Closes stdin unless it is being fed, reads what is left, waits for the end.
  Finished finish();

 private:
  void close_stdin();

  pid_t pid_ = -1;
  int stdin_ = -1;
  int stdout_ = -1;
  int stderr_ = -1;
  std::string buffered_;
  std::thread feeder_;
  std::string errors_;  ///< stderr, read as it comes so that the program never waits for us
  std::thread errors_reader_;
};

/// Starts, feeds and finishes.
Finished run(const std::vector<std::string>& arguments, const std::string& input = {},
             const Process::Environment& environment = {});

/// Runs a script in bash, with the binary under test as $PLAYFAST.
Finished run_script(const std::string& script, const std::vector<std::string>& arguments,
                    const std::string& input = {});

std::vector<std::string> lines(const std::string& text);

/// For argv and envp, ended by a null pointer. The texts must outlive them.
std::vector<char*> pointers(std::vector<std::string>& texts);
/// In a child: what the caller's shell ignores or blocks (nohup, &) would else pass to the program.
void reset_signals();
/// Adds what is there, and waits for it; false at the end.
bool read_some(int fd, std::string& text);

}  // namespace e2e
