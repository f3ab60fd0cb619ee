// What errors and messages call a list.
#pragma once

#include <string>

#include "playfast/entry.hpp"

namespace playfast::store {

inline std::string name_of(const SearchQuery& query) { return query.term; }
/// "top-free GAME"
std::string name_of(const ChartQuery& query);
inline std::string name_of(const DeveloperQuery& query) { return query.developer; }
inline std::string name_of(const SimilarQuery& query) { return query.app_id; }

}  // namespace playfast::store
