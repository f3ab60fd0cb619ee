#include "queue/ledger.hpp"

#include <algorithm>
#include <utility>

namespace playfast::queue {
namespace {

bool has_texts(const Entry& entry) {
  return !entry.item.empty() || !entry.country.empty() || !entry.lang.empty();
}

FailedQuery failed_query(const Entry& entry, const Error& error) {
  return {.item = entry.item.empty() ? error.item : entry.item,
          .country = error.country.empty() ? entry.country : error.country,
          .lang = error.lang.empty() ? entry.lang : error.lang,
          .kind = std::string(to_string(error.kind)),
          .reason = error.message};
}

}  // namespace

void Ledger::begin(Entry&& entry) {
  entries_.push_back({entry.id, entry.identity(), 1, nullptr});
  if (has_texts(entry)) entries_.back().more = std::make_unique<More>(std::move(entry));
}

bool Ledger::add(std::uint64_t number, Kind query) {
  auto& entry = entries_.back();
  if (!before_.empty()) {
    const auto before = before_.find(entry.identity);
    if (before != before_.end() && before->second.contains(*query)) return false;
  }
  ++entry.left;
  if (queries_.empty()) first_ = number;
  queries_.resize(std::max<std::size_t>(queries_.size(), number - first_ + 1));
  queries_[number - first_] = {first_entry_ + entries_.size() - 1, query};
  return true;
}

const Ledger::Query* Ledger::find(std::uint64_t number) const {
  if (number < first_ || number - first_ >= queries_.size()) return nullptr;
  const auto& query = queries_[number - first_];
  return query.kind == nullptr ? nullptr : &query;
}

// Its entry; none where it is not open.
std::optional<std::uint64_t> Ledger::close(std::uint64_t number) {
  if (find(number) == nullptr) return std::nullopt;
  const auto entry = std::exchange(queries_[number - first_], {}).entry;
  for (; !queries_.empty() && queries_.front().kind == nullptr; ++first_) queries_.pop_front();
  return entry;
}

Ledger::More& Ledger::more_of(std::uint64_t entry) {
  auto& more = open(entry).more;
  if (more == nullptr) more = std::make_unique<More>();
  return *more;
}

void Ledger::spell(std::string_view item) {
  auto& entry = more_of(first_entry_ + entries_.size() - 1).entry;
  if (entry.item.empty()) entry.item = item;
}

void Ledger::refuse(const Error& error) { keep(first_entry_ + entries_.size() - 1, error); }

void Ledger::keep(std::uint64_t entry, const Error& error) {
  auto& more = more_of(entry);
  more.failures.push_back(failed_query(more.entry, error));
}

void Ledger::end() { release(first_entry_ + entries_.size() - 1); }

void Ledger::release(std::uint64_t entry) {
  auto& [id, identity, left, more] = open(entry);
  if (--left > 0) return;
  if (!before_.empty()) before_.erase(identity);
  if (more == nullptr || more->failures.empty()) {
    worker_.settle(id);
  } else {
    worker_.settle(id, identity, std::move(more->failures));
  }
  more.reset();
  for (; !entries_.empty() && entries_.front().left == 0; ++first_entry_) entries_.pop_front();
}

void Ledger::failed(std::uint64_t number, const Error& error) {
  if (error.fate() == Fate::stop) return;
  const auto entry = close(number);
  if (!entry) return;
  keep(*entry, error);
  release(*entry);
}

void Ledger::committed_before(const resume::EntryPart& part) {
  EntryId id;
  if (parse_id(part.entry, id) && worker_.is_redelivered(id)) before_[id].emplace(part.query);
}

void Ledger::add_part(std::uint64_t number, std::uint64_t bytes, resume::EntryParts& parts) const {
  if (const auto* const query = find(number))
    parts.add({IdText(entries_[query->entry - first_entry_].identity).view(), *query->kind, bytes});
}

void Ledger::committed(std::span<const std::uint64_t> numbers) {
  for (const auto number : numbers) {
    if (const auto entry = close(number)) release(*entry);
  }
  worker_.tick();
}

}  // namespace playfast::queue
