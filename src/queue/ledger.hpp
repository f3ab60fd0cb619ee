// Which entries of a queue are being worked on, and what has become of their queries.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
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

  /// A kind of queries, which many entries have: country, language and, of reviews, score.
  using Kind = const std::string*;
  Kind kind_of(std::string query) { return &*kinds_.insert(std::move(query)).first; }

  /// The queries that are added next belong to this entry.
  void begin(Entry&& entry);
  /// A query of that entry, under its number in this run. False: an earlier run has committed it.
  bool add(std::uint64_t number, Kind query);
  /// The entry says its item in another way than its queries do.
  void spell(std::string_view item);
  /// The entry has no valid item.
  void refuse(const Error& error);
  /// All queries of the entry were added.
  void end();

  /// A query has no answer. It stays with its entry where the run ends by that, for another run.
  void failed(std::uint64_t number, const Error& error);

  void committed_before(const resume::EntryPart& part) override;
  void add_part(std::uint64_t number, std::uint64_t bytes, resume::EntryParts& parts) const override;
  void committed(std::span<const std::uint64_t> numbers) override;

 private:
  /// What few entries have.
  struct More {
    Entry entry;
    std::vector<FailedQuery> failures{};
  };
  struct Open {
    EntryId id;
    EntryId identity;
    std::size_t left = 0;        ///< queries, and one more until all were added; 0: it is not open
    std::unique_ptr<More> more;  ///< null: no texts of its own, and no failures
  };
  struct Query {
    std::uint64_t entry = 0;
    Kind kind = nullptr;  ///< null: no query has this number, or it is not open
  };

  Open& open(std::uint64_t entry) { return entries_[entry - first_entry_]; }
  const Query* find(std::uint64_t number) const;
  std::optional<std::uint64_t> close(std::uint64_t number);
  More& more_of(std::uint64_t entry);
  void keep(std::uint64_t entry, const Error& error);
  void release(std::uint64_t entry);

  Worker& worker_;
  std::deque<Open> entries_;  ///< in the order in which they began, from the first one that is open
  std::uint64_t first_entry_ = 0;
  std::deque<Query> queries_;  ///< by number, from the first one that is open
  std::uint64_t first_ = 0;    ///< its number
  std::set<std::string> kinds_;
  std::map<EntryId, std::set<std::string>> before_;  ///< committed by earlier runs, by entry
};

}  // namespace playfast::queue
