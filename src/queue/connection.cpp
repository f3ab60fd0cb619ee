#include "queue/connection.hpp"

#ifdef PLAYFAST_HIREDIS
#include <hiredis/hiredis.h>
#endif
#include <poll.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "util/program_error.hpp"

namespace playfast::queue {

#ifdef PLAYFAST_HIREDIS

struct Connection::Context {
  redisContext* redis;
  redisReplyObjectFunctions functions;
  std::size_t awaited = 0;       ///< replies
  std::vector<Reply> replies{};  ///< those that have come
  Reply current{};               ///< is being read

  // A batch follows a batch, mostly.
  void keep_current() {
    replies.push_back(std::exchange(current, {}));
    current.reserve_as(replies.back());
  }
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

// Adds a value to the reply that is being read; null where there is no memory.
template <typename Add>
void* add_to_reply(const redisReadTask* task, const Add& add) {
  try {
    add(*static_cast<Reply*>(task->privdata));
    return task->privdata;
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

// With these hiredis makes replies of this room while it reads, in place of its own, which would be copied.
// Its versions differ in the types of sizes.
redisReplyObjectFunctions reply_functions() {
  redisReplyObjectFunctions functions{};
  functions.createString = [](const redisReadTask* task, char* text, std::size_t size) {
    const auto type = task->type == REDIS_REPLY_ERROR ? Reply::Type::error : Reply::Type::text;
    return add_to_reply(task, [&](Reply& reply) { reply.add_text({text, size}, type); });
  };
  functions.createArray = [](const redisReadTask* task, auto size) {
    return add_to_reply(task, [&](Reply& reply) { reply.add_array(static_cast<std::size_t>(size)); });
  };
  functions.createInteger = [](const redisReadTask* task, long long number) {
    return add_to_reply(task, [&](Reply& reply) { reply.add_integer(number); });
  };
  functions.createNil = [](const redisReadTask* task) {
    return add_to_reply(task, [](Reply& reply) { reply.add_nil(); });
  };
  functions.freeObject = [](void* /*reply*/) {};
  return functions;
}

void append_command(redisContext* redis, const Command& command) {
  std::vector<const char*> parts(command.size());
  std::vector<std::size_t> sizes(command.size());
  for (std::size_t at = 0; at < command.size(); ++at) {
    parts[at] = command[at].data();
    sizes[at] = command[at].size();
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
  redis->reader->privdata = &connection.context_->current;
#if HIREDIS_MAJOR >= 1
  redisSetPushCallback(redis, nullptr);  // it would take a reply for one of hiredis
#endif
  if (redis->err != 0 || redisSetTimeout(redis, limit) != REDIS_OK) return failed_connection(redis);
  if (url.host.empty()) return connection;
  redisEnableKeepAlive(redis);
  return connection;
}

Result<void> Connection::send(std::span<const Command> commands) {
  auto* const redis = context_->redis;
  for (const auto& command : commands) append_command(redis, command);
  context_->awaited = commands.size();
  for (int done = 0; done == 0;) {
    if (redisBufferWrite(redis, &done) != REDIS_OK) return failed_connection(redis);
  }
  return {};
}

bool Connection::is_answered() {
  auto* const redis = context_->redis;
  while (context_->replies.size() < context_->awaited) {
    void* got = nullptr;
    if (redisGetReplyFromReader(redis, &got) != REDIS_OK) return true;
    if (got != nullptr) {
      context_->keep_current();
      continue;
    }
    pollfd input{redis->fd, POLLIN, 0};
    if (::poll(&input, 1, 0) <= 0) return false;
    if (redisBufferRead(redis) != REDIS_OK) return true;
  }
  return true;
}

Result<std::vector<Reply>> Connection::receive() {
  auto* const redis = context_->redis;
  while (context_->replies.size() < context_->awaited) {
    void* got = nullptr;
    if (redisGetReply(redis, &got) != REDIS_OK || got == nullptr) return failed_connection(redis);
    context_->keep_current();
  }
  return std::exchange(context_->replies, {});
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

Result<void> Connection::send(std::span<const Command> /*commands*/) {
  return fail(ErrorKind::unreachable, "not connected");
}

bool Connection::is_answered() { return true; }

Result<std::vector<Reply>> Connection::receive() { return fail(ErrorKind::unreachable, "not connected"); }

#endif

}  // namespace playfast::queue
