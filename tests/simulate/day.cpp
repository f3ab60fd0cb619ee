#include "simulate/day.hpp"

#include "net/descriptors.hpp"
#include "simulate/life.hpp"
#include "store/availability.hpp"
#include "store/suggest.hpp"

namespace playfast::simulate {
namespace {

// Clients one after another before the weather has to get better.
constexpr std::size_t clients_in_trouble = 8;

}  // namespace

void Day::run() {
  done_.resize(plan_.phases.size());
  const auto most = clients_in_trouble + static_cast<std::size_t>(plan_.stops);
  while (!is_done()) {
    if (clients_ > most) {
      if (!plan_.heals) return;
      require(clients_ < most + 2, "what could be answered is not answered when all is well");
      clock_.advance_to(plan_.healed);
    }
    live();
    clock_.advance_to(clock_.now() + draw_time(dice_, std::chrono::minutes(10)));
  }
}

void Day::live() {
  ++clients_;
  Life life(plan_, clock_, weather_, dice_, stops_ < plan_.stops);
  try {
    for (phase_ = 0; phase_ < plan_.phases.size() && !life.stopped; ++phase_) run_phase(life);
  } catch (const Killed&) {
    require(life.network.is_idle(), "requests are on their way after the end");
  }
  if (life.stops || life.deadline) ++stops_;
  requests_ += life.rules.requests();
}

void Day::run_phase(Life& life) {
  auto items = left(phase_);
  if (items.empty()) return;
  const auto& phase = plan_.phases[phase_];
  Ledger ledger(plan_, phase, std::move(items), most_open(life.core, phase));
  life.begin_run(ledger);
  life.end_run(run_kind(life, phase, ledger));
}

bool Day::deliver(Life& life, Ledger& ledger, Number item, const std::optional<Error>& error) {
  if (error) {
    ledger.failed(item, *error, life.rules.has_surely_retries(plan_.phases[phase_].ordered));
    // What would fail again is done.
    if (error->fate() == Fate::give_up) done_[phase_].insert(item);
  } else {
    ledger.answered(item);
    done_[phase_].insert(item);
  }
  return !life.stops_here();
}

std::vector<Number> Day::left(std::size_t phase) const {
  std::vector<Number> items;
  for (const auto item : plan_.phases[phase].items)
    if (!done_[phase].contains(item)) items.push_back(item);
  return items;
}

bool Day::is_done() const {
  for (std::size_t phase = 0; phase < done_.size(); ++phase)
    if (done_[phase].size() < plan_.phases[phase].items.size()) return false;
  return true;
}

// The phases share the time evenly.
Clock::Steady Day::arrival(Number item) const {
  const auto& items = plan_.phases[phase_].items;
  const auto burst = (item - items.front()) / plan_.burst * plan_.burst;
  const auto phases = static_cast<Millis::rep>(plan_.phases.size());
  const auto share = plan_.span / phases;
  return Clock::Steady() + share * static_cast<Millis::rep>(phase_) +
         share * static_cast<Millis::rep>(burst) / static_cast<Millis::rep>(items.size());
}

// As the client bounds it.
std::size_t Day::most_open(client::Core& core, const Phase& phase) const {
  const auto concurrency = std::min<std::size_t>(plan_.concurrency, net::max_connections());
  const auto open = std::max<std::size_t>(64, 4 * concurrency);
  std::size_t calls = 32;
  if (phase.kind == Kind::reviews) return phase.ordered ? 1 : open;
  if (phase.kind == Kind::app) calls = store::calls_in_pack(core.session().details.request.weight());
  if (phase.kind == Kind::availability) calls = store::calls_in_pack(store::availability_endpoint.weight);
  if (phase.kind == Kind::suggest) calls = store::calls_in_pack(store::suggest_endpoint.weight);
  const std::size_t held = phase.ordered ? 2'048 : 9 * store::max_pack_calls;
  return std::max({open, client::ordered_window, std::min(held, (concurrency + 1) * calls)});
}

}  // namespace playfast::simulate
