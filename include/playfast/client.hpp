// The store, as a library: answers queries, one or many.
//
// Threads: a client and its review streams belong to one thread at a time. Handlers and `on_retry` are called
// on the thread that called the client. Different clients may be used by different threads at once. A
// std::stop_token may be stopped from any thread; nothing else may be called from another thread while a call
// runs.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "playfast/activity.hpp"
#include "playfast/answer.hpp"
#include "playfast/app.hpp"
#include "playfast/availability.hpp"
#include "playfast/data_safety.hpp"
#include "playfast/entry.hpp"
#include "playfast/error.hpp"
#include "playfast/events.hpp"
#include "playfast/permissions.hpp"
#include "playfast/review.hpp"
#include "playfast/run.hpp"
#include "playfast/terms.hpp"

namespace playfast {
namespace client {
class Core;
}  // namespace client

inline namespace v0 {

/// How to reach the store. The defaults are those of the command line.
struct ClientOptions {
  std::string base_url =
      "https://play.google.com";   ///< scheme, host and port; plain http only to this machine
  std::string user_agent;          ///< empty: "playfast/VERSION"
  std::string ca;                  ///< file or folder of trusted certificates; empty: the system's
  std::string proxy;               ///< empty: as the environment says; for this machine, none
  unsigned concurrency = 8;        ///< requests on their way at a time
  std::optional<double> rate = 5;  ///< requests a second, over all calls; nothing: no limit
  int retries = 4;                 ///< after the first attempt
  std::chrono::milliseconds timeout = std::chrono::seconds(120);  ///< of one request, in all
  Via via = Via::automatic;
  /// Names of the fields of `App` to fetch; the others are left empty. None: all. Fewer fields make smaller
  /// answers, so that more apps share a request; pages are read whole.
  std::vector<std::string> app_fields;
  /// Read every page a second time, by its schema.org data, and warn where the two disagree. A
  /// required field that the payload lacks is then taken from there.
  bool verify = false;
  /// Where a page's payload is not understood, return what its schema.org data has.
  bool partial = false;
  /// Called before each retry with the failure and the wait until the retry.
  std::function<void(const Error&, std::chrono::milliseconds)> on_retry;
  /// Called after each request, successful or not.
  std::function<void(const RequestInfo&)> on_request;
  /// Called when no request starts for a while: the store sent a Retry-After, refused five requests in a row,
  /// or did not answer twenty.
  std::function<void(const Pause&)> on_pause;
};

/// Keeps its connections and its pace from call to call: the rate, fewer requests at a time after a refusal
/// or a timeout, pauses, and a budget of 20 retries, to which each ten requests add one.
///
/// An exception of a callback ends the call that called it. A callback must not destroy or move the client; a
/// call to the client inside a callback throws std::logic_error and changes nothing.
///
/// Each kind of query has two faces. One query: the call returns its answer or the error. Many: `queries` is
/// an input range or a `Queries` source, the handler is called with each answer as it comes, on this thread,
/// and an error says which query it is about. The call returns when all queries have been answered, or with
/// `stopped`: when the handler returned false, a stop was requested, or an error ends the run (a block, a bad
/// certificate); the handler gets such an error too.
class PLAYFAST_API Client {
 public:
  /// Throws std::invalid_argument for options that cannot be used: no concurrency, a rate that is
  /// not above 0, a base_url that is neither https nor plain http to this machine, an unknown name in
  /// app_fields.
  explicit Client(ClientOptions options = {});
  ~Client();
  Client(Client&&) noexcept;
  Client& operator=(Client&&) noexcept;

  /// The details of an app.
  Result<Answer<App>> app(const AppQuery& query) { return only<App>(query); }
  template <QueriesOf<AppQuery> Many>
  RunEnd apps(Many&& queries, const Handler<AppQuery, App>& handler, const RunOptions& options = {}) {
    return each<AppQuery>(queries, handler, options);
  }

  /// The results of a search, an exact match first. An empty list is not an error.
  Result<Answer<EntryList>> search(const SearchQuery& query) { return only<EntryList>(query); }
  template <QueriesOf<SearchQuery> Many>
  RunEnd searches(Many&& queries, const Handler<SearchQuery, EntryList>& handler,
                  const RunOptions& options = {}) {
    return each<SearchQuery>(queries, handler, options);
  }

  /// What the store suggests while a term is typed; none is an empty list.
  Result<Answer<SuggestionList>> suggestions(const TermQuery& query) { return only<SuggestionList>(query); }
  template <QueriesOf<TermQuery> Many>
  RunEnd suggestions(Many&& queries, const Handler<TermQuery, SuggestionList>& handler,
                     const RunOptions& options = {}) {
    return each<TermQuery>(queries, handler, options);
  }

  /// The searches that the store relates to one; none is an empty list.
  Result<Answer<RelatedList>> related(const TermQuery& query) { return only<RelatedList>(query); }
  template <QueriesOf<TermQuery> Many>
  RunEnd related(Many&& queries, const Handler<TermQuery, RelatedList>& handler,
                 const RunOptions& options = {}) {
    return each<TermQuery>(queries, handler, options);
  }

  /// A top chart; an empty one is not an error.
  Result<Answer<EntryList>> chart(const ChartQuery& query) { return only<EntryList>(query); }
  template <QueriesOf<ChartQuery> Many>
  RunEnd charts(Many&& queries, const Handler<ChartQuery, EntryList>& handler,
                const RunOptions& options = {}) {
    return each<ChartQuery>(queries, handler, options);
  }

  /// The apps of a developer; an empty list is not an error.
  Result<Answer<EntryList>> developer_apps(const DeveloperQuery& query) { return only<EntryList>(query); }
  template <QueriesOf<DeveloperQuery> Many>
  RunEnd developer_apps(Many&& queries, const Handler<DeveloperQuery, EntryList>& handler,
                        const RunOptions& options = {}) {
    return each<DeveloperQuery>(queries, handler, options);
  }

  /// The apps that the store lists as similar to an app; an empty list is not an error.
  Result<Answer<EntryList>> similar_apps(const SimilarQuery& query) { return only<EntryList>(query); }
  template <QueriesOf<SimilarQuery> Many>
  RunEnd similar_apps(Many&& queries, const Handler<SimilarQuery, EntryList>& handler,
                      const RunOptions& options = {}) {
    return each<SimilarQuery>(queries, handler, options);
  }

  /// The permissions of an app; none is an empty list.
  Result<Answer<AppPermissions>> permissions(const AppQuery& query) { return only<AppPermissions>(query); }
  template <QueriesOf<AppQuery> Many>
  RunEnd permissions(Many&& queries, const Handler<AppQuery, AppPermissions>& handler,
                     const RunOptions& options = {}) {
    return each<AppQuery>(queries, handler, options);
  }

  /// Whether an app can be had. An app that is missing, or of which nothing is known, is an answer too.
  Result<Answer<AppAvailability>> availability(const AppQuery& query) { return only<AppAvailability>(query); }
  template <QueriesOf<AppQuery> Many>
  RunEnd availability(Many&& queries, const Handler<AppQuery, AppAvailability>& handler,
                      const RunOptions& options = {}) {
    return each<AppQuery>(queries, handler, options);
  }

  /// What the developer says of the data that an app shares and collects.
  Result<Answer<DataSafety>> data_safety(const AppQuery& query) { return only<DataSafety>(query); }
  template <QueriesOf<AppQuery> Many>
  RunEnd data_safety(Many&& queries, const Handler<AppQuery, DataSafety>& handler,
                     const RunOptions& options = {}) {
    return each<AppQuery>(queries, handler, options);
  }

  /// The live events and stories beside an app; an empty list is not an error.
  Result<Answer<EventList>> events(const AppQuery& query) { return only<EventList>(query); }
  template <QueriesOf<AppQuery> Many>
  RunEnd events(Many&& queries, const Handler<AppQuery, EventList>& handler, const RunOptions& options = {}) {
    return each<AppQuery>(queries, handler, options);
  }

  /// The reviews of an app, to be taken out one by one. A stop request ends the stream as `stopped`.
  ReviewStream reviews(const ReviewQuery& query, std::stop_token stop = {});

 private:
  friend class client::Core;
  explicit Client(std::shared_ptr<client::Core> core);

  template <typename T, typename Query>
  Result<Answer<T>> only(const Query& query) {
    const std::span<const Query> one(&query, 1);
    RangeQueries<Query, const std::span<const Query>> queries(one);
    // A run calls its handler at least once for each query, unless it was stopped: this one cannot be.
    Result<Answer<T>> answer = fail(ErrorKind::no_data, "no answer");
    const Handler<Query, T> keep = [&](const Query& /*query*/, Result<Answer<T>> first) {
      answer = std::move(first);
      return true;
    };
    run(queries, keep, {});
    return answer;
  }

  template <typename Query, typename T, typename Many>
  RunEnd each(Many& queries, const Handler<Query, T>& handler, const RunOptions& options) {
    if constexpr (std::derived_from<Many, Queries<Query>>) {
      return run(queries, handler, options);
    } else {
      RangeQueries<Query, Many> source(queries);
      return run(source, handler, options);
    }
  }
  RunEnd run(Queries<AppQuery>& queries, const Handler<AppQuery, App>& handler, const RunOptions& options);
  RunEnd run(Queries<SearchQuery>& queries, const Handler<SearchQuery, EntryList>& handler,
             const RunOptions& options);
  RunEnd run(Queries<AppQuery>& queries, const Handler<AppQuery, AppPermissions>& handler,
             const RunOptions& options);
  RunEnd run(Queries<TermQuery>& queries, const Handler<TermQuery, SuggestionList>& handler,
             const RunOptions& options);
  RunEnd run(Queries<TermQuery>& queries, const Handler<TermQuery, RelatedList>& handler,
             const RunOptions& options);
  RunEnd run(Queries<AppQuery>& queries, const Handler<AppQuery, AppAvailability>& handler,
             const RunOptions& options);
  RunEnd run(Queries<AppQuery>& queries, const Handler<AppQuery, DataSafety>& handler,
             const RunOptions& options);
  RunEnd run(Queries<AppQuery>& queries, const Handler<AppQuery, EventList>& handler,
             const RunOptions& options);
  RunEnd run(Queries<ChartQuery>& queries, const Handler<ChartQuery, EntryList>& handler,
             const RunOptions& options);
  RunEnd run(Queries<DeveloperQuery>& queries, const Handler<DeveloperQuery, EntryList>& handler,
             const RunOptions& options);
  RunEnd run(Queries<SimilarQuery>& queries, const Handler<SimilarQuery, EntryList>& handler,
             const RunOptions& options);

  std::shared_ptr<client::Core> core_;
};

}  // namespace v0
}  // namespace playfast
