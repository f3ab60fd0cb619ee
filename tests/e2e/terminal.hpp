// Runs programs in a terminal, with a person at its keyboard.
#pragma once

#include <sys/types.h>

#include "e2e/process.hpp"

namespace e2e {

/// The playfast binary under test, or another program, in a terminal of its own: its standard descriptors and
/// what it is controlled by. Its environment is the caller's, with a TERM
/// and NO_COLOR.
class TerminalProcess {
 public:
  struct Setup {
    unsigned short columns = 80;
    bool pipe_stdout = false;               ///< stdout is a pipe
    Process::Environment environment = {};  ///< more of it
    std::string program = playfast_program();
  };

  TerminalProcess(const std::vector<std::string>& arguments, const Setup& setup);
  ~TerminalProcess();
  TerminalProcess(const TerminalProcess&) = delete;
  TerminalProcess& operator=(const TerminalProcess&) = delete;

  /// Types it: "\x03" is Ctrl-C, "\x1a" Ctrl-Z.
  void type(const std::string& keys) const;
  void signal(int number) const;
  /// Waits until what the terminal was sent since the last such call has this text, or the program has ended.
  /// False: it has not.
  bool wait_for(const std::string& text);
  /// Waits for the end. `err` is all that the terminal was sent, `out` what the pipe was.
  Finished finish();

 private:
  pid_t pid_ = -1;
  int terminal_ = -1;
  int stdout_ = -1;
  std::string shown_;
  std::size_t waited_for_ = 0;  ///< of what was shown
  std::string out_;
  std::thread out_reader_;
};

/// Runs the binary under test in a terminal of so many columns, with no keys typed and without a status line;
/// `out` is all that the terminal was sent, stdout and stderr, with "\r\n" at the end of lines.
Finished run_in_terminal(const std::vector<std::string>& arguments, unsigned short columns);

}  // namespace e2e
