// What a database keeps of the records of each command.
#pragma once

#include <span>

#include "history/entity.hpp"

namespace playfast::cli {

/// One for each kind of records that commands print which make requests.
std::span<const history::Entity> entities();

/// The entity of this name. Throws std::out_of_range.
const history::Entity& entity_of(std::string_view name);

}  // namespace playfast::cli
