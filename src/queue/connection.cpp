#include "queue/connection.hpp"

#ifdef PLAYFAST_HIREDIS
#include <hiredis/hiredis.h>
#endif
#include <algorithm>
#include <cerrno>
#include <cstring>

#include "util/program_error.hpp"

namespace playfast::queue {

#ifdef PLAYFAST_HIREDIS

struct Connection::Context {
  redisContext* redis;
};

namespace {

timeval timeval_of(std::chrono::milliseconds time) {
  return {.tv_sec = static_cast<time_t>(time.count() / 1'000),
          .tv_usec = static_cast<suseconds_t>(time.count() % 1'000 * 1'000)};
}

tl::unexpected<Error> failed_connection(const redisContext* redis) {
  if (redis == nullptr) return fail(ErrorKind::unreachable, "out of memory");
  // A timeout of the socket is an error of the system without meaning for users.
  const bool late = redis->err == REDIS_ERR_IO && (errno == EAGAIN || errno == EWOULDBLOCK);
  return fail(ErrorKind::unreachable, late ? "no answer in time" : redis->errstr);
}

Reply reply_of(const redisReply& from) {
  Reply reply;
  switch (from.type) {
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
      reply.type = Reply::Type::text;
      break;
    case REDIS_REPLY_ERROR:
      reply.type = Reply::Type::error;
      break;
    case REDIS_REPLY_INTEGER:
      reply.type = Reply::Type::integer;
      reply.integer = from.integer;
      return reply;
    case REDIS_REPLY_ARRAY:
      reply.type = Reply::Type::array;
      for (std::size_t item = 0; item < from.elements; ++item)
        reply.items.push_back(reply_of(*from.element[item]));
      return reply;
    default:
      return reply;
  }
  reply.text.assign(from.str, static_cast<std::size_t>(from.len));
  return reply;
}

void append_command(redisContext* redis, const Command& command) {
  std::vector<const char*> parts;
  std::vector<std::size_t> sizes;
  for (const auto& part : command) {
    parts.push_back(part.data());
    sizes.push_back(part.size());
  }
  redisAppendCommandArgv(redis, static_cast<int>(command.size()), parts.data(), sizes.data());
}

}  // namespace

bool is_supported() { return true; }

void Connection::Free::operator()(Context* context) const {
  redisFree(context->redis);
  delete context;  // NOLINT(cppcoreguidelines-owning-memory): this is the owner's deleter
}

Result<Connection> Connection::open(const Url& url, std::chrono::milliseconds timeout) {
  const auto limit = timeval_of(timeout);
  auto* const redis = url.host.empty() ? redisConnectUnixWithTimeout(url.socket.c_str(), limit)
                                       : redisConnectWithTimeout(url.host.c_str(), url.port, limit);
  if (redis == nullptr) return failed_connection(nullptr);
  Connection connection(std::unique_ptr<Context, Free>(new Context{redis}));
  if (redis->err != 0 || redisSetTimeout(redis, limit) != REDIS_OK) return failed_connection(redis);
  if (url.host.empty()) return connection;
  redisEnableKeepAlive(redis);
  return connection;
}

Result<std::vector<Reply>> Connection::call(std::span<const Command> commands) {
  auto* const redis = context_->redis;
  for (const auto& command : commands) append_command(redis, command);
  std::vector<Reply> replies;
  while (replies.size() < commands.size()) {
    void* got = nullptr;
    if (redisGetReply(redis, &got) != REDIS_OK || got == nullptr) return failed_connection(redis);
    const std::unique_ptr<void, void (*)(void*)> owner(got, &freeReplyObject);
    replies.push_back(reply_of(*static_cast<const redisReply*>(got)));
  }
  return replies;
}

#else

struct Connection::Context {};

bool is_supported() { return false; }

void Connection::Free::operator()(Context* context) const {
  delete context;  // NOLINT(cppcoreguidelines-owning-memory): this is the owner's deleter
}

Result<Connection> Connection::open(const Url& /*url*/, std::chrono::milliseconds /*timeout*/) {
  return fail(ProgramError::invalid_option, "this playfast was built without hiredis, which queues need");
}

Result<std::vector<Reply>> Connection::call(std::span<const Command> /*commands*/) {
  return fail(ErrorKind::unreachable, "not connected");
}

#endif

}  // namespace playfast::queue
