// Which queries of a run belong to which entries of a queue, where its items come from one.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace playfast::resume {

/// What an output has of one query of an entry. Parts are committed in the order of the output, without gaps.
struct EntryPart {
  std::string entry;  ///< id
  std::string query;  ///< which of the entry's queries: country, language and, of reviews, score
  std::uint64_t bytes = 0;

  bool operator==(const EntryPart&) const = default;
};

class EntryBook {
 public:
  virtual ~EntryBook() = default;
  /// An earlier run has committed this.
  virtual void committed_before(const EntryPart& part) = 0;
  /// Of a query with this number; without its bytes.
  virtual EntryPart part_of(std::uint64_t number) const = 0;
  /// These queries are on the disk, with all their records.
  virtual void committed(std::span<const std::uint64_t> numbers) = 0;
};

}  // namespace playfast::resume
