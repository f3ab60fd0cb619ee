// The time limits of one request.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "playfast/error.hpp"

namespace playfast::net {

struct Timeouts {
  std::chrono::milliseconds connect = std::chrono::seconds(10);  ///< name lookup, TCP and TLS handshakes
  std::chrono::milliseconds stall = std::chrono::seconds(30);    ///< for the next 1,024 bytes of the answer
  std::chrono::milliseconds total = std::chrono::seconds(120);   ///< for the whole answer, redirects included
};

/// Measures the time spent waiting for the network. It stands still while the caller does something
/// else, e.g. writes to a pipe whose reader pauses: that is not the server's delay.
class WaitClock {
 public:
  using Time = std::chrono::steady_clock::duration;

  void resume() { resumed_ = std::chrono::steady_clock::now(); }
  void pause() {
    spent_ = now();
    resumed_.reset();
  }
  Time now() const { return resumed_ ? spent_ + (std::chrono::steady_clock::now() - *resumed_) : spent_; }

 private:
  Time spent_{0};
  std::optional<std::chrono::steady_clock::time_point> resumed_;
};

/// Tells when a request has to be given up. Times are those of a WaitClock.
class RequestTimer {
 public:
  using Time = WaitClock::Time;

  explicit RequestTimer(const Timeouts& limits) : limits_(limits) {}

  void start(Time now);
  /// A redirect or another attempt of the same request: only the connect limit starts again.
  void reconnect(Time now);
  /// `received`: bytes of the answer since `start`, headers included.
  void update(Time now, bool connected, std::size_t received);

  /// When the next limit is reached.
  Time expires() const;
  /// Whether there is time left to connect.
  bool may_connect(Time now) const { return !connected_ && now < expires(); }
  /// Which limit was reached, as an error of kind `timeout`.
  Error failure() const;

 private:
  Time stage_limit() const;

  Timeouts limits_;
  Time started_{0};
  Time stage_started_{0};  ///< of connecting, later of waiting for the next bytes
  bool connected_ = false;
  std::size_t received_ = 0;
  std::size_t counted_ = 0;  ///< of `received_`, when the stage started
};

}  // namespace playfast::net
