// Which queries of a run belong to which entries of a queue, where its items come from one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace playfast::resume {

/// What an output has of one query of an entry. Parts are committed in the order of the output, without gaps.
struct EntryPart {
  std::string_view entry;  ///< id, of digits and -
  std::string_view query;  ///< which of the entry's queries: country, language and, of reviews, score
  std::uint64_t bytes = 0;

  bool operator==(const EntryPart&) const = default;
};

/// The parts of a commit, which may be thousands.
class EntryParts {
 public:
  void reserve(std::size_t parts) { ends_.reserve(parts); }
  void add(const EntryPart& part) {
    const auto entry = texts_.append(part.entry).size();
    ends_.push_back({entry, texts_.append(part.query).size(), part.bytes});
  }
  std::size_t size() const { return ends_.size(); }
  bool empty() const { return ends_.empty(); }
  /// As long as none is added.
  EntryPart operator[](std::size_t at) const {
    const auto begin = at == 0 ? 0 : ends_[at - 1].query;
    const auto& [entry, query, bytes] = ends_[at];
    const std::string_view texts(texts_);
    return {texts.substr(begin, entry - begin), texts.substr(entry, query - entry), bytes};
  }
  bool operator==(const EntryParts&) const = default;

 private:
  struct Ends {
    std::size_t entry;
    std::size_t query;
    std::uint64_t bytes;
    bool operator==(const Ends&) const = default;
  };

  std::string texts_;
  std::vector<Ends> ends_;
};

class EntryBook {
 public:
  virtual ~EntryBook() = default;
  /// An earlier run has committed this.
  virtual void committed_before(const EntryPart& part) = 0;
  /// Adds the part of the query with this number, which has so many bytes.
  virtual void add_part(std::uint64_t number, std::uint64_t bytes, EntryParts& parts) const = 0;
  /// These queries are on the disk, with all their records.
  virtual void committed(std::span<const std::uint64_t> numbers) = 0;
};

}  // namespace playfast::resume
