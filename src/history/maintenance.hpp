// What a database holds, and whether it is sound.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "history/database.hpp"
#include "playfast/context.hpp"

namespace playfast::history {

/// How much is kept of a kind of records; of lists in the row "list".
struct Holding {
  std::string entity;
  std::int64_t subjects = 0;  ///< apps, reviews, …; or lists
  std::int64_t snapshots = 0;
  std::int64_t changes = 0;  ///< of values; or of ranks, first ones too
  std::optional<Time> first_at;
  std::optional<Time> last_at;
};

/// Errors of all: state, output.
Result<std::vector<Holding>> holdings(Database& database);

/// What is wrong with the file; nothing if it is sound.
Result<std::vector<std::string>> problems(Database& database);

/// Writes the file anew, without what is free in it.
Result<void> vacuum(Connection& connection);

}  // namespace playfast::history
