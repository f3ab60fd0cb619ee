#include "cli/input/commits.hpp"

namespace playfast::cli {

Result<void> Commits::end(const QueryName& query) {
  const auto found = open_.find(query);
  if (found == open_.end()) return {};
  const auto number = found->second.number;
  open_.erase(found);
  return output_.end(number);
}

void Commits::fail(const QueryName& query) {
  if (const auto found = open_.find(query); found != open_.end()) open_.erase(found);
}

Result<void> Commits::expect(const QueryName& query, std::size_t parts) {
  const auto found = open_.find(query);
  if (found != open_.end()) found->second.parts = parts;
  return parts == 0 ? end(query) : Result<void>();
}

Result<void> Commits::end_part(const QueryName& query) {
  const auto found = open_.find(query);
  if (found == open_.end()) return {};
  output_.hold(found->second.number);
  return --found->second.parts == 0 ? end(query) : Result<void>();
}

}  // namespace playfast::cli
