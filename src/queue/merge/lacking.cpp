#include "queue/merge/lacking.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

#include "util/try.hpp"

namespace playfast::queue {

// A page of entries. False: there are no more.
Result<bool> Lacking::read(const std::string& stream, std::string& from, const Visitor& visit) {
  TRY_ASSIGN(const auto page, link_.insist({"XRANGE", stream, from, "+", "COUNT", "1000"}, wait_));
  const auto entries = page.root();
  if (entries.size() == 0) return false;
  EntryId last;
  for (const auto one : entries) {
    const auto entry = entry_of(one);
    last = entry.id;
    visit(entry);
  }
  from = fmt::format("({}", IdText(last).view());
  return true;
}

Result<void> Lacking::read_failed() {
  std::string from = "-";
  for (bool more = true; more;) {
    TRY_ASSIGN(more, read(failed_key(link_.url().stream), from,
                          [&](const Entry& entry) { failed_.push_back(entry.identity()); }));
  }
  std::ranges::sort(failed_);
  return {};
}

// False: the stream has no more. A retry is looked for as its origin.
Result<bool> Lacking::fill() {
  if (!std::exchange(began_, true)) TRY(read_failed());
  while (next_.empty() && !ended_) {
    TRY_ASSIGN(const bool more, read(link_.url().stream, from_, [&](const Entry& entry) {
                 if (!entry.is_retry()) next_.push_back(entry.id);
               }));
    ended_ = !more;
  }
  return !next_.empty();
}

void Lacking::add(const EntryId& id) {
  constexpr std::size_t max_examples = 5;
  if (std::ranges::binary_search(failed_, id)) return;
  ++count_;
  if (examples_.size() < max_examples) examples_.push_back(to_string(id));
}

Result<void> Lacking::found(const EntryId& id) {
  while (true) {
    TRY_ASSIGN(const bool more, fill());
    if (!more || id < next_.front()) return {};
    if (next_.front() < id) add(next_.front());
    next_.pop_front();
  }
}

Result<void> Lacking::end() {
  while (true) {
    TRY_ASSIGN(const bool more, fill());
    if (!more) break;
    add(next_.front());
    next_.pop_front();
  }
  return {};
}

}  // namespace playfast::queue
