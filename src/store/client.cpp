#include "playfast/client.hpp"

#include <poll.h>
#include <random>

#include "net/curl_transport.hpp"
#include "net/fetcher.hpp"
#include "net/url.hpp"
#include "playfast/version.hpp"
#include "store/answer.hpp"
#include "store/app_page.hpp"

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

// What every task of a run shares.
struct Shop {
  const ClientOptions& options;
  const Clock& clock;
  page::JsonReader& reader;
};

class AppTask final : public net::Task {
 public:
  AppTask(const Shop& shop, AppQuery query, AppResults& results)
      : shop_(shop), query_(std::move(query)), results_(results) {}

  net::Request request() const override { return {store::app_url(shop_.options.base_url, query_), {}}; }

  Result<void> answer(const net::Response& response, std::string_view text) override {
    auto judged = store::judge_status(response);
    if (!judged) return about_item(std::move(judged.error()));
    auto read = store::read_app_page(text, query_, shop_.reader);
    if (!read) return about_item(std::move(read.error()));
    answer_ = std::move(*read);
    answer_.app.fetched_at = std::chrono::floor<std::chrono::seconds>(shop_.clock.wall());
    return {};
  }

  bool end(std::optional<Error> error) override {
    if (!error) return results_.found(query_, std::move(answer_));
    return results_.failed(about_item(std::move(*error)).error());
  }

 private:
  Result<void> about_item(Error error) const {
    error.item = query_.app_id;
    error.country = query_.country;
    error.lang = query_.lang;
    return tl::make_unexpected(std::move(error));
  }

  const Shop& shop_;
  AppQuery query_;
  AppResults& results_;
  AppAnswer answer_;
};

class AppTasks final : public net::TaskSource {
 public:
  AppTasks(const Shop& shop, AppQueries& queries, AppResults& results)
      : shop_(shop), queries_(queries), results_(results) {}

  Next next() override {
    AppQuery query;
    switch (queries_.next(query)) {
      case AppQueries::Supply::query:
        return {Supply::task, std::make_unique<AppTask>(shop_, std::move(query), results_)};
      case AppQueries::Supply::later:
        return {Supply::later, nullptr};
      case AppQueries::Supply::end:
        break;
    }
    return {Supply::end, nullptr};
  }

  int ready_fd() const override { return queries_.ready_fd(); }

 private:
  const Shop& shop_;
  AppQueries& queries_;
  AppResults& results_;
};

}  // namespace

class Client::Impl {
 public:
  explicit Impl(ClientOptions options) : options_(std::move(options)), transport_(curl_options(options_)) {}

  RunEnd apps(AppQueries& queries, AppResults& results, const Run& run) {
    const Shop shop{options_, clock_, reader_};
    AppTasks tasks(shop, queries, results);
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
