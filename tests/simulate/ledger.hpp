// What has become of each query.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "playfast/run.hpp"
#include "simulate/broken.hpp"
#include "simulate/plan.hpp"

namespace playfast::simulate {

/// Of one run of a client: its queries, taken and answered.
class Ledger {
 public:
  /// `most_open`: queries taken and not answered.
  Ledger(const Plan& plan, const Phase& phase, std::vector<Number> items, std::size_t most_open);

  std::size_t size() const { return items_.size(); }
  /// The item that the source gives as its n-th, and its place in the order of the answers.
  Number item(std::size_t at) const { return items_[place(at)]; }
  std::size_t place(std::size_t at) const;
  void take(std::size_t at);

  /// Something of the item was delivered, which is not its end.
  void check_open(Number item) const;
  /// The item was answered.
  void answered(Number item);
  /// The item failed.
  void failed(Number item, const Error& error, bool has_retries);
  /// There is a reason to end the run before all is answered.
  void may_be_stopped() { may_stop_ = true; }
  /// After this nothing may be delivered.
  void close() { closed_ = true; }

  /// The end of the run.
  void check_end(RunEnd end) const;

 private:
  enum class State : std::uint8_t { untaken, taken, answered, failed };
  struct Entry {
    std::size_t place = 0;
    State state = State::untaken;
  };

  void end(Number item, State state, bool in_turn);

  const Plan& plan_;
  bool ordered_;
  bool placed_;
  std::vector<Number> items_;
  std::size_t most_open_;
  std::unordered_map<Number, Entry> entries_;
  std::size_t taken_ = 0;
  std::size_t ended_ = 0;
  std::size_t next_place_ = 0;
  bool has_gaps_ = false;
  bool may_stop_ = false;
  bool closed_ = false;
};

}  // namespace playfast::simulate
