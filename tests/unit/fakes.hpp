// Fakes for what the fetcher stands on: a clock that only moves when it is set, a network whose answers
// are written down beforehand, and tasks that remember how they ended.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "net/task.hpp"
#include "net/transport.hpp"
#include "util/clock.hpp"

namespace playfast {

class FakeClock final : public Clock {
 public:
  Steady now() const override { return Steady() + passed_; }
  Wall wall() const override {
    return Wall(std::chrono::seconds(1'800'000'000)) + std::chrono::floor<Wall::duration>(passed_);
  }
  void advance_to(Steady moment) { passed_ = std::max(passed_, moment.time_since_epoch()); }
  /// Since the clock was made.
  std::chrono::milliseconds passed() const { return std::chrono::floor<std::chrono::milliseconds>(passed_); }

 private:
  Steady::duration passed_{0};
};

namespace net {

/// Waiting moves the clock: to the next answer, the next watched descriptor or `until`.
class FakeTransport final : public Transport {
 public:
  struct Planned {
    std::chrono::milliseconds takes;
    Result<Response> response;
  };
  /// What is answered to a request; `attempt` counts the requests for this URL, from 1.
  using Script = std::function<Planned(const std::string& url, int attempt)>;
  /// The same where the form of a POST matters.
  using RequestScript = std::function<Planned(const Request& request)>;
  struct Asked {
    std::string url;
    std::chrono::milliseconds at;
  };

  FakeTransport(FakeClock& clock, Script script) : clock_(clock), script_(std::move(script)) {}
  FakeTransport(FakeClock& clock, RequestScript script) : clock_(clock), requests_(std::move(script)) {}

  void start(std::size_t id, const Request& request) override {
    if (pending_.count(id) > 0) throw std::logic_error("a request number in use is used again");
    log.push_back({request.url, clock_.passed()});
    auto planned = requests_ ? requests_(request) : script_(request.url, ++attempts_[request.url]);
    pending_.emplace(id, Pending{clock_.now() + planned.takes, std::move(planned.response)});
    most_in_flight = std::max(most_in_flight, pending_.size());
  }

  int waits() const { return waits_; }

  std::vector<Finished> wait(Clock::Steady until, std::span<Watch> watches) override {
    if (++waits_ > 100'000) throw std::logic_error("waits without an end");
    for (const auto& [id, one] : pending_) until = std::min(until, one.due);
    for (const auto& watch : watches) {
      if (ready_at.count(watch.fd) > 0) until = std::min(until, ready_at.at(watch.fd));
    }
    clock_.advance_to(until);
    for (auto& watch : watches) {
      watch.ready = ready_at.count(watch.fd) > 0 && ready_at.at(watch.fd) <= clock_.now();
    }
    return take_due();
  }

  void wake() override { ++wakes; }
  void abandon() override { pending_.clear(); }

  std::vector<Asked> log;          ///< every request, when it was made
  std::size_t most_in_flight = 0;  ///< at a time
  int wakes = 0;
  std::map<int, Clock::Steady> ready_at;  ///< when a descriptor becomes ready; not there: never

 private:
  struct Pending {
    Clock::Steady due;
    Result<Response> response;
  };

  std::vector<Finished> take_due() {
    std::vector<Finished> finished;
    for (auto at = pending_.begin(); at != pending_.end();) {
      if (at->second.due > clock_.now()) {
        ++at;
        continue;
      }
      finished.push_back({at->first, std::move(at->second.response)});
      at = pending_.erase(at);
    }
    return finished;
  }

  FakeClock& clock_;
  Script script_;
  RequestScript requests_;
  std::map<std::string, int> attempts_;
  std::map<std::size_t, Pending> pending_;
  int waits_ = 0;
};

/// What tasks tell of themselves.
struct Observed {
  std::vector<std::string> ended;  ///< "3" for an answer read, "3: throttled" for a failure
  std::vector<Error> errors;
  std::size_t made = 0;                  ///< tasks that the source was asked for
  std::vector<std::size_t> made_by;      ///< how many had been made when each one ended
  std::string last_text;                 ///< body of the last answer read
  std::size_t wanted = ~std::size_t{0};  ///< ends after which nobody wants more
  std::function<void(const Error&, std::chrono::milliseconds)> on_retry;
};

/// Reads any answer of status 200; other statuses are the errors they mean.
class FakeTask final : public Task {
 public:
  FakeTask(std::size_t number, Observed& observed) : name_(std::to_string(number)), observed_(observed) {}

  Request request() override { return {name_, {}}; }

  Result<Next> answer(const Response& response, std::string_view text) override {
    observed_.last_text = text;
    switch (response.status) {
      case 200:
        return Next::end;
      case 403:
        return fail(ErrorKind::blocked, "blocked");
      case 404:
        return fail(ErrorKind::not_found, "not found");
      case 429:
      case 503:
        return fail(ErrorKind::throttled, "throttled");
      default:
        return fail(ErrorKind::server_error, "server error");
    }
  }

  void retrying(const Error& error, std::chrono::milliseconds wait) override {
    if (observed_.on_retry) observed_.on_retry(error, wait);
  }

  bool end(std::optional<Error> error) override {
    observed_.ended.push_back(error ? name_ + ": " + std::string(to_string(error->kind)) : name_);
    observed_.made_by.push_back(observed_.made);
    if (error) observed_.errors.push_back(*error);
    return observed_.ended.size() < observed_.wanted;
  }

 private:
  std::string name_;
  Observed& observed_;
};

/// Tasks 1 to `count`. Before the task `pause_before`, says once that there is none yet.
class FakeSource final : public TaskSource {
 public:
  FakeSource(std::size_t count, Observed& observed, std::size_t pause_before = 0)
      : count_(count), observed_(observed), pause_before_(pause_before) {}

  Next next(std::size_t /*on_the_way*/) override {
    if (observed_.made == count_) return {Pull::end, nullptr};
    if (pause_before_ == observed_.made + 1) {
      pause_before_ = 0;
      return {Pull::pending, nullptr};
    }
    return {Pull::item, std::make_unique<FakeTask>(++observed_.made, observed_)};
  }

  int ready_fd() const override { return 77; }

 private:
  std::size_t count_;
  Observed& observed_;
  std::size_t pause_before_;
};

}  // namespace net
}  // namespace playfast
