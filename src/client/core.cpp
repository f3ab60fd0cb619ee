#include "client/core.hpp"

#include <algorithm>
#include <random>
#include <stdexcept>
#include <string>

#include "net/curl/transport.hpp"
#include "net/descriptors.hpp"
#include "net/url.hpp"
#include "playfast/version.hpp"

namespace playfast::client {
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

}  // namespace

Running::Running(bool& running) : running_(running) {
  if (running_) throw std::logic_error("Client: called inside one of its callbacks");
  running_ = true;
}

Core::Core(ClientOptions options, std::unique_ptr<net::Transport> transport)
    : options_(checked(std::move(options))),
      transport_(std::move(transport)),
      pacer_(pace_options(options_), clock_.now()) {}

Core::Core(ClientOptions options) : Core(std::move(options), nullptr) {
  transport_ = std::make_unique<net::CurlTransport>(curl_options(options_));
}

RunEnd Core::apps(Queries<AppQuery>& queries, const Handler<AppQuery, App>& handler,
                  const RunOptions& options) {
  const auto running = hold();
  const auto apps = session();
  store::AppTasks tasks(apps, queries, handler);
  return run(tasks, fetch_options(options));
}

template <typename Query>
RunEnd Core::run_lists(Queries<Query>& queries, const Handler<Query, EntryList>& handler,
                       const RunOptions& options, store::DetailHandler details) {
  const auto running = hold();
  const auto apps = session();
  store::EntryTasks<Query> tasks({apps, rpc_reader_, std::move(details)}, queries, handler);
  return run(tasks, fetch_options(options));
}

RunEnd Core::lists(Queries<SearchQuery>& queries, const Handler<SearchQuery, EntryList>& handler,
                   const RunOptions& options, store::DetailHandler details) {
  return run_lists(queries, handler, options, std::move(details));
}

RunEnd Core::lists(Queries<ChartQuery>& queries, const Handler<ChartQuery, EntryList>& handler,
                   const RunOptions& options, store::DetailHandler details) {
  return run_lists(queries, handler, options, std::move(details));
}

RunEnd Core::streams(Queries<store::StreamQuery>& queries, store::StreamResults& results,
                     const RunOptions& options) {
  const auto running = hold();
  auto reviews = review_session();
  store::ReviewTasks tasks(reviews, queries, results);
  auto fetch = fetch_options(options);
  // The pages of a later stream are not held back: it is not begun.
  fetch.ordered = false;
  if (options.ordered) fetch.most_open = 1;
  return run(tasks, std::move(fetch));
}

net::FetchOptions Core::fetch_options(const RunOptions& options) const {
  net::FetchOptions fetch;
  fetch.concurrency = std::min<std::size_t>(options_.concurrency, net::max_connections());
  fetch.ordered = options.ordered;
  fetch.on_retry = options_.on_retry;
  fetch.stop = options.stop;
  return fetch;
}

std::unique_ptr<net::Fetcher> Core::fetcher(net::FetchOptions options) {
  return std::make_unique<net::Fetcher>(*transport_, clock_, pacer_, std::move(options));
}

RunEnd Core::run(net::TaskSource& tasks, net::FetchOptions options) {
  return fetcher(std::move(options))->run(tasks, watches_) ? RunEnd::complete : RunEnd::stopped;
}

}  // namespace playfast::client
