#include "net/curl/request_timer.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace playfast::net {
namespace {

// Fewer bytes than this within the stall limit are no progress. A server that sends one byte a second
// is as dead as one that sends none.
constexpr std::size_t min_progress = 1024;

}  // namespace

void RequestTimer::start(Time now) {
  started_ = now;
  received_ = 0;
  counted_ = 0;
  reconnect(now);
}

void RequestTimer::reconnect(Time now) {
  stage_started_ = now;
  connected_ = false;
}

void RequestTimer::update(Time now, bool connected, std::size_t received) {
  received_ = received;
  const bool progress = (connected && !connected_) || received_ - counted_ >= min_progress;
  connected_ = connected;
  if (!progress) return;
  stage_started_ = now;
  counted_ = received_;
}

RequestTimer::Time RequestTimer::stage_limit() const { return connected_ ? limits_.stall : limits_.connect; }

RequestTimer::Time RequestTimer::expires() const {
  return std::min<Time>(started_ + limits_.total, stage_started_ + stage_limit());
}

Error RequestTimer::failure() const {
  const bool total = expires() == started_ + limits_.total;
  const std::chrono::duration<double> limit = total ? Time(limits_.total) : stage_limit();
  const char* const what = !connected_      ? "no connection"
                           : received_ == 0 ? "no answer"
                                            : "no complete answer";
  const bool stalled = connected_ && received_ > 0 && !total;
  Error error;
  error.kind = ErrorKind::timeout;
  error.message = stalled ? fmt::format("the answer stalled for {:g} s", limit.count())
                          : fmt::format("{} within {:g} s", what, limit.count());
  return error;
}

}  // namespace playfast::net
