#include "net/fetcher.hpp"

#include <poll.h>
#include <algorithm>
#include <utility>

namespace playfast::net {

Fetcher::Fetcher(Transport& transport, const Clock& clock, Pacer& pacer, FetchOptions options)
    : transport_(transport),
      clock_(clock),
      options_(std::move(options)),
      pacer_(pacer),
      slots_(options_.most_open),
      wake_on_stop_(options_.stop, [&transport] { transport.wake(); }) {
  pacer_.set_ceiling(options_.concurrency);
  for (auto slot = slots_.size(); slot > 0; --slot) free_.push_back(slot - 1);
}

Fetcher::Progress Fetcher::run(TaskSource& source, std::span<const Watch> stop_when_ready) {
  auto progress = Progress::running;
  while (progress == Progress::running) progress = step(source, stop_when_ready);
  return progress;
}

Fetcher::Progress Fetcher::step(TaskSource& source, std::span<const Watch> stop_when_ready) {
  // However a run ends, by an exception of a task too, nothing of it is heard of later.
  struct Abandon {
    Fetcher& fetcher;
    bool armed = true;
    ~Abandon() {
      if (!armed) return;
      fetcher.transport_.abandon();
      fetcher.pacer_.abandon(fetcher.clock_.now());
    }
  } abandon{*this};
  const auto progress = turn(source, stop_when_ready);
  abandon.armed = progress != Progress::running;
  return progress;
}

Fetcher::Progress Fetcher::turn(TaskSource& source, std::span<const Watch> stop_when_ready) {
  // Another run may have taken the wake-up of this one's stop request.
  if (options_.stop.stop_requested()) stopped_ = true;
  if (!stopped_ && !is_late()) start_tasks(source);
  if (stopped_) return Progress::stopped;
  if (is_late()) return Progress::late;
  report_activity();
  if (source_ended_ && free_.size() == slots_.size()) return Progress::complete;
  auto watched = watches(source, stop_when_ready);
  auto finished = transport_.wait(wake_time(), watched);
  const auto stops = std::span(watched).first(stop_when_ready.size());
  if (options_.stop.stop_requested() ||
      std::any_of(stops.begin(), stops.end(), [](const Watch& watch) { return watch.ready; })) {
    stopped_ = true;
    return Progress::stopped;
  }
  if (watched.size() > stops.size() && watched.back().ready) source_waits_ = false;
  // As it was before the answers are handled, or since.
  const bool waits_for_answer = source.waits_for_answer();
  for (auto& one : finished) {
    if (!stopped_) handle(std::move(one));
  }
  if (source_due_ && clock_.now() >= *source_due_) source_waits_ = false;
  if (!finished.empty() && (waits_for_answer || source.waits_for_answer())) source_waits_ = false;
  return stopped_ ? Progress::stopped : Progress::running;
}

void Fetcher::start_tasks(TaskSource& source) {
  const auto now = clock_.now();
  while (in_flight_ < pacer_.concurrency() && pacer_.ready_at(now) <= now) {
    const auto slot = next_slot(source);
    if (!slot) return;
    auto& open = slots_[*slot];
    ++in_flight_;
    open.number = pacer_.started(++open.attempts > 1, now);
    open.started = now;
    auto request = open.task->request();
    transport_.start(*slot, request);
    if (options_.events.on_request) open.request = std::move(request);
  }
}

// What has begun and is due, a retry or the next request of a task, goes before a new task.
std::optional<std::size_t> Fetcher::next_slot(TaskSource& source) {
  if (!waiting_.empty() && waiting_.top().due <= clock_.now()) {
    const auto slot = waiting_.top().slot;
    waiting_.pop();
    return slot;
  }
  if (source_ended_ || source_waits_ || free_.empty()) return std::nullopt;
  auto next = source.next(in_flight_);
  source_ended_ = next.pull == Pull::end;
  source_waits_ = next.pull == Pull::pending;
  source_due_ = source_waits_ ? source.due() : std::nullopt;
  if (!next.task) return std::nullopt;
  const auto slot = free_.back();
  free_.pop_back();
  slots_[slot] = {std::move(next.task), 0, {}};
  return slot;
}

// When something can be started at last; a finished request wakes the loop anyway.
Clock::Steady Fetcher::wake_time() {
  const auto now = clock_.now();
  auto wake = options_.deadline.value_or(now + std::chrono::hours(1));
  if (options_.events.on_tick) wake = std::min(wake, next_tick_);
  if (in_flight_ >= pacer_.concurrency()) return wake;
  const bool wants_new = !source_ended_ && !source_waits_ && !free_.empty();
  if (source_waits_ && source_due_) wake = std::min(wake, *source_due_);
  if (!wants_new && waiting_.empty()) return wake;
  const auto due = wants_new ? now : waiting_.top().due;
  return std::min(wake, std::max(due, pacer_.ready_at(now)));
}

void Fetcher::report_activity() {
  const auto now = clock_.now();
  const auto pause = pacer_.paused_until(now);
  const auto wait = std::chrono::ceil<Millis>(pause - now);
  if (options_.events.on_pause && pause > std::max(now, reported_pause_))
    options_.events.on_pause({wait, pacer_.pause_cause()});
  reported_pause_ = std::max(reported_pause_, pause);
  if (!options_.events.on_tick || now < next_tick_) return;
  next_tick_ = now + options_.events.tick;
  options_.events.on_tick({in_flight_, waiting_.size(), wait});
}

void Fetcher::report(const Open& open, const Result<Response>& response) const {
  if (!options_.events.on_request) return;
  RequestInfo info;
  info.method = open.request.form.empty() ? "GET" : "POST";
  info.url = open.request.url;
  info.took = std::chrono::ceil<Millis>(clock_.now() - open.started);
  if (response) {
    info.status = response->status;
    info.bytes = response->body.size();
    info.connection = response->connection;
  } else {
    info.error = response.error().message;
  }
  options_.events.on_request(info);
}

std::vector<Watch> Fetcher::watches(TaskSource& source, std::span<const Watch> stop_when_ready) const {
  std::vector<Watch> all(stop_when_ready.begin(), stop_when_ready.end());
  if (source_waits_) all.push_back({source.ready_fd(), POLLIN, false});
  return all;
}

void Fetcher::handle(Transport::Finished finished) {
  --in_flight_;
  report(slots_[finished.id], finished.response);
  if (!finished.response)
    return retry_or_end(finished.id, std::move(finished.response.error()), std::nullopt);
  const auto& response = *finished.response;
  const auto text = inflater_.decode(response.body, response.encoding);
  // What a refusal says in its body does not matter.
  const bool readable = text || response.status != 200;
  auto result = readable ? slots_[finished.id].task->answer(response, text.value_or(std::string_view()))
                         : Result<Task::Next>(tl::make_unexpected(text.error()));
  if (result) {
    pacer_.answered(slots_[finished.id].number);
    return go_on(finished.id, *result);
  }
  result.error().http_status = response.status;
  retry_or_end(finished.id, std::move(result.error()),
               parse_retry_after(response.retry_after, server_time(response.date, clock_.wall())));
}

void Fetcher::go_on(std::size_t slot, Task::Next next) {
  if (next == Task::Next::end) return end(slot, std::nullopt);
  if (next == Task::Next::stop) {
    stopped_ = true;
    return;
  }
  slots_[slot].attempts = 0;
  slots_[slot].failures = {};
  waiting_.push({clock_.now(), slot});
}

void Fetcher::retry_or_end(std::size_t slot, Error error, std::optional<Millis> retry_after) {
  auto& open = slots_[slot];
  error.attempts = open.attempts;
  open.failures.add(error.kind);
  if (error.kind == ErrorKind::not_found) pacer_.answered(open.number);
  const auto decision =
      pacer_.failed({error.kind, open.number, open.failures, retry_after, open.task->is_answered_in_part()},
                    clock_.now(), options_.deadline);
  if (decision.fate == Fate::retry) {
    open.task->retrying(error, decision.wait);
    waiting_.push({clock_.now() + decision.wait, slot});
    return;
  }
  if (!decision.why.empty()) error.message += "; " + std::string(decision.why);
  if (decision.fate == Fate::stop) {
    // For longer than a run can wait the store wants no requests, or cannot be reached.
    if (error.fate() != Fate::stop)
      error.kind = error.kind == ErrorKind::throttled ? ErrorKind::blocked : ErrorKind::unreachable;
    end(slot, std::move(error));
    stopped_ = true;
    return;
  }
  switch (open.task->recover(error)) {
    case Task::Recovery::none:
      return end(slot, std::move(error));
    case Task::Recovery::request:
      return go_on(slot, Task::Next::request);
    case Task::Recovery::moved:
      return release(slot);
  }
}

void Fetcher::end(std::size_t slot, std::optional<Error> error) {
  if (!slots_[slot].task->end(std::move(error))) stopped_ = true;
  release(slot);
}

void Fetcher::release(std::size_t slot) {
  slots_[slot].task.reset();
  free_.push_back(slot);
}

}  // namespace playfast::net
