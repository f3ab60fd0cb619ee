// The views of the database: typed, without ids, times as text.
#pragma once

#include <span>
#include <string>

#include "history/schema.hpp"

namespace playfast::history {

/// A view and the statement that makes it.
struct View {
  std::string name;
  std::string sql;
};

/// For each entity its latest values and those of each snapshot; changes; ranks.
std::vector<View> views_of(std::span<const Entity> entities, std::span<const StoredField> fields);

}  // namespace playfast::history
