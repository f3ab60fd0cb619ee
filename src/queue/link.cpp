#include "queue/link.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "util/try.hpp"

namespace playfast::queue {
namespace {

constexpr std::chrono::seconds timeout{2};    // of a connection or an answer
constexpr std::chrono::seconds patience{60};  // with a server that has worked
constexpr std::chrono::milliseconds first_wait{250};
constexpr std::chrono::milliseconds longest_wait{2'000};

// The first one that is an error. Whether a stream and its group are there is for the caller.
const Reply* find_error(const std::vector<Reply>& replies) {
  const auto found = std::ranges::find_if(replies, [](const Reply& reply) {
    if (!reply.root().is_error()) return false;
    const auto trouble = trouble_of(reply.root().text());
    return trouble != Trouble::no_group && trouble != Trouble::is_there;
  });
  return found == replies.end() ? nullptr : &*found;
}

}  // namespace

Result<std::unique_ptr<Channel>> connect_to(const Url& url, std::chrono::milliseconds timeout) {
  return Connection::open(url, timeout).map([](Connection&& connection) -> std::unique_ptr<Channel> {
    return std::make_unique<Connection>(std::move(connection));
  });
}

// Credentials and database are part of what a connection is.
Result<void> Link::connect() {
  TRY_ASSIGN(connection_, open_(url_, timeout));
  std::vector<Command> commands;
  if (!url_.password.empty()) {
    commands.push_back({"AUTH"});
    if (!url_.user.empty()) commands.back().push_back(url_.user);
    commands.back().push_back(url_.password);
  }
  if (url_.database != 0) commands.push_back({"SELECT", std::to_string(url_.database)});
  if (commands.empty()) return {};
  TRY(connection_->send(commands));
  TRY_ASSIGN(const auto replies, connection_->receive());
  const auto* const error = find_error(replies);
  if (error == nullptr) return {};
  connection_.reset();
  return tl::make_unexpected(error_of(error->root().text(), url_.shown()));
}

// False: not now.
Result<bool> Link::attempt(std::span<const Command> commands) {
  if (outage_ && clock_.now() < retry_at_) return false;
  auto sent = connection_ ? Result<void>() : connect();
  if (sent) sent = connection_->send(commands);
  if (sent) return true;
  return lose_connection(sent.error()).map([] { return false; });
}

// Sets the time of the next attempt. Errors: unreachable, where it was the last one.
Result<void> Link::postpone(const std::string& why) {
  const auto now = clock_.now();
  outage_ = Outage{outage_ ? outage_->since : now, why};
  ++failures_;
  const bool hopeless = worked_ ? now - outage_->since >= patience : failures_ > retries_;
  if (hopeless) return fail(ErrorKind::unreachable, fmt::format("{}; tried {} times", why, failures_));
  const auto wait = first_wait * (1 << std::min(failures_ - 1, 10));
  retry_at_ = now + std::min<Clock::Steady::duration>(wait, longest_wait);
  return {};
}

Result<void> Link::lose_connection(const Error& error) {
  connection_.reset();
  if (error.kind != ErrorKind::unreachable) return tl::make_unexpected(error);
  const auto shown = url_.shown();
  return postpone(error.message.starts_with(shown) ? error.message
                                                   : fmt::format("{}: {}", shown, error.message));
}

Result<Link::Replies> Link::wait_for_replies() {
  auto replies = connection_->receive();
  if (!replies) return lose_connection(replies.error()).map([] { return Replies(); });
  if (const auto* const error = find_error(*replies)) {
    const auto known = error_of(error->root().text(), url_.shown());
    if (trouble_of(error->root().text()) != Trouble::passing) return tl::make_unexpected(known);
    // A replica stays one: the name may lead to the new primary.
    connection_.reset();
    return postpone(known.message).map([] { return Replies(); });
  }
  worked_ = true;
  failures_ = 0;
  outage_.reset();
  return std::move(*replies);
}

Result<bool> Link::send(std::span<const Command> commands) {
  TRY_ASSIGN(sent_, attempt(commands));
  return sent_;
}

Result<Link::Replies> Link::receive() {
  if (early_) return *std::exchange(early_, std::nullopt);
  sent_ = false;
  return wait_for_replies();
}

Result<Link::Replies> Link::call_all(std::span<const Command> commands) {
  if (std::exchange(sent_, false)) early_ = wait_for_replies();
  TRY_ASSIGN(const bool sent, attempt(commands));
  return sent ? wait_for_replies() : Result<Replies>();
}

Result<std::optional<Reply>> Link::call(Command command) {
  const std::array one{std::move(command)};
  return call_all(one).map(
      [](Replies&& replies) { return replies ? std::optional(std::move(replies->front())) : std::nullopt; });
}

Result<Reply> Link::insist(const Command& command, const Wait& wait) {
  while (true) {
    TRY_ASSIGN(auto reply, call(command));
    if (reply) return std::move(*reply);
    const auto pause = std::chrono::ceil<std::chrono::milliseconds>(retry_at_ - clock_.now());
    if (!wait(std::max(pause, std::chrono::milliseconds(1))))
      return fail(ErrorKind::unreachable, fmt::format("{}: no answer", url_.shown()));
  }
}

}  // namespace playfast::queue
