#include "simulate/day.hpp"

#include "net/descriptors.hpp"
#include "store/availability.hpp"
#include "store/suggest.hpp"

namespace playfast::simulate {
namespace {

// Clients one after another before the weather has to get better.
constexpr std::size_t clients_in_trouble = 8;

// A network whose rules outlive the client that owns it.
class NetworkOf final : public net::Transport {
 public:
  explicit NetworkOf(Network& network) : network_(network) {}
  void start(std::size_t id, const net::Request& request) override { network_.start(id, request); }
  std::vector<Finished> wait(Clock::Steady until, std::span<net::Watch> watches) override {
    return network_.wait(until, watches);
  }
  void wake() override { network_.wake(); }
  void abandon() override { network_.abandon(); }

 private:
  Network& network_;
};

}  // namespace

struct Day::Life {
  Life(Day& day)
      : rules(day.plan_),
        network(day.clock_, day.weather_, rules, day.dice_, [this, &day] { day.tick(*this); }),
        core(day.client_options(*this),
             client::Surroundings{std::make_unique<NetworkOf>(network), day.clock_, day.dice_.next()}) {
    core.stop_when_ready({{Network::stop_fd, 0, false}});
    if (day.plan_.ticks)
      core.on_tick(std::chrono::minutes(20),
                   [this](const Activity& activity) { network.reported(activity); });
    if (day.stops_ >= day.plan_.stops) return;
    stop_at = 1 + (day.dice_.next() >> (64 - 1 - day.dice_.below(16)));
    how = static_cast<Stop>(1 + day.dice_.below(5));
    if (how == Stop::deadline)
      deadline = day.clock_.now() + draw_time(day.dice_, Millis(1 << day.dice_.below(25)));
  }

  bool is_stopped_from_outside() const { return stops && (how == Stop::token || how == Stop::descriptor); }

  PaceRules rules;
  Network network;
  client::Core core;
  std::stop_source stop_source;
  Ledger* ledger = nullptr;  ///< of the run
  std::uint64_t events = 0;
  std::uint64_t stop_at = 0;  ///< the event; 0: none
  Stop how = Stop::none;
  std::optional<Clock::Steady> deadline{};
  bool stops = false;    ///< at the next delivery
  bool stopped = false;  ///< the client is not used any more
};

ClientOptions Day::client_options(Life& life) const {
  ClientOptions options;
  options.base_url = "https://store.example";
  options.concurrency = plan_.concurrency;
  options.rate = plan_.rate;
  options.retries = plan_.retries;
  options.via = plan_.via;
  options.app_fields = plan_.app_fields;
  options.on_retry = [&life](const Error& /*error*/, Millis /*wait*/) { life.rules.retrying(); };
  return options;
}

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
  Life life(*this);
  try {
    for (phase_ = 0; phase_ < plan_.phases.size() && !life.stopped; ++phase_) run_phase(life, phase_);
  } catch (const Killed&) {
  }
  require(life.network.is_idle(), "requests are on their way after the end");
  if (life.stops || life.deadline) ++stops_;
  requests_ += life.rules.requests();
}

void Day::run_phase(Life& life, std::size_t phase) {
  auto items = left(phase);
  if (items.empty()) return;
  const auto& plan = plan_.phases[phase];
  Ledger ledger(plan_, plan, std::move(items), most_open(life.core, plan));
  life.ledger = &ledger;
  // The run before may have ended at the same time.
  if (life.is_stopped_from_outside()) ledger.stopped_from_outside();
  life.network.begin_run(life.deadline);
  const auto end =
      run_kind(life, plan, ledger,
               {.ordered = plan.ordered, .stop = life.stop_source.get_token(), .deadline = life.deadline});
  require(life.network.is_idle(), "requests are on their way after the end");
  ledger.check_end(end);
  // No wait is longer than until then.
  if (end == RunEnd::deadline)
    require(clock_.now() == life.deadline, "a run ends early or late for its deadline");
  life.stopped = end != RunEnd::complete;
}

RunEnd Day::run_kind(Life& life, const Phase& phase, Ledger& ledger, const RunOptions& options) {
  auto& core = life.core;
  switch (phase.kind) {
    case Kind::app:
      return run_queries<AppQuery, App>(life, ledger, [&](auto& queries, const auto& handler) {
        return core.apps(queries, handler, options);
      });
    case Kind::availability:
      return run_queries<AppQuery, AppAvailability>(life, ledger, [&](auto& queries, const auto& handler) {
        return core.answer(store::availability_endpoint, queries, handler, options);
      });
    case Kind::suggest:
      return run_queries<TermQuery, SuggestionList>(life, ledger, [&](auto& queries, const auto& handler) {
        return core.answer(store::suggest_endpoint, queries, handler, options);
      });
    case Kind::search:
      return run_queries<SearchQuery, EntryList>(life, ledger, [&](auto& queries, const auto& handler) {
        return core.lists(queries, handler, options);
      });
    case Kind::chart:
      return run_queries<ChartQuery, EntryList>(life, ledger, [&](auto& queries, const auto& handler) {
        return core.lists(queries, handler, options);
      });
    case Kind::reviews:
      break;
  }
  return run_streams(life, ledger, options);
}

template <typename Query, typename T, typename Run>
RunEnd Day::run_queries(Life& life, Ledger& ledger, const Run& run) {
  Source<Query> queries(
      ledger, life.network, clock_, dice_, [this](Number item) { return arrival(item); },
      [](Number item, Query& query) { make_query(item, query); });
  const Handler<Query, T> handler = [&](const Query& query, Result<Answer<T>> answer) {
    return deliver(life, ledger, number_of(query), judge_.judge(query, answer));
  };
  return run(queries, handler);
}

RunEnd Day::run_streams(Life& life, Ledger& ledger, const RunOptions& options) {
  Source<store::StreamQuery> queries(
      ledger, life.network, clock_, dice_, [this](Number item) { return arrival(item); },
      [this](Number item, store::StreamQuery& query) { streams_.make_query(item, query); });
  StreamHandler results(
      [&](Number item, const auto& query, const auto& page) {
        ledger.check_open(item);
        streams_.add(query, page);
        return !stops_here(life, ledger);
      },
      [&](Number item, const auto& query, const auto& end) {
        return deliver(life, ledger, item, streams_.end(query, end));
      });
  return life.core.streams(queries, results, options);
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
  return !stops_here(life, ledger);
}

bool Day::stops_here(Life& life, Ledger& ledger) {
  tick(life);
  if (!life.stops) return false;
  if (life.how == Stop::killed) throw Killed();
  if (life.how != Stop::handler) return false;
  ledger.stopped_from_outside();
  ledger.close();
  return true;
}

void Day::tick(Life& life) {
  if (++life.events != life.stop_at) return;
  life.stops = true;
  if (!life.is_stopped_from_outside()) return;
  life.ledger->stopped_from_outside();
  life.network.stop(life.how == Stop::descriptor);
  if (life.how == Stop::token) life.stop_source.request_stop();
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
