#include "queue/pace.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "queue/entry.hpp"
#include "queue/scripts.hpp"
#include "util/try.hpp"

namespace playfast::queue {
namespace {

using std::chrono::microseconds;

// How long an answer of the server counts: others may have begun a hold since.
constexpr std::chrono::milliseconds fresh{20};

// Requests that may start at once, after a while without any. Few, since workers come and go: together they
// are to keep the rate within any second.
double burst_of(double rate) { return std::max(1.0, rate / 25); }

}  // namespace

Result<std::optional<Reply>> Pace::request() {
  if (unsent_hold_) {
    TRY_ASSIGN(const auto held, link_.call(*unsent_hold_));
    if (!held) return std::optional<Reply>();
    unsent_hold_.reset();
  }
  const auto rate = rate_.value_or(0);
  return link_.call({"EVAL", pace_script, "1", pace_key(link_.url().stream), fmt::format("{}", rate),
                     fmt::format("{}", burst_of(rate)), granted_ ? "0" : "1"});
}

Clock::Steady Pace::postpone(Clock::Steady time) { return next_try_ = time; }

// Without the server's word no request starts.
Clock::Steady Pace::ready_at(Clock::Steady now) {
  if (granted_ && now - checked_at_ < fresh) return now;
  if (now < next_try_) return next_try_;
  constexpr std::chrono::milliseconds moment{100};
  if (failure_) return postpone(now + moment);
  const auto reply = request();
  if (!reply) failure_ = reply.error();
  if (!reply) return postpone(now + moment);
  if (!*reply) return postpone(std::max(link_.retry_at(), now + moment));
  return read(**reply, now);
}

Clock::Steady Pace::read(const Reply& reply, Clock::Steady now) {
  const microseconds wait(reply.root().at(0).integer());
  const auto cause = reply.root().at(1).text();
  checked_at_ = clock_.now();
  if (wait <= microseconds(0)) {
    granted_ = true;
    return now;
  }
  const bool is_blocked = cause == to_string(ErrorKind::blocked);
  if (!cause.empty() && !is_blocked) held_until_ = std::max(held_until_, now + wait);
  if (is_blocked) {
    Error error;
    error.kind = ErrorKind::blocked;
    error.message = fmt::format("{}: a worker was blocked by the store; none sends requests for another {} s",
                                link_.url().shown(), std::chrono::ceil<std::chrono::seconds>(wait).count());
    failure_ = std::move(error);
  }
  // A hold may be long, but not so long that nobody would look for its end.
  return postpone(now + std::min<Clock::Steady::duration>(wait, std::chrono::seconds(1)));
}

void Pace::take(Clock::Steady /*now*/) { granted_ = granted_ && !rate_; }

void Pace::hold(std::chrono::milliseconds time, ErrorKind cause) {
  // A block ends the run, which waits for nothing then.
  if (cause != ErrorKind::blocked) held_until_ = std::max(held_until_, clock_.now() + time);
  checked_at_ = {};
  unsent_hold_ = Command{"EVAL",
                         hold_script,
                         "1",
                         pace_key(link_.url().stream),
                         std::to_string(microseconds(time).count()),
                         to_string(cause)};
  const auto held = link_.call(*unsent_hold_);
  if (!held && !failure_) failure_ = held.error();
  if (held && *held) unsent_hold_.reset();
}

}  // namespace playfast::queue
