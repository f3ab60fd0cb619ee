// One run of the fetcher over fakes.
#pragma once

#include "fakes.hpp"
#include "net/fetcher.hpp"

namespace playfast::net {

using Strings = std::vector<std::string>;

inline FakeTransport::Planned answer(int status, Millis takes = Millis(100), std::string retry_after = {}) {
  Response response;
  response.status = status;
  response.body = "text";
  response.retry_after = std::move(retry_after);
  return {takes, std::move(response)};
}

/// An answer that says that it is compressed.
inline FakeTransport::Planned zipped(int status, std::string body) {
  auto planned = answer(status);
  planned.response->encoding = "gzip";
  planned.response->body = std::move(body);
  return planned;
}

struct Bench {
  FakeClock clock;
  Observed observed;
  FakeTransport transport;
  FetchOptions options;
  PaceOptions pace_options;

  explicit Bench(FakeTransport::Script script) : transport(clock, std::move(script)) {}
  explicit Bench(FakeTransport::RequestScript script) : transport(clock, std::move(script)) {}

  /// Tasks 1 to `count`; before the task `pause_before` the source says once that it has none yet.
  bool run(std::size_t count, std::span<const Watch> watches = {}, std::size_t pause_before = 0) {
    FakeSource source(count, observed, pause_before);
    return fetch(source, watches);
  }
  bool fetch(TaskSource& source, std::span<const Watch> watches = {}) {
    Pacer pacer(pace_options, clock.now());
    return Fetcher(transport, clock, pacer, options).run(source, watches) == Fetcher::Progress::complete;
  }
};

}  // namespace playfast::net
