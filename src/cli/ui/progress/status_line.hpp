// A line at the end of a terminal that is redrawn in place.
#pragma once

#include <string_view>

#include "util/fd.hpp"

namespace playfast::cli {

/// One at a time in a process. Whatever `util::write_all` writes to a terminal, or to the line's descriptor,
/// clears it first. Nothing is drawn that would have to wait, after text without a line break, or while
/// another process has the terminal.
class StatusLine {
 public:
  explicit StatusLine(int fd);
  /// Clears it.
  ~StatusLine();
  StatusLine(const StatusLine&) = delete;
  StatusLine& operator=(const StatusLine&) = delete;

  /// Cut to the width that the terminal has now.
  void show(std::string_view text);

 private:
  int fd_;
  util::Fd own_;  ///< the same terminal, opened so that no write to it waits
};

/// Clears the line, if there is one. Signal handlers may call it.
void erase_status_line();

}  // namespace playfast::cli
