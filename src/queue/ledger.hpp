// Which entries of a queue are being worked on, and what has become of their queries.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "queue/worker.hpp"
#include "resume/entry_book.hpp"

namespace playfast::queue {

class Ledger final : public resume::EntryBook {
 public:
  /// Settles the entries of this worker, which must outlive it.
  explicit Ledger(Worker& worker) : worker_(worker) {}

  /// The queries that are added next belong to this entry.
  void begin(Entry entry);
  /// A query of that entry, under its number in this run. False: an earlier run has committed it.
  bool add(std::uint64_t number, std::string query);
  /// The entry has no valid item.
  void refuse(const Error& error);
  /// All queries of the entry were added.
  void end();

  /// A query has no answer. It stays with its entry where the run ends by that, for another run.
  void failed(std::uint64_t number, const Error& error);

  void committed_before(const resume::EntryPart& part) override;
  resume::EntryPart part_of(std::uint64_t number) const override;
  void committed(std::span<const std::uint64_t> numbers) override;

 private:
  struct Open {
    Entry entry;
    std::size_t left = 0;  ///< queries, and one more until all were added
    std::vector<FailedQuery> failures{};
  };
  struct Query {
    std::shared_ptr<Open> entry;        ///< null: no query has this number, or it is not open
    const std::string* name = nullptr;  ///< one of `names_`
  };

  const Query* find(std::uint64_t number) const;
  std::shared_ptr<Open> close(std::uint64_t number);
  void release(Open& open);

  Worker& worker_;
  std::shared_ptr<Open> current_;
  std::deque<Query> queries_;                        ///< by number, from the first one that is open
  std::uint64_t first_ = 0;                          ///< its number
  std::set<std::string> names_;                      ///< of queries: few, for many entries
  std::map<EntryId, std::set<std::string>> before_;  ///< committed by earlier runs, by entry
};

}  // namespace playfast::queue
