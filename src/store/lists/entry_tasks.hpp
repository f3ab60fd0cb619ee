// Lists as the fetcher's tasks, and the apps that they name.
#pragma once

#include <deque>
#include <functional>

#include "playfast/entry.hpp"
#include "store/app/tasks.hpp"
#include "store/lists/chart_page.hpp"
#include "store/rpc.hpp"

namespace playfast::store {

/// Takes an app of a list as its own page describes it, or the error. False: no more are wanted.
using DetailHandler = std::function<bool(const Entry&, Result<Answer<App>>)>;

/// What every task of a run shares.
struct ListSession {
  const Session& session;
  RpcReader& rpc_reader;
  DetailHandler details;  ///< none: apps are not requested

  ChartForm form = ChartForm::long_form;  ///< that was not refused
  std::deque<Entry> pending = {};         ///< whose apps are still to be requested
  bool list_open = false;                 ///< a list is on its way whose apps will be requested
};

/// Makes a task of each query, a SearchQuery or a ChartQuery. With details, the apps of a list are requested
/// before the next list, so that what is held does not grow with the number of lists.
template <typename Query>
class EntryTasks final : public net::TaskSource {
 public:
  EntryTasks(ListSession session, Queries<Query>& queries, const Handler<Query, EntryList>& handler)
      : session_(std::move(session)), queries_(queries), handler_(handler) {}

  Next next() override;
  int ready_fd() const override { return session_.list_open ? -1 : queries_.ready_fd(); }

 private:
  ListSession session_;
  Queries<Query>& queries_;
  const Handler<Query, EntryList>& handler_;
};

extern template class EntryTasks<SearchQuery>;
extern template class EntryTasks<ChartQuery>;

}  // namespace playfast::store
