// Queries for lists, being answered, and for the apps that the lists name.
#pragma once

#include <deque>
#include <functional>

#include "playfast/entry.hpp"
#include "store/app/ask.hpp"
#include "store/lists/chart_page.hpp"

namespace playfast::store {

/// Takes an app of a list as its own page describes it, or the error. False: no more are wanted.
using DetailHandler = std::function<bool(const Entry&, Result<Answer<App>>)>;

/// What all asks of a run share.
struct ListRun {
  Session& session;
  DetailHandler details;  ///< none: apps are not requested

  ChartForm form = ChartForm::long_form;  ///< that was not refused
  std::deque<Entry> pending = {};         ///< whose apps are still to be requested
  bool list_open = false;                 ///< a list is on its way whose apps will be requested
};

/// Makes an ask of each query, a SearchQuery or a ChartQuery. With details, the apps of a list are requested
/// before the next list, so that what is held does not grow with the number of lists.
template <typename Query>
class ListAsks final : public AskSource {
 public:
  ListAsks(ListRun run, Queries<Query>& queries, const Handler<Query, EntryList>& handler)
      : run_(std::move(run)), queries_(queries), handler_(handler) {}

  Next next() override;
  int ready_fd() const override { return run_.list_open ? -1 : queries_.ready_fd(); }

 private:
  ListRun run_;
  Queries<Query>& queries_;
  const Handler<Query, EntryList>& handler_;
};

extern template class ListAsks<SearchQuery>;
extern template class ListAsks<ChartQuery>;

}  // namespace playfast::store
