// One connection to a Redis server, by hiredis.
#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "queue/reply.hpp"
#include "queue/url.hpp"

namespace playfast::queue {

/// A command's name and arguments, which may be any bytes.
using Command = std::vector<std::string>;

/// Whether the program was built with hiredis.
bool is_supported();

/// Something that executes commands.
class Channel {
 public:
  virtual ~Channel() = default;
  /// Sends commands together and returns the reply to each; an error of the server is a reply. After an error
  /// of the connection it is unknown which of them were executed, and the channel is of no more use. Errors:
  /// unreachable.
  virtual Result<std::vector<Reply>> call(std::span<const Command> commands) = 0;
};

class Connection final : public Channel {
 public:
  /// Connects; neither that nor an answer may take longer than `timeout`. Errors: invalid_option where the
  /// program was built without hiredis; unreachable.
  static Result<Connection> open(const Url& url, std::chrono::milliseconds timeout);

  Result<std::vector<Reply>> call(std::span<const Command> commands) override;

 private:
  struct Context;
  struct Free {
    void operator()(Context* context) const;
  };
  explicit Connection(std::unique_ptr<Context, Free> context) : context_(std::move(context)) {}

  std::unique_ptr<Context, Free> context_;
};

}  // namespace playfast::queue
