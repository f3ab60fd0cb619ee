// One of the programs that share the entries of a queue.
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "playfast/run.hpp"
#include "queue/entry.hpp"
#include "queue/link.hpp"
#include "util/fd.hpp"

namespace playfast::queue {

struct WorkerOptions {
  std::string name;        ///< of the consumer; the same after a restart
  bool follow = false;     ///< wait for more when nothing is left
  std::size_t batch = 32;  ///< entries taken together
};

class Worker {
 public:
  /// Joins the group of the stream, and takes what an earlier run with this name had not acknowledged. With
  /// `follow`, a stream that is not there is made. Errors: invalid_option, unreachable.
  static Result<std::unique_ptr<Worker>> open(Link& link, WorkerOptions options, const Clock& clock,
                                              const Wait& wait);

  /// The worker does this job; each worker of a queue has the same, or its records are in none of their
  /// outputs. Errors: state, where others still have another one; as `open`.
  Result<void> agree(const std::string& job, const Wait& wait);

  /// Whether an entry with this identity was taken by an earlier run.
  bool is_redelivered(const EntryId& identity) const { return redelivered_.contains(identity); }
  void set_batch(std::size_t entries) { options_.batch = std::max<std::size_t>(1, entries); }

  /// The next entry. `pending`: none yet, `ready_fd()` tells when to ask again. `end`: nothing is new, and no
  /// other worker has entries; or `close` was called, or the queue cannot be read (`failure`).
  Pull next(Entry& entry);
  int ready_fd() const { return timer_.get(); }
  /// From now on no entry is taken.
  void close() { closed_ = true; }

  /// An entry is done: its records are on the disk.
  void settle(const EntryId& id) { done_.push_back(id); }
  /// The same, where queries of it failed for good.
  void settle(const EntryId& id, const EntryId& identity, std::vector<FailedQuery> failures) {
    failed_.push_back({id, identity, std::move(failures)});
  }
  /// To be called often: a sign of life for what was taken, acknowledgments that could not be sent.
  void tick();
  /// Acknowledges what is settled, waiting for the server if need be. Errors: unreachable, invalid_option.
  Result<void> finish(const Wait& wait);

  /// Since when it waits for entries that other workers have; none while there is something to do.
  const std::optional<Clock::Steady>& waits_since() const { return waits_since_; }
  /// Why the queue cannot be used any more; none while it can.
  const std::optional<Error>& failure() const { return failure_; }

 private:
  struct Failed {
    EntryId id;
    EntryId identity;
    std::vector<FailedQuery> failures;
  };
  /// What is not waited for at once.
  struct Sent {
    Clock::Steady at;
    bool reads = false;  ///< entries; or it acknowledges these
    std::vector<EntryId> done{};
    std::vector<Failed> failed{};
  };

  Worker(Link& link, WorkerOptions options, const Clock& clock);
  Result<void> join(const Wait& wait);
  Result<void> take_back(const Wait& wait);
  Result<Pull> fill();
  Result<Pull> look_at_pending();
  Result<std::optional<Reply>> read(const std::string& from, std::size_t count);
  Result<bool> claim();
  Result<bool> take_back_lost();
  std::size_t add(Reply::Part entries, bool redelivered = false);
  Pull wait_until(Clock::Steady time);
  Result<bool> restore_group();
  Result<void> tick(Clock::Steady now);
  Command read_command(const std::string& from, std::size_t count) const;
  bool is_to_read_ahead() const;
  bool is_reading();
  Result<void> read_ahead();
  Result<void> send_settled();
  Result<void> collect();
  Result<bool> acknowledge();
  Result<bool> renew();
  Result<void> leave();
  std::vector<Command> acknowledgments() const;
  void forget(Sent sent);
  void keep(const Error& error);

  Link& link_;
  WorkerOptions options_;
  const Clock& clock_;
  util::Fd timer_;
  std::deque<Entry> entries_;      ///< taken and not handed out
  std::vector<EntryId> open_;      ///< of entries that were taken and not acknowledged; in order
  std::set<EntryId> redelivered_;  ///< identities
  std::vector<EntryId> done_;      ///< to acknowledge
  std::vector<Failed> failed_;     ///< entries to move
  std::optional<Sent> sent_;       ///< the replies are not received
  std::size_t handed_out_ = 0;
  bool has_more_ = false;  ///< the stream, as it seems: the last batch was full
  std::string claim_from_ = "0-0";
  Clock::Steady poll_at_{};
  Clock::Steady claimed_at_{};
  Clock::Steady renewed_at_{};
  std::optional<Clock::Steady> waits_since_;
  bool closed_ = false;
  std::optional<Error> failure_;
};

}  // namespace playfast::queue
