// The limits that a client keeps towards the store, measured from outside.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "simulate/plan.hpp"

namespace playfast::simulate {

/// How a request ended, as far as that is plain from outside.
enum class Effect : std::uint8_t {
  answered,
  refused,  ///< 429, 503, a gateway error
  timeout,
  failed,
  unclear,  ///< in part, or in a way that the client may understand as it likes
};

/// Watches one client. Throws Broken at the request that should not have been made. Where it is unclear how
/// the client has to take an answer, it may do what the mildest reading allows.
class PaceRules {
 public:
  explicit PaceRules(const Plan& plan) : plan_(plan) {}

  void started(std::size_t slot, Clock::Steady now);
  /// Answers are handed on in this order; what the client does comes after the last one.
  void ended(std::size_t slot, Effect effect, std::optional<Millis> retry_after, Clock::Steady now);
  /// What was on its way is given up.
  void abandoned() { on_the_way_.clear(); }
  /// The request that ended last is made again.
  void retrying();

  /// Whether the client must have had a retry left when the last request ended, however the failures count.
  /// `since_ever`: at all times so far, for what may have failed earlier.
  bool has_surely_retries(bool since_ever) const { return (since_ever ? least_ever_ : least_before_) >= 1; }
  std::size_t requests() const { return latest_; }

 private:
  using Count = std::uint64_t;

  void check_rate(Clock::Steady now);
  void check_breaker(Count number, Clock::Steady now);
  bool opens(Effect effect);
  void open(bool probe_failed, std::optional<Millis> retry_after, Clock::Steady now);
  void count_failure(Count number, Effect effect);
  void slow_down(Count number, bool surely);

  const Plan& plan_;
  Count latest_ = 0;
  std::map<std::size_t, Count> on_the_way_;  ///< by slot, the number of the request
  std::chrono::duration<double> due_{-1e9};  ///< the next request, if all were evenly spaced

  Clock::Steady held_until_;  ///< by a Retry-After

  // How many requests at a time.
  std::optional<double> at_a_time_;
  Count round_ = 0;
  bool is_round_unclear_ = false;

  // Five refusals in a row, or twenty other failures, leave one probe at a time.
  int refusals_ = 0;
  int failures_ = 0;
  int failed_probes_ = 0;
  bool is_open_ = false;
  Clock::Steady open_until_;
  Millis pause_{};
  std::optional<Count> probe_;

  // The budget of retries: as it is at most and at least.
  double most_ = 20;
  double least_ = 20;
  double least_before_ = 20;
  double least_ever_ = 20;
  bool any_answered_ = false;
  Count event_ = 0;
  std::optional<Count> last_failed_;
  std::size_t last_slot_ = 0;
  bool costs_ = false;           ///< a retry of the last one
  std::set<std::size_t> again_;  ///< slots whose next request is a retry
};

}  // namespace playfast::simulate
