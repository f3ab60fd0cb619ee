// Entries of a queue, and the keys that belong to one.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "queue/reply.hpp"

namespace playfast::queue {

/// The consumer group of all workers.
inline constexpr std::string_view group = "playfast";

/// Beside the stream: entries that failed for good, what was done when, and the pace of all workers.
std::string failed_key(const std::string& stream);
std::string done_key(const std::string& stream);
std::string pace_key(const std::string& stream);

/// Milliseconds and a number. No entry has 0-0.
struct EntryId {
  std::uint64_t ms = 0;
  std::uint64_t number = 0;

  auto operator<=>(const EntryId&) const = default;
};
/// False: it is no id.
bool parse_id(std::string_view text, EntryId& id);
std::string to_string(const EntryId& id);
/// The same, in a buffer.
class IdText {
 public:
  explicit IdText(const EntryId& id);
  std::string_view view() const { return {text_.data(), size_}; }

 private:
  std::array<char, 41> text_;
  std::size_t size_;
};

struct Entry {
  EntryId id{};
  std::string item{};
  std::string country{};
  std::string lang{};
  EntryId origin{};  ///< of a retry: the entry that failed; else 0-0

  bool is_retry() const { return origin != EntryId(); }
  /// What its records belong to: a retry has those of its origin.
  const EntryId& identity() const { return is_retry() ? origin : id; }
};

/// A query of an entry that failed for good.
struct FailedQuery {
  std::string item;
  std::string country;
  std::string lang;
  std::string kind;
  std::string reason;
};

/// Of what XREADGROUP says of one stream: [[stream, entries]], or nil.
inline Reply::Part entries_of(const Reply& reply) { return reply.root().at(0).at(1); }
/// Of a reply [id, [field, value, ...]]; without the fields where the stream no longer has it.
Entry entry_of(Reply::Part reply);
inline bool is_deleted(Reply::Part reply) { return reply.at(1).is_nil(); }

}  // namespace playfast::queue
