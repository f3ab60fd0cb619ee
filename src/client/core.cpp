#include "client/core.hpp"

#include <algorithm>
#include <random>
#include <stdexcept>
#include <string>

#include "net/curl/transport.hpp"
#include "net/descriptors.hpp"
#include "net/url.hpp"
#include "playfast/version.hpp"
#include "store/events_ask.hpp"

namespace playfast::client {
namespace {

const SystemClock system_clock{};

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

net::PaceOptions pace_options(const ClientOptions& options, std::uint64_t seed) {
  net::PaceOptions pace;
  pace.rate = options.rate.value_or(net::TokenBucket::unlimited);
  pace.retry.retries = options.retries;
  pace.seed = seed;
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

store::Details details_of(const ClientOptions& options) {
  store::Details details;
  details.fallback = store::Fallback(options.via);
  // What is compared is compared whole.
  if (options.app_fields.empty() || options.verify) return details;
  auto request = store::AppRequest::of(options.app_fields);
  if (!request) throw std::invalid_argument("ClientOptions: app_fields: " + request.error().message);
  details.request = std::move(*request);
  return details;
}

}  // namespace

Running::Running(bool& running) : running_(running) {
  if (running_) throw std::logic_error("Client: called inside one of its callbacks");
  running_ = true;
}

Core::Core(ClientOptions options, Surroundings surroundings)
    : options_(checked(std::move(options))),
      clock_(surroundings.clock),
      session_{options_.base_url, {options_.verify, options_.partial},    details_of(options_),
               options_.on_retry, [this] { return pacer_.take_retry(); }, clock_},
      transport_(std::move(surroundings.transport)),
      pacer_(pace_options(options_, surroundings.seed), clock_.now()),
      events_{.on_request = options_.on_request, .on_pause = options_.on_pause} {}

Core::Core(ClientOptions options, std::unique_ptr<net::Transport> transport)
    : Core(std::move(options), {std::move(transport), system_clock, std::random_device()()}) {}

Core::Core(ClientOptions options) : Core(std::move(options), nullptr) {
  transport_ = std::make_unique<net::CurlTransport>(curl_options(options_));
}

void Core::on_tick(std::chrono::milliseconds tick, std::function<void(const Activity&)> report) {
  events_.tick = tick;
  events_.on_tick = std::move(report);
}

RunEnd Core::apps(Queries<AppQuery>& queries, const Handler<AppQuery, App>& handler,
                  const RunOptions& options) {
  store::AppAsks asks(session_, queries, handler);
  return run(asks, options, store::calls_in_pack(session_.details.request.weight()));
}

RunEnd Core::events(Queries<AppQuery>& queries, const Handler<AppQuery, EventList>& handler,
                    const RunOptions& options) {
  store::EventAsks asks(session_, queries, handler);
  return run(asks, options, store::EventAsks::calls_in_pack(), store::EventAsks::asks_of_query);
}

RunEnd Core::streams(Queries<record::StreamQuery>& queries, record::StreamResults& results,
                     const RunOptions& options) {
  store::ReviewRun reviews{session_};
  store::ReviewAsks asks(reviews, queries, results);
  auto fetch = fetch_options(options);
  // The pages of a later stream are not held back: it is not begun.
  if (options.ordered) fetch.most_open = 1;
  store::Packer tasks(session_, asks, false, fetch.most_open);
  return run(tasks, std::move(fetch));
}

// Asks begun and not ended: on their way, waiting for a retry, or for their turn. More than can be on their
// way, so that a few that wait do not stop the rest; bounded, so that memory is.
net::FetchOptions Core::fetch_options(const RunOptions& options) const {
  net::FetchOptions fetch;
  fetch.concurrency = std::min<std::size_t>(options_.concurrency, net::max_connections());
  fetch.most_open = std::max<std::size_t>(64, 4 * fetch.concurrency);
  fetch.stop = options.stop;
  fetch.deadline = options.deadline;
  fetch.events = events_;
  return fetch;
}

std::unique_ptr<net::Fetcher> Core::fetcher(std::stop_token stop) {
  return std::make_unique<net::Fetcher>(*transport_, clock_, pacer_,
                                        fetch_options({.stop = std::move(stop)}));
}

RunEnd Core::run(store::AskSource& asks, const RunOptions& options, std::size_t calls,
                 std::size_t asks_of_query) {
  auto fetch = fetch_options(options);
  // Enough for every request that can be on its way, and for one that is being filled: else a request that is
  // not full would be sent. Bounded for the default concurrency; answers that wait for their turn are held,
  // so fewer of them.
  const std::size_t most_held = options.ordered ? 2'048 : 9 * store::max_pack_calls;
  const auto max_open = std::max({fetch.most_open, asks_of_query * ordered_window,
                                  std::min(most_held, (fetch.concurrency + 1) * calls)});
  store::Packer tasks(session_, asks, options.ordered, max_open);
  return run(tasks, std::move(fetch));
}

RunEnd Core::run(store::Packer& tasks, net::FetchOptions options) {
  const auto running = hold();
  session_.details.begin_run();
  net::Fetcher fetcher(*transport_, clock_, pacer_, std::move(options));
  const auto progress = fetcher.run(tasks, watches_);
  if (progress == net::Fetcher::Progress::complete) return RunEnd::complete;
  tasks.end_waiting();
  return progress == net::Fetcher::Progress::late ? RunEnd::deadline : RunEnd::stopped;
}

}  // namespace playfast::client
