// Apps as the fetcher's tasks: a query becomes a request, an answer a record.
#pragma once

#include "page/json/document.hpp"
#include "playfast/app.hpp"
#include "playfast/run.hpp"
#include "store/app/reader.hpp"
#include "store/next_task.hpp"
#include "util/clock.hpp"

namespace playfast::store {

/// What every task of a run shares.
struct Session {
  const std::string& base_url;  ///< without a slash at its end
  Reading reading;
  const Clock& clock;
  page::JsonReader& reader;
};

/// The task of one app.
std::unique_ptr<net::Task> app_task(const Session& session, AppQuery query,
                                    const Handler<AppQuery, App>& handler);

/// Makes a task of each query, as there is room for it.
class AppTasks final : public net::TaskSource {
 public:
  AppTasks(const Session& session, Queries<AppQuery>& queries, const Handler<AppQuery, App>& handler)
      : session_(session), queries_(queries), handler_(handler) {}

  Next next() override;
  int ready_fd() const override { return queries_.ready_fd(); }

 private:
  const Session& session_;
  Queries<AppQuery>& queries_;
  const Handler<AppQuery, App>& handler_;
};

}  // namespace playfast::store
