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

class OneQuery final : public AppQueries {
 public:
  explicit OneQuery(const AppQuery& query) : query_(query) {}
  Supply next(AppQuery& query) override {
    query = query_;
    return std::exchange(given_, true) ? Supply::end : Supply::query;
  }

 private:
  const AppQuery& query_;
  bool given_ = false;
};

class OneResult final : public AppResults {
 public:
  bool found(const AppQuery& /*query*/, AppAnswer answer) override {
    result = std::move(answer.app);
    return true;
  }
  bool failed(const Error& error) override {
    result = tl::make_unexpected(error);
    return true;
  }

  Result<App> result;
};

}  // namespace

Client::Client(ClientOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Client::~Client() = default;
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;

Result<App> Client::app(const AppQuery& query) {
  OneQuery queries(query);
  OneResult one;
  apps(queries, one, {});
  return std::move(one.result);
}

RunEnd Client::apps(AppQueries& queries, AppResults& results, const Run& run) {
  return impl_->apps(queries, results, run);
}

}  // namespace playfast
