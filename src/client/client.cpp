#include "playfast/client.hpp"

#include <poll.h>
#include <algorithm>
#include <random>
#include <stdexcept>

#include "net/curl/transport.hpp"
#include "net/descriptors.hpp"
#include "net/fetcher.hpp"
#include "net/rehearsal.hpp"
#include "net/url.hpp"
#include "playfast/version.hpp"
#include "store/app/tasks.hpp"
#include "store/lists/entry_tasks.hpp"
#include "store/reviews/tasks.hpp"

namespace playfast {
namespace {

net::CurlOptions curl_options(const ClientOptions& options) {
  net::CurlOptions curl;
  curl.user_agent = options.user_agent.empty() ? "playfast/" PLAYFAST_VERSION : options.user_agent;
  curl.ca = options.ca;
  curl.proxy = options.proxy;
  // A proxy for the outer world does not lead to this machine.
  const auto store = net::parse_url(options.base_url);
  curl.environment_proxy = !store || !net::is_loopback(*store);
  curl.timeouts.total = options.timeout;
  return curl;
}

net::PaceOptions pace_options(const ClientOptions& options) {
  net::PaceOptions pace;
  pace.rate = options.rate.value_or(net::TokenBucket::unlimited);
  pace.retry.retries = options.retries;
  pace.seed = std::random_device()();
  return pace;
}

net::FetchOptions fetch_options(const ClientOptions& options, bool ordered) {
  net::FetchOptions fetch;
  fetch.concurrency = std::min<std::size_t>(options.concurrency, net::max_connections());
  fetch.ordered = ordered;
  fetch.on_retry = options.on_retry;
  return fetch;
}

// What would make a run wait for ever, or go where it must not. A mistake of the caller's, not a
// failure of a query.
ClientOptions checked(ClientOptions options) {
  const auto refuse = [](const char* why) {
    throw std::invalid_argument(std::string("ClientOptions: ") + why);
  };
  if (options.concurrency == 0) refuse("concurrency is 0");
  if (options.rate && !(*options.rate > 0)) refuse("rate is not above 0");
  while (options.base_url.ends_with('/')) options.base_url.pop_back();
  const auto store = net::parse_url(options.base_url);
  const bool https = store && store->scheme == "https";
  const bool local = store && store->scheme == "http" && net::is_loopback(*store);
  if (!https && !local) refuse("base_url is neither https nor plain http to this machine");
  return options;
}

// Held for as long as a client runs. Its readers and connections serve one run at a time.
class Running {
 public:
  explicit Running(bool& running) : running_(running) {
    if (running_) throw std::logic_error("Client: called inside one of its callbacks");
    running_ = true;
  }
  ~Running() { running_ = false; }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

 private:
  bool& running_;
};

}  // namespace

class Client::Impl {
 public:
  explicit Impl(ClientOptions options)
      : options_(checked(std::move(options))),
        transport_(curl_options(options_)),
        pace_(pace_options(options_), clock_.now()) {}

  RunEnd apps(AppQueries& queries, AppResults& results, const Run& run) {
    const Running running(running_);
    const store::Shop shop{options_.base_url, reading(), clock_, page_reader_};
    store::AppTasks tasks(shop, queries, results);
    return fetch(tasks, fetch_options(options_, run.ordered), run);
  }

  RunEnd reviews(ReviewQueries& queries, ReviewResults& results, const Run& run) {
    const Running running(running_);
    store::ReviewShop shop{options_.base_url, clock_, rpc_reader_};
    store::ReviewTasks tasks(shop, queries, results);
    auto options = fetch_options(options_, false);
    // The pages of a later stream are not held back: it is not begun.
    if (run.ordered) options.most_open = 1;
    return fetch(tasks, std::move(options), run);
  }

  RunEnd entries(EntryQueries& queries, EntryResults& results, const Run& run, bool details) {
    const Running running(running_);
    const store::Shop shop{options_.base_url, reading(), clock_, page_reader_};
    // Without answers there is nothing to detail.
    const bool answered = !options_.instead_of_sending;
    store::EntryTasks tasks({shop, rpc_reader_, results, details && answered}, queries);
    return fetch(tasks, fetch_options(options_, run.ordered), run);
  }

 private:
  store::Reading reading() const { return {options_.verify, options_.partial}; }

