// Queries for lists, being answered, and for the apps that the lists name.
#pragma once

#include <memory>

#include "playfast/entry.hpp"
#include "store/lists/list_ask.hpp"

namespace playfast::store {

/// The ask of a query for a list.
std::unique_ptr<Ask> list_ask(ListRun& run, SearchQuery query,
                              const Handler<SearchQuery, EntryList>& handler);
std::unique_ptr<Ask> list_ask(ListRun& run, ChartQuery query, const Handler<ChartQuery, EntryList>& handler);
std::unique_ptr<Ask> list_ask(ListRun& run, DeveloperQuery query,
                              const Handler<DeveloperQuery, EntryList>& handler);
std::unique_ptr<Ask> list_ask(ListRun& run, SimilarQuery query,
                              const Handler<SimilarQuery, EntryList>& handler);

/// The ask of the app that an entry names.
std::unique_ptr<Ask> detail_ask(ListRun& run, Entry entry);

/// Makes an ask of each query. With details, the apps of a list are requested before the next list, so that
/// what is held does not grow with the number of lists.
template <typename Query>
class ListAsks final : public AskSource {
 public:
  ListAsks(Session& session, DetailHandler details, Queries<Query>& queries,
           const Handler<Query, EntryList>& handler)
      : run_{session, std::move(details), Fallback(session.details.fallback.via())},
        queries_(queries),
        handler_(handler) {}

  Next next() override {
    auto& pending = run_.pending;
    if (!pending.empty()) {
      auto ask = detail_ask(run_, std::move(pending.front()));
      pending.pop_front();
      return {Pull::item, std::move(ask)};
    }
    if (run_.list_open) return {Pull::pending, nullptr};
    auto next = next_ask(queries_, [&](Query query) {
      run_.list_open = static_cast<bool>(run_.details);
      return list_ask(run_, std::move(query), handler_);
    });
    if (run_.details) next.place.reset();  // the asks of its apps have places too
    return next;
  }
  int ready_fd() const override { return run_.list_open ? -1 : queries_.ready_fd(); }

 private:
  ListRun run_;
  Queries<Query>& queries_;
  const Handler<Query, EntryList>& handler_;
};

}  // namespace playfast::store
