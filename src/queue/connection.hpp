// One connection to a Redis server, by hiredis.
#pragma once

#include <chrono>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "queue/reply.hpp"
#include "queue/url.hpp"

namespace playfast::queue {

/// A command's name and arguments, which may be any bytes.
class Command {
 public:
  Command() = default;
  Command(std::initializer_list<std::string_view> parts) {
    for (const auto part : parts) push_back(part);
  }

  void push_back(std::string_view part) {
    bytes_ += part;
    ends_.push_back(bytes_.size());
  }
  std::size_t size() const { return ends_.size(); }
  bool empty() const { return ends_.empty(); }
  std::string_view operator[](std::size_t at) const {
    const auto begin = at == 0 ? 0 : ends_[at - 1];
    return std::string_view(bytes_).substr(begin, ends_[at] - begin);
  }

 private:
  std::string bytes_;
  std::vector<std::size_t> ends_;
};

/// Whether the program was built with hiredis.
bool is_supported();

/// Something that executes commands. After an error it is unknown which of them were executed, and the
/// channel is of no more use.
class Channel {
 public:
  virtual ~Channel() = default;
  /// Sends commands together, after the replies to earlier ones were received. Errors: unreachable.
  virtual Result<void> send(std::span<const Command> commands) = 0;
  /// Whether `receive` would not have to wait.
  virtual bool is_answered() = 0;
  /// Waits for the reply to each; an error of the server is a reply. Errors: unreachable.
  virtual Result<std::vector<Reply>> receive() = 0;
};

class Connection final : public Channel {
 public:
  /// Connects; neither that nor an answer may take longer than `timeout`. Errors: invalid_option where the
  /// program was built without hiredis; unreachable.
  static Result<Connection> open(const Url& url, std::chrono::milliseconds timeout);

  Result<void> send(std::span<const Command> commands) override;
  bool is_answered() override;
  Result<std::vector<Reply>> receive() override;

 private:
  struct Context;
  struct Free {
    void operator()(Context* context) const;
  };
  explicit Connection(std::unique_ptr<Context, Free> context) : context_(std::move(context)) {}

  std::unique_ptr<Context, Free> context_;
};

}  // namespace playfast::queue
