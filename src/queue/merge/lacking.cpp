#include "queue/merge/lacking.hpp"

#include <fmt/format.h>

#include "util/try.hpp"

namespace playfast::queue {

// False: the stream has no more. A retry is looked for as its origin.
Result<bool> Lacking::fill() {
  while (next_.empty() && !ended_) {
    TRY_ASSIGN(const auto page,
               link_.insist({"XRANGE", link_.url().stream, from_, "+", "COUNT", "1000"}, wait_));
    const auto entries = page.root();
    ended_ = entries.size() == 0;
    for (const auto one : entries) {
      const auto entry = entry_of(one);
      if (!entry.is_retry()) next_.push_back(entry.id);
    }
    if (!ended_) from_ = fmt::format("({}", entries.at(entries.size() - 1).at(0).text());
  }
  return !next_.empty();
}

void Lacking::add(const EntryId& id) {
  constexpr std::size_t max_examples = 5;
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
  TRY_ASSIGN(const auto failed, link_.insist({"XLEN", failed_key(link_.url().stream)}, wait_));
  failed_ = static_cast<std::uint64_t>(failed.root().integer());
  return {};
}

}  // namespace playfast::queue
