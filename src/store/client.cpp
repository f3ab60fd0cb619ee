#include "playfast/client.hpp"

#include <poll.h>
#include <random>

#include "net/curl_transport.hpp"
#include "net/fetcher.hpp"
#include "net/url.hpp"
#include "playfast/version.hpp"
#include "store/app_tasks.hpp"

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
  curl.timeout = options.timeout;
  return curl;
}

net::FetchOptions fetch_options(const ClientOptions& options, bool ordered) {
  net::FetchOptions fetch;
  fetch.concurrency = options.concurrency;
  fetch.rate = options.rate.value_or(net::TokenBucket::unlimited);
  fetch.ordered = ordered;
  fetch.retry.retries = options.retries;
  fetch.seed = std::random_device()();
  fetch.on_retry = options.on_retry;
  return fetch;
}

}  // namespace

class Client::Impl {
 public:
  explicit Impl(ClientOptions options) : options_(std::move(options)), transport_(curl_options(options_)) {}

  RunEnd apps(AppQueries& queries, AppResults& results, const Run& run) {
    const store::Shop shop{options_, clock_, reader_};
    store::AppTasks tasks(shop, queries, results);
    std::vector<net::Watch> watches;
    for (const int fd : run.stop_when_readable) watches.push_back({fd, POLLIN, false});
    for (const int fd : run.stop_when_hung_up) watches.push_back({fd, 0, false});
    net::Fetcher fetcher(transport_, clock_, fetch_options(options_, run.ordered));
    return fetcher.run(tasks, watches) ? RunEnd::complete : RunEnd::stopped;
  }

 private:
  ClientOptions options_;
  SystemClock clock_;
  net::CurlTransport transport_;
  page::JsonReader reader_;
};

namespace {

class ListedQueries final : public AppQueries {
 public:
  explicit ListedQueries(std::span<const AppQuery> queries) : left_(queries) {}
  Supply next(AppQuery& query) override {
    if (left_.empty()) return Supply::end;
    query = left_.front();
    left_ = left_.subspan(1);
    return Supply::query;
  }

 private:
  std::span<const AppQuery> left_;
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

}  // namespace

Client::Client(ClientOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Client::~Client() = default;
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;

Result<App> Client::app(const AppQuery& query, std::vector<Drift>* warnings) {
  Result<App> app;
  apps({&query, 1}, [&](Result<AppAnswer> answer) {
    if (answer && warnings != nullptr) {
      warnings->insert(warnings->end(), answer->warnings.begin(), answer->warnings.end());
    }
    app = std::move(answer).map([](AppAnswer&& found) { return std::move(found.app); });
  });
  return app;
}

RunEnd Client::apps(std::span<const AppQuery> queries, const std::function<void(Result<AppAnswer>)>& each) {
  ListedQueries listed(queries);
  CalledResults results(each);
  return apps(listed, results, {});
}

RunEnd Client::apps(AppQueries& queries, AppResults& results, const Run& run) {
  return impl_->apps(queries, results, run);
}

}  // namespace playfast
