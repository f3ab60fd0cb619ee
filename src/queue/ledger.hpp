// Which entries of a queue are being worked on, and what has become of their queries.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "queue/worker.hpp"
#include "resume/entry_book.hpp"

namespace playfast::queue {

class Ledger final : public resume::EntryBook {
 public:
  /// Settles the entries of this worker, which must outlive it.
  explicit Ledger(Worker& worker) : worker_(worker) {}

  /// The queries that are added next belong to this entry.
  void begin(const Entry& entry);
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
    std::shared_ptr<Open> entry;
    std::string name;
  };

  void release(Open& open);

  Worker& worker_;
  std::shared_ptr<Open> current_;
  std::unordered_map<std::uint64_t, Query> queries_;     ///< open, by number
  std::map<std::string, std::set<std::string>> before_;  ///< committed by earlier runs, by entry
};

}  // namespace playfast::queue
