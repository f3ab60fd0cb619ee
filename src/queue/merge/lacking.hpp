// Entries of a queue that no part has.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "queue/admin.hpp"

namespace playfast::queue {

/// Compares the entries of a stream with those that a merge finds, both in order.
class Lacking {
 public:
  Lacking(Link& link, const Wait& wait) : link_(link), wait_(wait) {}

  /// The next one that parts have. Errors: invalid_option, unreachable.
  Result<void> found(const EntryId& id);
  /// There are no more. Errors: the same.
  Result<void> end();

  /// Entries that were not found, of which no query failed.
  std::uint64_t count() const { return count_; }
  /// Queries that failed and were not tried again.
  std::uint64_t failed() const { return failed_.size(); }
  const std::vector<std::string>& examples() const { return examples_; }

 private:
  using Visitor = std::function<void(const Entry&)>;
  Result<bool> read(const std::string& stream, std::string& from, const Visitor& visit);
  Result<void> read_failed();
  Result<bool> fill();
  void add(const EntryId& id);

  Link& link_;
  Wait wait_;
  std::deque<EntryId> next_;
  std::string from_ = "-";
  bool ended_ = false;
  std::uint64_t count_ = 0;
  bool began_ = false;
  std::vector<EntryId> failed_;  ///< entries of these queries, in order
  std::vector<std::string> examples_;
};

}  // namespace playfast::queue
