// A connected socket as the double's protocols use it: blocking for them, yet it wakes for deadlines
// and for the server's end.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>
#include <utility>

namespace storedouble {

using Clock = std::chrono::steady_clock;
/// A deadline that never comes.
inline constexpr Clock::time_point kNever = Clock::time_point::max();

/// Owns a file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();

  int get() const { return fd_; }

 private:
  int fd_;
};

/// A plain TCP connection, and the base of the encrypted one.
class Stream {
 public:
  enum class Wait { readable, timeout, stopped };

  /// `socket` is connected and non-blocking; `stop_fd` becomes readable, for good, when the server ends.
  Stream(Descriptor socket, int stop_fd) : socket_(std::move(socket)), stop_fd_(stop_fd) {}
  virtual ~Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  /// Waits until there is something to read (also the stream's end), the deadline or the server's end.
  Wait wait_readable(Clock::time_point deadline);
  /// Reads at least a byte. 0: the stream ended, failed or the server ends.
  std::size_t read_some(char* buffer, std::size_t size);
  /// False if the stream failed or the server ends.
  bool write_all(std::string_view bytes);
  /// Sleeps. False, and at once, if the client goes or the server ends.
  bool sleep_until(Clock::time_point deadline);

  /// Ends the stream in order: what was written arrives, then its end.
  void finish();
  /// What was written arrives, then a TCP RST. The stream is of no use afterwards.
  void abort();

 protected:
  /// Outcome of one attempt that does not block: some bytes, or what to wait for.
  struct Attempt {
    enum State { done, wants_read, wants_write, over } state = over;
    std::size_t bytes = 0;
  };

  virtual Attempt try_read(char* buffer, std::size_t size);
  virtual Attempt try_write(std::string_view bytes);
  /// Whether bytes were taken from the socket that the next read would give.
  virtual bool has_buffered() const { return false; }
  /// What the protocol says at an orderly end.
  virtual void say_goodbye() {}

  /// Waits for what the attempt wants. False if it never comes.
  bool await(Attempt::State wanted);
  int socket() const { return socket_.get(); }

 private:
  Wait poll_socket(short events, Clock::time_point deadline);

  Descriptor socket_;
  int stop_fd_;
};

}  // namespace storedouble
