// A Redis server whose answers are written down beforehand, and a link to it.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "fakes.hpp"
#include "queue/link.hpp"

namespace playfast::queue {

inline Reply integer_reply(std::int64_t number) {
  return {.type = Reply::Type::integer, .integer = number, .text = {}};
}
inline Reply text_of(std::string text) {
  return {.type = Reply::Type::text, .integer = 0, .text = std::move(text)};
}
inline Reply error_reply(std::string text) {
  return {.type = Reply::Type::error, .integer = 0, .text = std::move(text)};
}
inline Reply array_of(std::vector<Reply> items) {
  return {.type = Reply::Type::array, .integer = 0, .text = {}, .items = std::move(items)};
}
/// [id, [field, value, ...]]
inline Reply entry_reply(const std::string& id, const std::vector<std::string>& fields) {
  auto values = array_of({});
  for (const auto& field : fields) values.items.push_back(text_of(field));
  return array_of({text_of(id), values});
}
/// What XREADGROUP answers; nil where there is nothing.
inline Reply stream_reply(std::vector<Reply> entries) {
  return array_of({array_of({text_of("apps"), array_of(std::move(entries))})});
}

struct FakeServer {
  /// The answer to a command; without one, the connection is lost.
  std::function<std::optional<Reply>(const Command& command)> answer = [](const Command&) { return Reply(); };
  bool is_up = true;
  int connections = 0;
  std::vector<Command> log;  ///< all commands, whatever became of them

  /// The commands with this name, or scripts with this text.
  std::vector<Command> named(std::string_view name) const {
    std::vector<Command> found;
    for (const auto& command : log) {
      if (command.front() == name || (command.front() == "EVAL" && command[1] == name))
        found.push_back(command);
    }
    return found;
  }

  Connect connect() {
    return [this](const Url& /*url*/,
                  std::chrono::milliseconds /*timeout*/) -> Result<std::unique_ptr<Channel>> {
      if (!is_up) return fail(ErrorKind::unreachable, "Connection refused");
      ++connections;
      return std::make_unique<Line>(*this);
    };
  }

 private:
  struct Line final : Channel {
    explicit Line(FakeServer& to) : server(to) {}
    Result<std::vector<Reply>> call(std::span<const Command> commands) override {
      std::vector<Reply> replies;
      for (const auto& command : commands) {
        server.log.push_back(command);
        auto reply = server.is_up ? server.answer(command) : std::nullopt;
        if (!reply) return fail(ErrorKind::unreachable, "Connection reset");
        replies.push_back(std::move(*reply));
      }
      return replies;
    }
    FakeServer& server;
  };
};

/// The URL redis://:secret@host/apps.
inline Url fake_url() {
  Url url;
  url.host = "host";
  url.password = "secret";
  url.stream = "apps";
  return url;
}

/// Waiting moves the clock.
inline Wait waiting(FakeClock& clock) {
  return [&clock](std::chrono::milliseconds time) {
    clock.advance_to(clock.now() + time);
    return true;
  };
}

}  // namespace playfast::queue
