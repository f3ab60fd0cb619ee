// What a seed decides.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "simulate/items.hpp"
#include "simulate/virtual_clock.hpp"
#include "store/seeded.hpp"

namespace playfast::simulate {

using storedouble::Seeded;

/// From 0 to less than this.
inline Millis draw_time(Seeded& dice, Millis limit) {
  return Millis(static_cast<Millis::rep>(dice.below(static_cast<std::size_t>(limit.count()))));
}

/// What is done to a request.
enum class Fault : std::uint8_t {
  none,
  // These heal.
  resolve,
  connect,
  tls,
  interrupted,
  timeout,
  server_error,  ///< 500, 502, 504, 408 or 522
  throttled,     ///< 429 or 503, with or without a Retry-After
  gateway,       ///< a gateway error at 200
  cut,
  empty,
  encoding,
  frames,  ///< calls of a pack: no frame, a gateway error, one twice, one with a stray tag
  // These do not, or end the run.
  lost_frames,  ///< calls: no data, not understood, another app
  redirect,
  bad_request,
  gone,
  garbage,
  blocked,
  consent,
  certificate,
  far_retry_after,  ///< beyond what is waited for
};
inline constexpr auto last_that_heals = Fault::frames;
inline constexpr auto last_of_all = Fault::far_retry_after;

/// The Retry-After of a throttled answer.
enum class RetryAfter : std::uint8_t { none, seconds, date, past_date, garbage, any };

/// A time in which all requests meet the same fault, or are slow.
struct Spell {
  Clock::Steady from, to;
  Fault fault = Fault::none;
  RetryAfter retry_after = RetryAfter::any;
};

/// The queries of one run of the client.
struct Phase {
  Kind kind;
  std::vector<Number> items;
  bool ordered = false;
  bool details = false;  ///< of searches: the apps are requested too
  bool placed = false;   ///< the source says the places in the order itself; streams have none
};

struct Plan {
  std::uint64_t seed = 0;
  std::size_t queries = 0;
  unsigned concurrency = 8;
  std::optional<double> rate;
  int retries = 4;
  Via via = Via::automatic;
  std::vector<std::string> app_fields;

  std::vector<Phase> phases;
  Millis span{0};         ///< over which the queries come
  bool ticks = false;     ///< the client reports what it does now and then
  std::size_t burst = 1;  ///< so many at once

  bool heals = true;  ///< every fault is one that heals, and from `healed` on there is none
  Clock::Steady healed;
  double trouble = 0;         ///< probability of a fault
  std::vector<Fault> faults;  ///< that are met
  std::vector<Spell> spells;  ///< one after another
  Millis latency{100};        ///< typical
  int stops = 0;              ///< how often the run is stopped from outside
};

/// Draws a plan of about so many queries.
Plan draw_plan(std::uint64_t seed, std::size_t queries);

}  // namespace playfast::simulate
