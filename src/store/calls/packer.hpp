// Packs of calls, as tasks of the fetcher.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <string>

#include "store/calls/ask_ends.hpp"
#include "store/calls/pack.hpp"

namespace playfast::store {

/// Bounds of a pack. The store's limits are not known; these are sizes in daily use (wire-format.md 2.3): 32
/// apps with all fields, of up to 21,000 bytes each, and 1,024 calls for a single field.
inline constexpr std::size_t max_pack_weight = std::size_t{32} * 21'000;
inline constexpr std::size_t max_pack_calls = 1'024;

/// The number of calls of this weight that a pack holds.
constexpr std::size_t calls_in_pack(std::size_t weight) {
  return weight == 0 ? 1 : std::clamp<std::size_t>(max_pack_weight / weight, 1, max_pack_calls);
}

/// Collects the calls of asks, those of one language, country and parameters together, and makes a task of
/// them as soon as a pack is full or no more calls are ready. Pages, and calls whose weight is unknown,
/// travel alone.
class Packer final : public net::TaskSource, public PackOwner {
 public:
  /// `max_open`: asks that have begun and not ended; ordered, those that wait for their turn are among them.
  Packer(Session& session, AskSource& asks, bool ordered, std::size_t max_open)
      : session_(session), asks_(asks), ends_(ordered), max_open_(max_open) {}

  Next next(std::size_t on_the_way) override;
  int ready_fd() const override { return is_full() || source_ended_ ? -1 : asks_.ready_fd(); }
  std::optional<Clock::Steady> due() const override;
  bool waits_for_answer() const override { return has_calls() || ready_fd() < 0; }

  /// After a run that was stopped: ends the asks that are ready and wait for their turn, in order, with gaps.
  void end_waiting() { ends_.end_waiting(); }

 private:
  static constexpr std::chrono::milliseconds longest_hold{200};

  struct Group {
    std::deque<OpenAsk> asks;
    std::size_t weight = 0;
  };

  bool end(OpenAsk ask, std::optional<Error> error) override;
  void again(OpenAsk ask) override;
  void split(std::vector<OpenAsk> asks) override;
  void answered(std::size_t calls) override;
  void failed_alone() override;
  bool may_split() const override { return !hopeless_; }

  bool has_calls() const { return !alone_.empty() || !groups_.empty() || !parked_.empty(); }
  bool is_full() const { return begun_ - ends_.ended() >= max_open_; }
  bool is_full(const Group& group) const {
    return group.weight >= max_pack_weight || group.asks.size() >= max_calls_;
  }
  bool holds_back();
  Pull begin_asks();
  void add(OpenAsk ask);
  void add_ready();
  std::unique_ptr<net::Task> full_task();
  std::unique_ptr<net::Task> any_task();
  std::unique_ptr<net::Task> task_of(std::map<std::string, Group>::iterator group);

  Session& session_;
  AskSource& asks_;
  AskEnds ends_;
  std::size_t max_open_;
  std::uint64_t begun_ = 0;
  bool source_ended_ = false;

  std::deque<OpenAsk> alone_;            ///< whose calls travel alone
  std::map<std::string, Group> groups_;  ///< the others, by language, country and parameters
  std::deque<OpenAsk> parked_;           ///< that are not ready

  std::size_t max_calls_ = max_pack_calls;   ///< of a pack, as far as the store answers them
  std::size_t full_packs_ = 0;               ///< answered since `max_calls_` changed
  std::size_t grow_after_ = 2;               ///< as many, it grows
  std::uint64_t answers_ = 0;                ///< to requests
  std::uint64_t answers_before_split_ = 0;   ///< when `max_calls_` was last lowered from its maximum
  bool hopeless_ = false;                    ///< not even a single call is answered
  std::optional<Clock::Steady> held_since_;  ///< a pack that is not full waits for more calls
};

}  // namespace playfast::store
