// What is behind a client: one transport, one pace and the readers, for all its calls.
#pragma once

#include <memory>
#include <type_traits>
#include <vector>

#include "net/fetcher.hpp"
#include "playfast/client.hpp"
#include "store/app/ask.hpp"
#include "store/calls/endpoint.hpp"
#include "store/calls/packer.hpp"
#include "store/lists/asks.hpp"
#include "store/reviews/asks.hpp"

namespace playfast::client {

/// Queries of an ordered run may come so many places before their turn (`Queries::place`).
inline constexpr std::size_t ordered_window = 256;

/// Held for as long as a client runs: its readers and connections serve one call at a time.
class Running {
 public:
  /// Throws std::logic_error inside a callback of the client.
  explicit Running(bool& running);
  ~Running() { running_ = false; }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

 private:
  bool& running_;
};

/// The world around a client: the network, the time, and what its waits are drawn from.
struct Surroundings {
  std::unique_ptr<net::Transport> transport;
  const Clock& clock;
  std::uint64_t seed;
};

/// What a program can do with a client beyond the public calls: its own transport, descriptors that end runs,
/// streams of reviews that are resumed, lists with the details of their apps.
class Core {
 public:
  /// Over the network. Throws std::invalid_argument, as the client.
  explicit Core(ClientOptions options);
  Core(ClientOptions options, Surroundings surroundings);
  /// In real time.
  Core(ClientOptions options, std::unique_ptr<net::Transport> transport);

  static Client client_of(std::shared_ptr<Core> core) { return Client(std::move(core)); }
  static Core& of(Client& client) { return *client.core_; }

  /// From now on a run ends when one of these descriptors is ready.
  void stop_when_ready(std::vector<net::Watch> watches) { watches_ = std::move(watches); }

  /// From now on requests start when this allows it too. It must outlive the client's runs.
  void share_pace(net::SharedPace& pace) { pacer_.share(pace); }

  /// From now on, at least every `tick` of a run, says what goes on.
  void on_tick(std::chrono::milliseconds tick, std::function<void(const Activity&)> report);

  /// Many apps.
  RunEnd apps(Queries<AppQuery>& queries, const Handler<AppQuery, App>& handler, const RunOptions& options);

  /// Many queries for one endpoint.
  template <typename Query, typename T>
  RunEnd answer(const store::Endpoint<Query, T>& endpoint, Queries<Query>& queries,
                const Handler<Query, T>& handler, const RunOptions& options) {
    store::EndpointAsks<Query, T> asks(endpoint, session_, queries, handler);
    return run(asks, options, store::calls_in_pack(endpoint.weight));
  }

  /// The events of many apps.
  RunEnd events(Queries<AppQuery>& queries, const Handler<AppQuery, EventList>& handler,
                const RunOptions& options);

  /// Many lists. `details`, where given, takes the details of each list's apps, list after list.
  template <typename Query>
  RunEnd lists(Queries<Query>& queries, const std::type_identity_t<Handler<Query, EntryList>>& handler,
               const RunOptions& options, store::DetailHandler details = {}) {
    store::ListAsks<Query> asks(session_, std::move(details), queries, handler);
    return run(asks, options, calls_of_lists);
  }

  /// What another room asks, with a request for each call.
  RunEnd answer_all(store::AskSource& asks, const RunOptions& options) { return run(asks, options); }

  /// Streams side by side, each with its pages in order; `ordered`: one stream after another.
  RunEnd streams(Queries<record::StreamQuery>& queries, record::StreamResults& results,
                 const RunOptions& options);

  /// For a run in parts: hold it during each of them.
  Running hold() { return Running(running_); }
  store::Session& session() { return session_; }
  std::unique_ptr<net::Fetcher> fetcher(std::stop_token stop);
  std::span<const net::Watch> watches() const { return watches_; }

 private:
  /// At most so many lists, or apps of lists, share a request.
  static constexpr std::size_t calls_of_lists = 32;

  /// `calls`: that a pack holds. `asks_of_query`: that a query becomes.
  RunEnd run(store::AskSource& asks, const RunOptions& options, std::size_t calls = 1,
             std::size_t asks_of_query = 1);
  RunEnd run(store::Packer& tasks, net::FetchOptions options);
  net::FetchOptions fetch_options(const RunOptions& options) const;

  ClientOptions options_;
  const Clock& clock_;
  store::Session session_;
  std::unique_ptr<net::Transport> transport_;
  net::Pacer pacer_;
  net::FetchEvents events_;
  std::vector<net::Watch> watches_;
  bool running_ = false;
};

}  // namespace playfast::client
