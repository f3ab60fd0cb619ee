// A connection that is made again after it was lost, with a wait that grows.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "queue/connection.hpp"
#include "util/clock.hpp"

namespace playfast::queue {

/// Waits for a while; false: there is to be no more waiting.
using Wait = std::function<bool(std::chrono::milliseconds)>;

/// Makes a connection, as `Connection::open`.
using Connect =
    std::function<Result<std::unique_ptr<Channel>>(const Url&, std::chrono::milliseconds timeout)>;
Result<std::unique_ptr<Channel>> connect_to(const Url& url, std::chrono::milliseconds timeout);

class Link {
 public:
  using Replies = std::optional<std::vector<Reply>>;

  /// `retries`: how often the first connection is tried again. One that worked once is tried for a minute: a
  /// server that restarts or fails over takes a while.
  Link(Url url, const Clock& clock, int retries, Connect open = &connect_to)
      : url_(std::move(url)), clock_(clock), retries_(retries), open_(std::move(open)) {}

  const Url& url() const { return url_; }
  /// One attempt, which connects where that is needed. Nothing: not now, but at `retry_at`. A reply is an
  /// error only where a stream or group is missing, or a group is there already. Errors: invalid_option,
  /// unreachable, for good.
  Result<std::optional<Reply>> call(Command command);
  /// The same for several, which are sent together. Some of them may have been executed when there is
  /// nothing.
  Result<Replies> call_all(std::span<const Command> commands);
  /// The same without waiting for the replies, which `receive` returns; other calls may come between, but no
  /// other `send`. False: not now. Errors: as `call`.
  Result<bool> send(std::span<const Command> commands);
  /// Whether `receive` would not have to wait.
  bool is_answered() const { return early_ || connection_->is_answered(); }
  /// To be called once for what was sent. Errors: as `call`.
  Result<Replies> receive();
  /// Waits until there is a reply. Errors: the same; unreachable where `wait` wants no more.
  Result<Reply> insist(const Command& command, const Wait& wait);

  Clock::Steady retry_at() const { return retry_at_; }
  /// Since when the server cannot be used, and why; none while it can.
  struct Outage {
    Clock::Steady since;
    std::string why;
  };
  const std::optional<Outage>& outage() const { return outage_; }

 private:
  Result<void> connect();
  Result<bool> attempt(std::span<const Command> commands);
  Result<Replies> wait_for_replies();
  Result<void> lose_connection(const Error& error);
  Result<void> postpone(const std::string& why);

  Url url_;
  const Clock& clock_;
  int retries_;
  Connect open_;
  std::unique_ptr<Channel> connection_;   ///< null: there is none
  bool sent_ = false;                     ///< by `send`, and no replies were read
  std::optional<Result<Replies>> early_;  ///< what `receive` returns, where another call came between
  bool worked_ = false;                   ///< at least once
  int failures_ = 0;                      ///< in a row
  std::optional<Outage> outage_;
  Clock::Steady retry_at_{};
};

}  // namespace playfast::queue
