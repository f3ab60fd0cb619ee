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
  redisReplyObjectFunctions functions;
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

// Makes a reply, or an item of the one that is being read, and fills it; null where there is no memory.
template <typename Fill>
void* make_reply(const redisReadTask* task, const Fill& fill) {
  try {
    auto whole = task->parent == nullptr ? std::make_unique<Reply>() : nullptr;
    auto& reply = whole ? *whole : static_cast<Reply*>(task->parent->obj)->items.emplace_back();
    fill(reply);
    return whole ? whole.release() : &reply;
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

// With these hiredis makes replies of this room while it reads, in place of its own, which would be copied.
// Its versions differ in the types of sizes.
redisReplyObjectFunctions reply_functions() {
  redisReplyObjectFunctions functions{};
  functions.createString = [](const redisReadTask* task, char* text, std::size_t size) {
    return make_reply(task, [&](Reply& reply) {
      reply.type = task->type == REDIS_REPLY_ERROR ? Reply::Type::error : Reply::Type::text;
      reply.text.assign(text, size);
    });
  };
  functions.createArray = [](const redisReadTask* task, auto size) {
    return make_reply(task, [&](Reply& reply) {
      constexpr std::size_t most = 1'024;  // a size is only what the server says
      reply.type = Reply::Type::array;
      reply.items.reserve(std::min(most, static_cast<std::size_t>(size)));
    });
  };
  functions.createInteger = [](const redisReadTask* task, long long number) {
    return make_reply(task, [&](Reply& reply) {
      reply.type = Reply::Type::integer;
      reply.integer = number;
    });
  };
  functions.createNil = [](const redisReadTask* task) { return make_reply(task, [](Reply& /*nil*/) {}); };
  functions.freeObject = [](void* reply) {
    delete static_cast<Reply*>(reply);  // NOLINT(cppcoreguidelines-owning-memory): as hiredis wants it
  };
  return functions;
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
  Connection connection(std::unique_ptr<Context, Free>(new Context{redis, reply_functions()}));
  redis->reader->fn = &connection.context_->functions;
#if HIREDIS_MAJOR >= 1
  redisSetPushCallback(redis, nullptr);  // it would take a reply for one of hiredis
#endif
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
    const std::unique_ptr<Reply> reply(static_cast<Reply*>(got));
    replies.push_back(std::move(*reply));
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
  return fail(ProgramError::invalid_option, "this playfast was built without queues, which need hiredis");
}

Result<std::vector<Reply>> Connection::call(std::span<const Command> /*commands*/) {
  return fail(ErrorKind::unreachable, "not connected");
}

#endif

}  // namespace playfast::queue
