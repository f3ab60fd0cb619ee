// The runs of a client, one kind of queries each.
#include "simulate/day.hpp"
#include "simulate/details.hpp"
#include "simulate/life.hpp"
#include "simulate/source.hpp"
#include "store/availability.hpp"
#include "store/suggest.hpp"

namespace playfast::simulate {

RunEnd Day::run_kind(Life& life, const Phase& phase, Ledger& ledger) {
  const RunOptions options{
      .ordered = phase.ordered, .stop = life.stop_source.get_token(), .deadline = life.deadline};
  auto& core = life.core;
  switch (phase.kind) {
    case Kind::app:
      return run_queries<AppQuery, App>(life, ledger, [&](auto& queries, const auto& handler) {
        return core.apps(queries, handler, options);
      });
    case Kind::availability:
      return run_queries<AppQuery, AppAvailability>(life, ledger, [&](auto& queries, const auto& handler) {
        return core.answer(store::availability_endpoint, queries, handler, options);
      });
    case Kind::suggest:
      return run_queries<TermQuery, SuggestionList>(life, ledger, [&](auto& queries, const auto& handler) {
        return core.answer(store::suggest_endpoint, queries, handler, options);
      });
    case Kind::search:
      return run_searches(life, phase, ledger, options);
    case Kind::chart:
      return run_queries<ChartQuery, EntryList>(life, ledger, [&](auto& queries, const auto& handler) {
        return core.lists(queries, handler, options);
      });
    case Kind::reviews:
      break;
  }
  return run_streams(life, ledger, options);
}

template <typename Query, typename T, typename Run>
RunEnd Day::run_queries(Life& life, Ledger& ledger, const Run& run) {
  Source<Query> queries(
      ledger, life.network, clock_, dice_, [this](Number item) { return arrival(item); },
      [](Number item, Query& query) { make_query(item, query); });
  const Handler<Query, T> handler = [&](const Query& query, Result<Answer<T>> answer) {
    return deliver(life, ledger, number_of(query), judge_.judge(query, answer));
  };
  return run(queries, handler);
}

RunEnd Day::run_searches(Life& life, const Phase& phase, Ledger& ledger, const RunOptions& options) {
  Details details(plan_);
  store::DetailHandler handle_app;
  if (phase.details)
    handle_app = [&](const Entry& entry, const Result<Answer<App>>& answer) {
      details.came(entry, answer);
      if (!answer && answer.error().fate() == Fate::stop) ledger.may_be_stopped();
      return !life.stops_here();
    };
  return run_queries<SearchQuery, EntryList>(life, ledger, [&](auto& queries, const auto& handler) {
    const Handler<SearchQuery, EntryList> with_details = [&](const SearchQuery& query,
                                                             Result<Answer<EntryList>> answer) {
      if (answer && phase.details) details.expect(answer->value);
      return handler(query, std::move(answer));
    };
    const auto end = life.core.lists(queries, with_details, options, handle_app);
    details.check_end(end);
    return end;
  });
}

RunEnd Day::run_streams(Life& life, Ledger& ledger, const RunOptions& options) {
  Source<record::StreamQuery> queries(
      ledger, life.network, clock_, dice_, [this](Number item) { return arrival(item); },
      [this](Number item, record::StreamQuery& query) { streams_.make_query(item, query); });
  StreamHandler results(
      [&](Number item, const auto& query, const auto& page) {
        ledger.check_open(item);
        streams_.add(query, page);
        return !life.stops_here();
      },
      [&](Number item, const auto& query, const auto& end) {
        return deliver(life, ledger, item, streams_.end(query, end));
      });
  return life.core.streams(queries, results, options);
}

}  // namespace playfast::simulate
