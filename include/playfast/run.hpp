// Many queries in one run: where they come from, where answers go, and how the run ends.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <stop_token>
#include <type_traits>

#include "playfast/answer.hpp"

namespace playfast {
inline namespace v0 {

/// The state of a source of queries when the next one is requested.
enum class Pull : std::uint8_t {
  item,     ///< here it is
  pending,  ///< none yet; `ready_fd()` becomes readable when it is worth asking again
  again,    ///< none yet; ask again after other work, so that a long search for one blocks nothing
  end,      ///< there will be none
};

/// A source of queries that may have none yet: lines of a pipe, for example. Asked for one query at a time,
/// as there is room for it. A range of queries needs no such source.
template <typename Query>
class Queries {
 public:
  virtual ~Queries() = default;
  virtual Pull next(Query& query) = 0;
  /// After `pending`: the file descriptor to wait for. Less than 0: there is none, and the source is asked
  /// again when a request for another query has ended. With no other query open, the run waits for a stop.
  virtual int ready_fd() const { return -1; }
  /// Where the last query stands in the order of the answers, for runs that are ordered: all places from 0,
  /// each once, and none more than 256 before its turn. Nothing: queries come in that order.
  virtual std::optional<std::uint64_t> place() const { return {}; }
};

/// Takes the answer to a query, or the error, which names the query. False: no more are wanted.
template <typename Query, typename T>
using Handler = std::function<bool(const Query&, Result<Answer<T>>)>;

struct RunOptions {
  /// Answers in the order of the queries, not as they come. When a stop request or an error ends the run, the
  /// handler still gets the answers that are ready, in order, with gaps where there is none yet.
  bool ordered = false;
  /// Ends the run soon after a stop is requested, from any thread.
  std::stop_token stop{};
  /// The run ends then: no request starts any more, and those on their way are abandoned.
  std::optional<std::chrono::steady_clock::time_point> deadline{};
};

/// How a run ended.
enum class RunEnd : std::uint8_t {
  complete,  ///< every query has been answered or has failed
  stopped,   ///< by the handler, a stop request, or an error that ends runs; some have no answer
  deadline,  ///< the deadline was reached; some have no answer
};

/// What can be given as many queries: an input range of them, or a source.
template <typename T, typename Query>
concept QueriesOf = std::derived_from<std::remove_cvref_t<T>, Queries<Query>> ||
    (std::ranges::input_range<T>&& std::convertible_to<std::ranges::range_reference_t<T>, Query>);

/// A range as a source. An element is asked for when there is room for its query; a range that waits for an
/// element keeps the run waiting too.
template <typename Query, std::ranges::input_range Range>
class RangeQueries final : public Queries<Query> {
 public:
  /// The range must outlive this.
  explicit RangeQueries(Range& range) : at_(std::ranges::begin(range)), end_(std::ranges::end(range)) {}

  Pull next(Query& query) override {
    if (taken_) ++at_;
    taken_ = at_ != end_;
    if (!taken_) return Pull::end;
    query = *at_;
    return Pull::item;
  }

 private:
  std::ranges::iterator_t<Range> at_;
  std::ranges::sentinel_t<Range> end_;
  bool taken_ = false;
};

}  // namespace v0
}  // namespace playfast
