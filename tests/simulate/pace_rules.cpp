#include "simulate/pace_rules.hpp"

#include <algorithm>

#include "simulate/broken.hpp"

namespace playfast::simulate {
namespace {

using Seconds = std::chrono::duration<double>;
using std::chrono::seconds;

constexpr double budget = 20;
constexpr double earned = 0.1;
constexpr double tiny = 1e-6;
constexpr int refusals_that_open = 5;
constexpr int failures_that_open = 20;
constexpr int last_probe = 3;
constexpr Millis first_pause = seconds(5);
constexpr Millis shortest_pause = seconds(1);

}  // namespace

void PaceRules::started(std::size_t slot, Clock::Steady now) {
  const auto number = ++latest_;
  on_the_way_[slot] = number;
  const auto limit = std::min<double>(plan_.concurrency, at_a_time_.value_or(plan_.concurrency));
  require(on_the_way_.size() <= plan_.concurrency, "more requests are on their way than --concurrency");
  require(static_cast<double>(on_the_way_.size()) <= limit + tiny || on_the_way_.size() == 1,
          "more requests are on their way than failures leave");
  require(now >= held_until_, "a request starts before the Retry-After has passed");
  check_rate(now);
  check_breaker(number, now);
  if (again_.erase(slot) > 0) return;
  most_ = std::min(budget, most_ + earned);
  least_ = std::min(budget, least_ + earned);
}

// None may come earlier than a second's worth of requests before it would be due if all were evenly spaced.
void PaceRules::check_rate(Clock::Steady now) {
  if (!plan_.rate) return;
  const auto apart = Seconds(1 / *plan_.rate);
  const auto ahead = apart * (std::max(1.0, *plan_.rate) - 1);
  const auto time = Seconds(now.time_since_epoch());
  require(due_ - time <= ahead + Seconds(1e-5), "more requests are made than --rate");
  due_ = std::max(due_, time) + apart;
}

void PaceRules::check_breaker(Count number, Clock::Steady now) {
  if (!is_open_) return;
  require(failed_probes_ < last_probe, "a request is made after three failed probes");
  require(!probe_, "a second request starts while a probe is on its way");
  require(now >= open_until_, "a probe starts before its pause has passed");
  probe_ = number;
}

void PaceRules::ended(std::size_t slot, Effect effect, std::optional<Millis> retry_after, Clock::Steady now) {
  const auto number = on_the_way_.at(slot);
  on_the_way_.erase(slot);
  least_before_ = least_;
  least_ever_ = std::min(least_ever_, least_);
  last_slot_ = slot;
  last_failed_.reset();
  const bool probe = probe_ == number;
  if (probe) probe_.reset();
  if (effect == Effect::refused && retry_after) held_until_ = std::max(held_until_, now + *retry_after);
  if (effect == Effect::answered || effect == Effect::unclear) {
    any_answered_ = true;
    if (probe || !is_open_) {
      is_open_ = false;
      refusals_ = failures_ = failed_probes_ = 0;
    }
    if (at_a_time_) *at_a_time_ += 1 / *at_a_time_;
  } else {
    const auto wait = effect == Effect::refused ? retry_after : std::nullopt;
    if (probe || (!is_open_ && opens(effect))) open(probe, wait, now);
  }
  if (effect != Effect::answered) count_failure(number, effect);
  const bool surely = effect == Effect::refused || effect == Effect::timeout;
  if (surely || effect == Effect::unclear) slow_down(number, surely);
}

// Whether this failure is the last of a row.
bool PaceRules::opens(Effect effect) {
  return effect == Effect::refused ? ++refusals_ == refusals_that_open : ++failures_ == failures_that_open;
}

void PaceRules::open(bool probe_failed, std::optional<Millis> retry_after, Clock::Steady now) {
  pause_ = probe_failed ? std::max(2 * pause_, retry_after.value_or(Millis(0)))
                        : std::max(retry_after.value_or(first_pause), shortest_pause);
  failed_probes_ += probe_failed ? 1 : 0;
  open_until_ = now + pause_;
  is_open_ = true;
}

// Halved once for all that was on its way together. Where it is unclear whether that has been done, nothing
// is known until something that was sent later fails.
void PaceRules::slow_down(Count number, bool surely) {
  if (number <= round_ && !is_round_unclear_) return;
  const bool halved = surely && number > round_;
  is_round_unclear_ = !halved;
  round_ = latest_;
  if (halved) {
    at_a_time_ =
        std::max(1.0, std::min<double>(plan_.concurrency, at_a_time_.value_or(plan_.concurrency)) / 2);
  } else {
    at_a_time_.reset();
  }
}

void PaceRules::count_failure(Count number, Effect effect) {
  last_failed_ = number;
  costs_ = effect != Effect::unclear;
  // A pack that is split makes two requests more.
  least_ = std::max(0.0, least_ - 3);
}

// What was on its way together costs one retry, where anything has been answered since the last time.
void PaceRules::retrying() {
  require(last_failed_.has_value(), "a request is made again that did not fail");
  again_.insert(last_slot_);
  if (!costs_ || *last_failed_ <= event_) return;
  require(most_ >= 1 - tiny, "more retries are made than the budget has");
  most_ -= 1;
  if (any_answered_) event_ = latest_;
  any_answered_ = false;
}

}  // namespace playfast::simulate
