#include "net/pace/limiter.hpp"

#include <algorithm>

namespace playfast::net {
namespace {

using Seconds = std::chrono::duration<double>;

double capacity(double rate) { return std::max(1.0, rate); }

}  // namespace

TokenBucket::TokenBucket(double rate, Clock::Steady now)
    : rate_(rate), tokens_(capacity(rate)), filled_(now) {}

void TokenBucket::refill(Clock::Steady now) {
  if (now <= filled_) return;
  tokens_ = std::min(capacity(rate_), tokens_ + Seconds(now - filled_).count() * rate_);
  filled_ = now;
}

Clock::Steady TokenBucket::ready_at(Clock::Steady now) {
  if (rate_ == unlimited) return now;
  refill(now);
  if (tokens_ >= 1) return now;
  // Rounded up, so that whoever waits until then finds the token there.
  return now + std::chrono::ceil<std::chrono::microseconds>(Seconds((1 - tokens_) / rate_));
}

void TokenBucket::take(Clock::Steady now) {
  if (rate_ == unlimited) return;
  refill(now);
  tokens_ -= 1;
}

}  // namespace playfast::net