  RunEnd fetch(net::TaskSource& tasks, net::FetchOptions options, const Run& run) {
    std::vector<net::Watch> watches;
    for (const int fd : run.stop_when_readable) watches.push_back({fd, POLLIN, false});
    for (const int fd : run.stop_when_hung_up) watches.push_back({fd, 0, false});
    if (options_.instead_of_sending) {
      const auto tell = [&](const net::Request& request) {
        return options_.instead_of_sending(
            {request.form.empty() ? "GET" : "POST", request.url, net::url_decode(request.form)});
      };
      return net::rehearse(tasks, watches, tell) ? RunEnd::complete : RunEnd::stopped;
    }
    net::Fetcher fetcher(transport_, clock_, pace_, std::move(options));
    return fetcher.run(tasks, watches) ? RunEnd::complete : RunEnd::stopped;
  }

  ClientOptions options_;
  SystemClock clock_;
  net::CurlTransport transport_;
  net::Pace pace_;
  bool running_ = false;
  page::JsonReader page_reader_;
  store::RpcReader rpc_reader_;
};

namespace {

template <typename Query>
class ListedQueries final : public Queries<Query> {
 public:
  explicit ListedQueries(std::span<const Query> queries) : left_(queries) {}
  Supply next(Query& query) override {
    if (left_.empty()) return Supply::end;
    query = left_.front();
    left_ = left_.subspan(1);
    return Supply::query;
  }

 private:
  std::span<const Query> left_;
};

class CalledResults final : public AppResults {
 public:
  explicit CalledResults(const std::function<void(Result<AppAnswer>)>& each) : each_(each) {}
  bool found(const AppQuery& /*query*/, AppAnswer answer) override {
    each_(std::move(answer));
    return true;
  }
  bool failed(const Error& error) override {
    each_(tl::make_unexpected(error));
    return true;
  }

 private:
  const std::function<void(Result<AppAnswer>)>& each_;
};

class CalledReviews final : public ReviewResults {
 public:
  explicit CalledReviews(const std::function<bool(ReviewPage)>& each) : each_(each) {}
  bool page(const ReviewQuery& /*query*/, ReviewPage page) override {
    end.reviews += page.reviews.size();
    end.skipped += page.skipped;
    end.token = page.next_token;
    return each_(std::move(page));
  }
  bool ended(const ReviewQuery& /*query*/, const ReviewEnd& how) override {
    end = how;
    return true;
  }

  ReviewEnd end;  ///< of a stream that was stopped, until its end is told

 private:
  const std::function<bool(ReviewPage)>& each_;
};

// Of a query that was planned only.
tl::unexpected<Error> unanswered() { return fail(ErrorKind::no_data, "not asked: requests are not sent"); }

class OneList final : public EntryResults {
 public:
  bool found(const EntryQuery& /*query*/, EntryAnswer found) override {
    answer = std::move(found);
    return true;
  }
  bool failed(const Error& error) override {
    answer = tl::make_unexpected(error);
    return true;
  }

  Result<EntryAnswer> answer = unanswered();
};

Result<EntryAnswer> one_list(Client& client, const EntryQuery& query) {
  ListedQueries<EntryQuery> listed({&query, 1});
  OneList results;
  client.entries(listed, results, {});
  return std::move(results.answer);
}

}  // namespace

Client::Client(ClientOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Client::~Client() = default;
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;

Result<App> Client::app(const AppQuery& query, std::vector<Drift>* warnings) {
  Result<App> app = unanswered();
  apps({&query, 1}, [&](Result<AppAnswer> answer) {
    if (answer && warnings != nullptr) {
      warnings->insert(warnings->end(), answer->warnings.begin(), answer->warnings.end());
    }
    app = std::move(answer).map([](AppAnswer&& found) { return std::move(found.app); });
  });
  return app;
}

RunEnd Client::apps(std::span<const AppQuery> queries, const std::function<void(Result<AppAnswer>)>& each) {
  ListedQueries<AppQuery> listed(queries);
  CalledResults results(each);
  return apps(listed, results, {});
}

RunEnd Client::apps(AppQueries& queries, AppResults& results, const Run& run) {
  return impl_->apps(queries, results, run);
}

ReviewEnd Client::reviews(const ReviewQuery& query, const std::function<bool(ReviewPage)>& each) {
  ListedQueries<ReviewQuery> listed({&query, 1});
  CalledReviews results(each);
  reviews(listed, results, {});
  return std::move(results.end);
}

RunEnd Client::reviews(ReviewQueries& queries, ReviewResults& results, const Run& run) {
  return impl_->reviews(queries, results, run);
}

Result<EntryAnswer> Client::search(const SearchQuery& query) { return one_list(*this, query); }
Result<EntryAnswer> Client::chart(const ChartQuery& query) { return one_list(*this, query); }

RunEnd Client::entries(EntryQueries& queries, EntryResults& results, const Run& run, bool details) {
  return impl_->entries(queries, results, run, details);
}

}  // namespace playfast
