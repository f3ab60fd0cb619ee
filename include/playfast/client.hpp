// The store, as a library: asks for apps, one or many, and hands over what comes.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "playfast/app.hpp"
#include "playfast/drift.hpp"
#include "playfast/entry.hpp"
#include "playfast/error.hpp"
#include "playfast/queries.hpp"
#include "playfast/review.hpp"

namespace playfast {

/// A request as it would be sent.
struct PlannedRequest {
  std::string method;  ///< "GET" or "POST"
  std::string url;
  std::string body;  ///< of a POST: its form, decoded
};

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
  /// Read every page a second time, by its schema.org data, and tell where the two disagree. A
  /// required field that the payload lacks is then taken from there.
  bool verify = false;
  /// Of a page whose payload is not understood, give what its schema.org data has.
  bool partial = false;
  /// Told of each failure that will be tried again, and after how long.
  std::function<void(const Error&, std::chrono::milliseconds)> on_retry;
  /// When set, nothing is sent: the first request of each query goes here instead, and no query is
  /// answered: `app`, `search` and `chart` give an error. Returns whether more is wanted.
  std::function<bool(const PlannedRequest&)> instead_of_sending;
};

/// How a run of many ended.
enum class RunEnd : std::uint8_t { complete, stopped };

/// Keeps its connections and its rate limit from call to call. An exception of a callback ends the call that
/// called it. A callback must not destroy or move the client; to call it throws std::logic_error and changes
/// nothing. Not for use by several threads at once.
class Client {
 public:
  /// Throws std::invalid_argument for options that cannot be used: no concurrency, a rate that is
  /// not above 0, a base_url that is neither https nor plain http to this machine.
  explicit Client(ClientOptions options = {});
  ~Client();
  Client(Client&&) noexcept;
  Client& operator=(Client&&) noexcept;

  /// One app; returns when it is there. What is to be said of its reading is added to `warnings`.
  /// Errors: any but those of output.
  Result<App> app(const AppQuery& query, std::vector<Drift>* warnings = nullptr);

  /// Many apps at once: `each` is called with every app, or why it did not come, as they come, on
  /// this thread; the error says which one it is about. Returns when all have come, or with
  /// `stopped` after an error that ends runs (a block, a bad certificate), told to `each` as well.
  RunEnd apps(std::span<const AppQuery> queries, const std::function<void(Result<AppAnswer>)>& each);

  /// The same for queries without end: asks for them as there is room. Returns when every query has been
  /// answered or has failed, or early when the results want no more or one of these descriptors is readable
  /// or hung up.
  struct Run {
    bool ordered = false;  ///< answers in the order of the queries, not as they come
    std::span<const int> stop_when_readable;
    std::span<const int> stop_when_hung_up;
  };
  RunEnd apps(AppQueries& queries, AppResults& results, const Run& run);

  /// The reviews of one app, page by page as they come; `each` returns whether more is wanted.
  ReviewEnd reviews(const ReviewQuery& query, const std::function<bool(ReviewPage)>& each);

  /// Many streams side by side, each with its pages in order; `ordered`: one stream after another.
  RunEnd reviews(ReviewQueries& queries, ReviewResults& results, const Run& run);

  /// What a search finds, an exact match first; nothing found is no error. Errors: any but those of output.
  Result<EntryAnswer> search(const SearchQuery& query);
  /// A top chart; an empty one is no error. Errors: any but those of output.
  Result<EntryAnswer> chart(const ChartQuery& query);

  /// Many lists at once. `details`: for each entry its app's page is asked for too, list after list.
  RunEnd entries(EntryQueries& queries, EntryResults& results, const Run& run, bool details = false);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace playfast
