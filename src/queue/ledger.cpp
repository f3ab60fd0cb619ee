#include "queue/ledger.hpp"

#include <algorithm>
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

void Ledger::begin(Entry entry) { current_ = std::make_shared<Open>(Open{std::move(entry), 1}); }

bool Ledger::add(std::uint64_t number, std::string query) {
  const auto before = before_.find(current_->entry.identity());
  if (before != before_.end() && before->second.contains(query)) return false;
  ++current_->left;
  if (queries_.empty()) first_ = number;
  queries_.resize(std::max<std::size_t>(queries_.size(), number - first_ + 1));
  queries_[number - first_] = {current_, &*names_.insert(std::move(query)).first};
  return true;
}

const Ledger::Query* Ledger::find(std::uint64_t number) const {
  if (number < first_ || number - first_ >= queries_.size()) return nullptr;
  const auto& query = queries_[number - first_];
  return query.entry == nullptr ? nullptr : &query;
}

// Its entry; null where it is not open.
std::shared_ptr<Ledger::Open> Ledger::close(std::uint64_t number) {
  if (find(number) == nullptr) return nullptr;
  auto open = std::exchange(queries_[number - first_].entry, nullptr);
  for (; !queries_.empty() && queries_.front().entry == nullptr; ++first_) queries_.pop_front();
  return open;
}

void Ledger::refuse(const Error& error) {
  current_->failures.push_back(failed_query(current_->entry, error));
}

void Ledger::end() { release(*std::exchange(current_, nullptr)); }

void Ledger::release(Open& open) {
  if (--open.left > 0) return;
  before_.erase(open.entry.identity());
  worker_.settle(std::move(open.entry), std::move(open.failures));
}

void Ledger::failed(std::uint64_t number, const Error& error) {
  if (error.fate() == Fate::stop) return;
  const auto open = close(number);
  if (open == nullptr) return;
  open->failures.push_back(failed_query(open->entry, error));
  release(*open);
}

void Ledger::committed_before(const resume::EntryPart& part) {
  EntryId id;
  if (parse_id(part.entry, id) && worker_.is_redelivered(id)) before_[id].insert(part.query);
}

resume::EntryPart Ledger::part_of(std::uint64_t number) const {
  const auto* const query = find(number);
  if (query == nullptr) return {};
  return {to_string(query->entry->entry.identity()), *query->name};
}

void Ledger::committed(std::span<const std::uint64_t> numbers) {
  for (const auto number : numbers) {
    if (const auto open = close(number)) release(*open);
  }
  worker_.tick();
}

}  // namespace playfast::queue
