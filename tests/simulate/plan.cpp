#include "simulate/plan.hpp"

#include <algorithm>

namespace playfast::simulate {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::array<unsigned, 8> concurrencies{1, 2, 4, 8, 8, 16, 32, 64};
constexpr std::array<double, 6> rates{0.5, 1, 2, 3.3, 5, 5};
constexpr std::array<double, 5> troubles{0, 0.01, 0.05, 0.2, 0.5};

// At most so many of a kind, in thousandths of all: what they cost differs by a factor of a hundred.
constexpr std::array<std::size_t, kinds> shares{1000, 1000, 1000, 100, 10, 50};

// So many queries take a day.
constexpr std::size_t large = 50'000;

std::size_t share_of(Kind kind, std::size_t queries, Via via) {
  const auto share = kind == Kind::app && via == Via::page ? 10 : shares.at(static_cast<std::size_t>(kind));
  const auto most = std::max<std::size_t>(1, queries * share / 1000);
  return kind == Kind::chart ? std::min<std::size_t>(most, charts) : most;
}

void draw_client(Plan& plan, Seeded& dice) {
  plan.concurrency = dice.once_in(4) ? 1 + static_cast<unsigned>(dice.below(64)) : dice.pick(concurrencies);
  if (dice.once_in(2)) plan.rate = dice.pick(rates);
  plan.retries = static_cast<int>(dice.below(7));
  plan.via = dice.once_in(8) ? Via::page : dice.once_in(4) ? Via::rpc : Via::automatic;
  // Fields decide how many apps share a request.
  if (!dice.once_in(4)) plan.app_fields = {"app_id", "score"};
  if (!plan.app_fields.empty() && dice.once_in(2)) plan.app_fields.emplace_back("description");
}

void draw_phases(Plan& plan, Seeded& dice) {
  Number next = 1 + static_cast<Number>(dice.below(1000));
  const auto runs = 1 + dice.below(4);
  auto left = plan.queries;
  for (std::size_t run = 0; left > 0; ++run) {
    Phase phase{.kind = static_cast<Kind>(dice.below(kinds)), .items = {}};
    phase.ordered = dice.once_in(3);
    phase.placed = dice.once_in(2);
    if (run >= runs) phase.kind = plan.via == Via::page ? Kind::availability : Kind::app;
    const auto most = share_of(phase.kind, plan.queries, plan.via);
    const auto count = std::min({left, most, run >= runs ? left : 1 + dice.below(plan.queries)});
    if (phase.kind == Kind::chart) next = 0;
    if (phase.kind == Kind::reviews) phase.placed = false;
    // Apps have places too.
    if (phase.kind == Kind::search) phase.details = dice.once_in(2);
    if (phase.details) phase.placed = false;
    for (std::size_t at = 0; at < count; ++at) phase.items.push_back(next++);
    next += charts;
    left -= count;
    plan.phases.push_back(std::move(phase));
  }
}

Spell draw_spell(const Plan& plan, Seeded& dice, Clock::Steady from) {
  constexpr std::array faults{Fault::none,    Fault::throttled,    Fault::connect,
                              Fault::timeout, Fault::server_error, Fault::throttled};
  Spell spell{from, from, dice.pick(faults), static_cast<RetryAfter>(dice.below(6))};
  spell.to += seconds(1) + draw_time(dice, dice.once_in(4) ? Millis(minutes(30)) : Millis(minutes(1)));
  if (!plan.heals && dice.once_in(8)) spell.to += hours(24 * 365);
  return spell;
}

void draw_faults(Plan& plan, Seeded& dice) {
  plan.heals = !dice.once_in(3);
  plan.trouble = dice.pick(troubles);
  const auto last = static_cast<std::size_t>(plan.heals ? last_that_heals : last_of_all);
  // A few kinds, or all.
  const auto kinds_met = dice.once_in(2) ? last : 1 + dice.below(4);
  for (std::size_t at = 0; at < kinds_met; ++at)
    plan.faults.push_back(static_cast<Fault>(kinds_met == last ? 1 + at : 1 + dice.below(last)));
  plan.latency = Millis(10 << dice.below(10));
  plan.healed = Clock::Steady() +
                (plan.heals ? draw_time(dice, 2 * (plan.span + hours(1))) : Millis(hours(24 * 365 * 50)));
  auto at = Clock::Steady() + draw_time(dice, minutes(10));
  for (auto spells = dice.once_in(2) ? 0 : 1 + dice.below(20); spells > 0; --spells) {
    plan.spells.push_back(draw_spell(plan, dice, at));
    at = plan.spells.back().to + draw_time(dice, minutes(30));
  }
  plan.stops = dice.once_in(2) ? 0 : 1 + static_cast<int>(dice.below(8));
}

}  // namespace

Plan draw_plan(std::uint64_t seed, std::size_t queries) {
  Seeded dice(seed * 2 + 1);
  Plan plan;
  plan.seed = seed;
  plan.queries = queries;
  draw_client(plan, dice);
  draw_phases(plan, dice);
  constexpr std::array<Millis, 5> spans{Millis(0), Millis(0), minutes(10), hours(1), hours(24)};
  plan.span = queries < large ? dice.pick(spans) : spans.back();
  plan.ticks = dice.once_in(2);
  plan.burst = std::size_t{1} << dice.below(10);
  draw_faults(plan, dice);
  return plan;
}

}  // namespace playfast::simulate
