// Apps as the fetcher's tasks: a query becomes a request, an answer a record.
#pragma once

#include "net/task.hpp"
#include "page/json/document.hpp"
#include "playfast/app.hpp"
#include "store/app/reader.hpp"
#include "util/clock.hpp"

namespace playfast::store {

/// What every task of a run shares.
struct Shop {
  const std::string& base_url;  ///< without a slash at its end
  Reading reading;
  const Clock& clock;
  page::JsonReader& reader;
};

/// The task of one app.
std::unique_ptr<net::Task> app_task(const Shop& shop, AppQuery query, AppResults& results);

/// Makes a task of each query, as there is room for it.
class AppTasks final : public net::TaskSource {
 public:
  AppTasks(const Shop& shop, AppQueries& queries, AppResults& results)
      : shop_(shop), queries_(queries), results_(results) {}

  Next next() override;
  int ready_fd() const override { return queries_.ready_fd(); }

 private:
  const Shop& shop_;
  AppQueries& queries_;
  AppResults& results_;
};

}  // namespace playfast::store
