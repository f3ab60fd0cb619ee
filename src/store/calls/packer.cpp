#include "store/calls/packer.hpp"

#include <algorithm>
#include <utility>

namespace playfast::store {

net::TaskSource::Next Packer::next(std::size_t on_the_way) {
  add_ready();
  if (auto task = full_task()) return {Pull::item, std::move(task)};
  const auto pull = begin_asks();
  if (auto task = full_task()) return {Pull::item, std::move(task)};
  if (pull == Pull::pending && !is_full() && on_the_way > 0 && holds_back()) return {pull, nullptr};
  held_since_.reset();
  if (auto task = any_task()) return {Pull::item, std::move(task)};
  // Asks that are open may have more calls.
  if (pull == Pull::end) return {begun_ == ends_.ended() ? Pull::end : Pull::pending, nullptr};
  return {pull, nullptr};
}

// One ID is answered at once; what follows while its answer is on the way shares a request, but not for long.
bool Packer::holds_back() {
  if (groups_.size() != 1) return false;
  const auto now = session_.clock.now();
  if (!held_since_) held_since_ = now;
  return now - *held_since_ < longest_hold;
}

std::optional<Clock::Steady> Packer::due() const {
  if (!held_since_) return std::nullopt;
  return *held_since_ + longest_hold;
}

// Until a pack is full, no more asks may be open, or the source has none; says which.
Pull Packer::begin_asks() {
  while (!is_full()) {
    if (source_ended_) return Pull::end;
    auto next = asks_.next();
    source_ended_ = next.pull == Pull::end;
    if (next.pull != Pull::item) return next.pull;
    const auto place = next.place.value_or(begun_);
    ++begun_;
    if (!next.ask) {
      ends_.skip(place);
      continue;
    }
    add({.place = place, .ask = std::move(next.ask)});
    if (!alone_.empty() ||
        std::ranges::any_of(groups_, [&](const auto& group) { return is_full(group.second); }))
      return Pull::item;
  }
  return Pull::pending;
}

void Packer::add(OpenAsk ask) {
  if (!ask.ask->ready()) return parked_.push_back(std::move(ask));
  const auto call = ask.ask->call();
  ask.weight = call.weight;
  if (call.weight == 0) return alone_.push_back(std::move(ask));
  auto& group = groups_[call.lang + '\n' + call.country + '\n' + call.parameters];
  group.weight += call.weight;
  group.asks.push_back(std::move(ask));
}

void Packer::add_ready() {
  for (auto parked = std::exchange(parked_, {}); !parked.empty(); parked.pop_front())
    add(std::move(parked.front()));
}

std::unique_ptr<net::Task> Packer::full_task() {
  if (!alone_.empty()) {
    std::vector<OpenAsk> one;
    one.push_back(std::move(alone_.front()));
    alone_.pop_front();
    return std::make_unique<Pack>(*this, session_, std::move(one));
  }
  const auto full = std::ranges::find_if(groups_, [&](const auto& group) { return is_full(group.second); });
  return full == groups_.end() ? nullptr : task_of(full);
}

std::unique_ptr<net::Task> Packer::any_task() {
  const auto heaviest =
      std::ranges::max_element(groups_, {}, [](const auto& group) { return group.second.weight; });
  return heaviest == groups_.end() ? nullptr : task_of(heaviest);
}

// As much of the group as a pack holds; at least one call.
std::unique_ptr<net::Task> Packer::task_of(std::map<std::string, Group>::iterator group) {
  auto& [asks, weight] = group->second;
  std::vector<OpenAsk> pack;
  std::size_t packed = 0;
  while (!asks.empty() && pack.size() < max_calls_) {
    const auto next = asks.front().weight;
    if (!pack.empty() && packed + next > max_pack_weight) break;
    packed += next;
    pack.push_back(std::move(asks.front()));
    asks.pop_front();
  }
  weight -= packed;
  if (asks.empty()) groups_.erase(group);
  return std::make_unique<Pack>(*this, session_, std::move(pack));
}

bool Packer::end(OpenAsk ask, std::optional<Error> error) {
  if (error) ask.ask->describe(*error);
  return ends_.end(ask.place, std::move(ask.ask), std::move(error));
}

void Packer::again(OpenAsk ask) { add({.place = ask.place, .ask = std::move(ask.ask)}); }

// A size that was too much once is tried again after a while, and later each time.
void Packer::split(std::vector<OpenAsk> asks) {
  if (asks.size() < max_calls_) {
    if (max_calls_ == max_pack_calls) answers_before_split_ = answers_;
    max_calls_ = asks.size();
    full_packs_ = 0;
    grow_after_ = std::min<std::size_t>(2 * grow_after_, 64);
  }
  for (auto& ask : asks) {
    ask.problem.reset();
    add(std::move(ask));
  }
}

void Packer::answered(std::size_t calls) {
  ++answers_;
  hopeless_ = false;
  if (calls < max_calls_ || max_calls_ == max_pack_calls || ++full_packs_ < grow_after_) return;
  max_calls_ = std::min(2 * max_calls_, max_pack_calls);
  full_packs_ = 0;
}

// It was not the size of the packs that this call was in. Where nothing has been answered since, it was not
// the call either.
void Packer::failed_alone() {
  hopeless_ = answers_ == answers_before_split_;
  max_calls_ = max_pack_calls;
  grow_after_ = 2;
}

}  // namespace playfast::store
