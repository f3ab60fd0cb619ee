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
  Reply reply;
  reply.add_integer(number);
  return reply;
}
inline Reply text_of(std::string_view text) {
  Reply reply;
  reply.add_text(text);
  return reply;
}
inline Reply error_reply(std::string_view text) {
  Reply reply;
  reply.add_text(text, Reply::Type::error);
  return reply;
}
inline void add_part(Reply& reply, Reply::Part part) {
  using enum Reply::Type;
  if (part.is_nil()) return reply.add_nil();
  if (part.type() == integer) return reply.add_integer(part.integer());
  if (part.type() != array) return reply.add_text(part.text(), part.type());
  reply.add_array(part.size());
  for (const auto item : part) add_part(reply, item);
}
inline Reply array_of(const std::vector<Reply>& items) {
  Reply reply;
  reply.add_array(items.size());
  for (const auto& item : items) add_part(reply, item.root());
  return reply;
}
/// [id, [field, value, ...]]
inline Reply entry_reply(const std::string& id, const std::vector<std::string>& fields) {
  std::vector<Reply> values;
  for (const auto& field : fields) values.push_back(text_of(field));
  return array_of({text_of(id), array_of(values)});
}
/// What XREADGROUP answers; nil where there is nothing.
inline Reply stream_reply(const std::vector<Reply>& entries) {
  return array_of({array_of({text_of("apps"), array_of(entries)})});
}

/// A command's name and arguments.
using Words = std::vector<std::string>;
inline Words words_of(const Command& command) {
  Words words;
  for (std::size_t at = 0; at < command.size(); ++at) words.emplace_back(command[at]);
  return words;
}

struct FakeServer {
  /// The answer to a command; without one, the connection is lost.
  std::function<std::optional<Reply>(const Words& command)> answer = [](const Words&) { return Reply(); };
  bool is_up = true;
  bool is_slow = false;  ///< answers have to be waited for
  int connections = 0;
  std::vector<Words> log;  ///< all commands, whatever became of them

  /// The commands with this name, or scripts with this text.
  std::vector<Words> named(std::string_view name) const {
    std::vector<Words> found;
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
    Result<void> send(std::span<const Command> commands) override {
      EXPECT_TRUE(replies.value_or(std::vector<Reply>()).empty()) << "replies were not received";
      replies.emplace();
      for (const auto& command : commands) {
        server.log.push_back(words_of(command));
        auto reply = server.is_up ? server.answer(server.log.back()) : std::nullopt;
        if (reply && replies) replies->push_back(std::move(*reply));
        if (!reply) replies.reset();
      }
      return {};
    }
    bool is_answered() override { return !server.is_slow; }
    Result<std::vector<Reply>> receive() override {
      if (!replies) return fail(ErrorKind::unreachable, "Connection reset");
      return *std::exchange(replies, std::nullopt);
    }
    FakeServer& server;
    std::optional<std::vector<Reply>> replies;  ///< none: the connection is lost
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
