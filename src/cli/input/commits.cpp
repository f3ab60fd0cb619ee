#include "cli/input/commits.hpp"

#include <algorithm>

namespace playfast::cli {

Result<void> Commits::end(const QueryName& query) {
  const auto found = open_.find(query);
  if (found == open_.end()) return {};
  const auto number = found->second.number;
  open_.erase(found);
  return output_.end(number);
}

void Commits::fail(const QueryName& query, const Error& error) {
  const auto found = open_.find(query);
  if (found == open_.end()) return;
  if (ledger_ != nullptr) ledger_->failed(found->second.number, error);
  open_.erase(found);
}

// Several streams may have one name: those of an app's scores.
Result<void> Commits::end_stream(const QueryName& query, std::uint64_t number, const Error* error) {
  const auto [first, last] = open_.equal_range(query);
  const auto found =
      std::find_if(first, last, [&](const auto& open) { return open.second.number == number; });
  if (found != last) open_.erase(found);
  if (error == nullptr) return output_.end(number);
  output_.drop(number);
  if (ledger_ != nullptr) ledger_->failed(number, *error);
  return {};
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
