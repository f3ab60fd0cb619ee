// File descriptors, closed when they go.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace playfast::util {

class Fd {
 public:
  Fd() = default;
  explicit Fd(int fd) : fd_(fd) {}
  Fd(Fd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Fd& operator=(Fd&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Fd();

  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  /// Closes it now; the error number, 0 if none. Some file systems tell only here that a write failed.
  int close();

 private:
  int fd_ = -1;
};

/// Writes all of it, in one call where the system allows; waits for a descriptor that does not block.
/// The error number, 0 if none; ECANCELED when `give_up_waiting` ended the wait.
int write_all(int fd, std::string_view data);

/// From now on called before each `write_all`, with what it is about to write; it may write itself. Null:
/// nothing is.
void before_write(void (*call)(int fd, std::string_view data));

/// Ends waits in `write_all`: from now on, a write that a signal interrupts is given up. Signal handlers
/// may call it.
void give_up_waiting();

/// Whether it was called.
bool has_given_up_waiting();

/// Makes the names in the folder of this path permanent. The error number, 0 if none.
int sync_folder_of(const std::string& path);

}  // namespace playfast::util
