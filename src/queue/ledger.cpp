#include "queue/ledger.hpp"

#include <utility>

namespace playfast::queue {
namespace {

FailedQuery failed_query(const Entry& entry, const Error& error) {
  return {.item = entry.item,
          .country = error.country.empty() ? entry.country : error.country,
          .lang = error.lang.empty() ? entry.lang : error.lang,
          .kind = std::string(to_string(error.kind)),
          .reason = error.message};
}

}  // namespace

void Ledger::begin(const Entry& entry) { current_ = std::make_shared<Open>(Open{entry, 1}); }

bool Ledger::add(std::uint64_t number, std::string query) {
  const auto before = before_.find(current_->entry.identity());
  if (before != before_.end() && before->second.contains(query)) return false;
  ++current_->left;
  queries_.emplace(number, Query{current_, std::move(query)});
  return true;
}

void Ledger::refuse(const Error& error) {
  current_->failures.push_back(failed_query(current_->entry, error));
}

void Ledger::end() { release(*std::exchange(current_, nullptr)); }

void Ledger::release(Open& open) {
  if (--open.left > 0) return;
  before_.erase(open.entry.identity());
  worker_.settle(open.entry, std::move(open.failures));
}

void Ledger::failed(std::uint64_t number, const Error& error) {
  const auto found = queries_.find(number);
  if (found == queries_.end() || error.fate() == Fate::stop) return;
  const auto open = std::move(found->second.entry);
  queries_.erase(found);
  open->failures.push_back(failed_query(open->entry, error));
  release(*open);
}

void Ledger::committed_before(const resume::EntryPart& part) {
  if (worker_.is_redelivered(part.entry)) before_[part.entry].insert(part.query);
}

resume::EntryPart Ledger::part_of(std::uint64_t number) const {
  const auto found = queries_.find(number);
  if (found == queries_.end()) return {};
  return {found->second.entry->entry.identity(), found->second.name};
}

void Ledger::committed(std::span<const std::uint64_t> numbers) {
  for (const auto number : numbers) {
    const auto found = queries_.find(number);
    if (found == queries_.end()) continue;
    const auto open = std::move(found->second.entry);
    queries_.erase(found);
    release(*open);
  }
  worker_.tick();
}

}  // namespace playfast::queue
