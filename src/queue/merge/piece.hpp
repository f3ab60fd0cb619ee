// Pieces of outputs, in the order of a queue, in bounded memory.
#pragma once

#include <cstdint>
#include <memory>
#include <queue>
#include <vector>

#include "queue/entry.hpp"
#include "util/fd.hpp"

namespace playfast::queue {

/// What one output has of one query of an entry.
struct Piece {
  EntryId entry;
  std::uint64_t query = 0;  ///< hash of its name
  std::uint64_t part = 0;   ///< which output
  std::uint64_t from = 0;
  std::uint64_t bytes = 0;

  auto operator<=>(const Piece&) const = default;
};

/// Sorts any number of pieces; those that do not fit into the memory wait in a file without a name.
class PieceSorter {
 public:
  /// `folder` is for that file. `most`: pieces in memory.
  explicit PieceSorter(std::string folder, std::size_t most = std::size_t{1} << 20U)
      : folder_(std::move(folder)), most_(most) {}

  /// Errors: output.
  Result<void> add(const Piece& piece);
  /// The next one in order, when all were added. False: there are no more. Errors: output.
  Result<bool> next(Piece& piece);

 private:
  /// A sorted part of the file.
  struct Run {
    std::uint64_t at = 0;  ///< pieces
    std::uint64_t end = 0;
    std::vector<Piece> read{};
    std::size_t taken = 0;
  };
  struct Head {
    Piece piece;
    std::size_t run;
    bool operator>(const Head& other) const { return piece > other.piece; }
  };

  Result<void> spill();
  Result<void> begin();
  Result<void> push_head(std::size_t run);

  std::string folder_;
  std::size_t most_;
  std::vector<Piece> memory_;
  std::size_t taken_ = 0;  ///< of the memory, where nothing was spilled
  util::Fd file_;
  std::vector<Run> runs_;
  std::priority_queue<Head, std::vector<Head>, std::greater<>> heads_;
  bool begun_ = false;
};

}  // namespace playfast::queue
