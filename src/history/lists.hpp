// The snapshots of ranked lists.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "history/database.hpp"

namespace playfast::history {

/// What tells a list from all others.
struct ListKey {
  std::string kind;  ///< "search", "chart", …
  std::string name;  ///< the search term, "top-free GAME", …
  std::string country;
  std::string lang;
  std::string variant;  ///< options that select other items: "price=paid"

  bool operator==(const ListKey&) const = default;
};

/// A list as it was fetched.
struct ListSnapshot {
  std::int64_t at = 0;    ///< seconds since 1970
  bool complete = true;   ///< else items may follow that were not fetched
  bool may_lack = false;  ///< items were left out: what is not there need not have left
  struct Item {
    std::int64_t subject = 0;
    std::int64_t rank = 0;  ///< from 1
  };
  std::vector<Item> items;  ///< in their order
};

/// What an item was, compared with the list's snapshot before.
enum class Move : std::uint8_t {
  none,   ///< it has the same rank, or the list is the first one
  moved,  ///< it has another rank
  came,   ///< it was not in the list
};

/// Errors of all: state, output.
class Lists {
 public:
  static Result<Lists> open(Database& database);

  /// In a transaction. A list that is older than the last snapshot finds its place among them. The moves are
  /// those of its items.
  Result<std::vector<Move>> add(const ListKey& key, const ListSnapshot& snapshot);

 private:
  using Ranks = std::map<std::int64_t, std::int64_t>;  ///< by subject

  Lists() = default;
  Result<std::int64_t> find_or_add(const ListKey& key);
  Result<std::optional<std::int64_t>> neighbor(Statement& statement, std::int64_t list, std::int64_t at);
  Result<Ranks> ranks_at(std::int64_t list, std::int64_t at);
  Result<Ranks> members(std::int64_t list);
  Result<void> set_members(std::int64_t list, const Ranks& before, const Ranks& after);
  Result<void> set_ranks(std::int64_t list, std::int64_t at, const Ranks& before, const Ranks& after);
  Result<void> set_rank(std::int64_t list, std::int64_t at, std::int64_t subject,
                        std::optional<std::int64_t> rank);

  Database* database_ = nullptr;
  Statement find_;
  Statement add_;
  Statement before_;
  Statement after_;
  Statement at_;
  Statement add_snapshot_;
  Statement ranks_at_;
  Statement add_rank_;
  Statement remove_ranks_;
  Statement members_;
  Statement add_member_;
  Statement remove_member_;
};

}  // namespace playfast::history
