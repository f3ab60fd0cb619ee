// Queries without end.
#pragma once

#include <cstdint>

namespace playfast {

/// What a source of queries says when it is asked for the next one.
enum class Supply : std::uint8_t {
  query,  ///< here it is
  later,  ///< none yet; `ready_fd()` becomes readable when it is worth asking again
  again,  ///< none yet; ask again after other work, so that a long search for one blocks nothing
  end,    ///< there will be none
};

/// Where queries come from, one after another, as there is room for them.
template <typename Query>
class Queries {
 public:
  virtual ~Queries() = default;
  virtual Supply next(Query& query) = 0;
  /// After `later`: the descriptor to wait for.
  virtual int ready_fd() const { return -1; }
};

}  // namespace playfast
