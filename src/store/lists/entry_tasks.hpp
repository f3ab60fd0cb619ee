// Lists as the fetcher's tasks, and the apps that they name.
#pragma once

#include <deque>

#include "net/task.hpp"
#include "playfast/entry.hpp"
#include "store/app/tasks.hpp"
#include "store/lists/chart_page.hpp"
#include "store/rpc.hpp"

namespace playfast::store {

/// What every task of a run shares.
struct EntryShop {
  const Shop& shop;
  RpcReader& rpc_reader;
  EntryResults& results;
  bool details;

  ChartForm form = ChartForm::long_form;  ///< that was not refused
  std::deque<Entry> wanted = {};          ///< whose apps are still to be asked for
  bool list_open = false;                 ///< a list is on its way whose apps will be wanted
};

/// Makes a task of each query. With details, the apps of a list are asked for before the next list,
/// so that what is held does not grow with the number of lists.
class EntryTasks final : public net::TaskSource {
 public:
  EntryTasks(EntryShop shop, EntryQueries& queries) : shop_(std::move(shop)), queries_(queries) {}

  Next next() override;
  int ready_fd() const override { return shop_.list_open ? -1 : queries_.ready_fd(); }

 private:
  EntryShop shop_;
  EntryQueries& queries_;
};

}  // namespace playfast::store
