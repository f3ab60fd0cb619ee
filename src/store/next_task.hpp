// Makes a task of a source's next query.
#pragma once

#include <utility>

#include "net/task.hpp"
#include "playfast/run.hpp"

namespace playfast::store {

/// What the source says, with the task that `make` makes of its query.
template <typename Query, typename Make>
net::TaskSource::Next next_task(Queries<Query>& queries, const Make& make) {
  using Supply = net::TaskSource::Supply;
  Query query;
  switch (queries.next(query)) {
    case Pull::item:
      return {Supply::task, make(std::move(query))};
    case Pull::pending:
      return {Supply::later, nullptr};
    case Pull::again:
      return {Supply::again, nullptr};
    case Pull::end:
      break;
  }
  return {Supply::end, nullptr};
}

}  // namespace playfast::store
