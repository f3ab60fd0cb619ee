// One query being answered, and where such come from.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "net/task.hpp"
#include "playfast/run.hpp"
#include "store/calls/answer.hpp"
#include "store/calls/call.hpp"

namespace playfast::store {

/// Makes its calls one after another and ends exactly once.
class Ask {
 public:
  using Next = net::Task::Next;

  virtual ~Ask() = default;
  /// The call to make; asked again for each attempt.
  virtual Call call() const = 0;
  /// Reads the answer to the call; the payload is valid during this. What comes next: the end, another call,
  /// or the end of the run when no more are wanted. An error is retried or ends the ask, by its fate.
  virtual Result<Next> read(Result<Reply> reply) = 0;
  /// Adds to an error what it is about: item, country, language.
  virtual void describe(Error& error) const = 0;
  /// Retries are used up, or there are none for this error. True: the ask makes another call instead of
  /// ending.
  virtual bool recover(const Error& /*error*/) { return false; }
  /// Whether its call can be made now; else it is looked at again after the next answer.
  virtual bool ready() { return true; }
  /// The end; without an error, what was read is handed on. False: no more are wanted, and the run stops.
  virtual bool end(std::optional<Error> error) = 0;
};

/// Makes asks as they are wanted.
class AskSource {
 public:
  struct Next {
    Pull pull;
    std::unique_ptr<Ask> ask;                 ///< with `item`; null: nothing ends at this place
    std::optional<std::uint64_t> place = {};  ///< in the order of the answers; else it is the next one
  };

  virtual ~AskSource() = default;
  virtual Next next() = 0;
  /// After `pending`: the descriptor to wait for; less than 0: ask again after the end of one of its asks.
  virtual int ready_fd() const { return -1; }
};

/// What a source of queries says, with the ask that `make` makes of its query.
template <typename Query, typename Make>
AskSource::Next next_ask(Queries<Query>& queries, const Make& make) {
  Query query;
  const auto pull = queries.next(query);
  if (pull != Pull::item) return {pull, nullptr};
  return {pull, make(std::move(query)), queries.place()};
}

}  // namespace playfast::store
