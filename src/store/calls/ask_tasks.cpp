#include "store/calls/ask_tasks.hpp"

#include <utility>

namespace playfast::store {

class AskTasks::AskTask final : public net::Task {
 public:
  AskTask(AskTasks& all, std::uint64_t number, std::unique_ptr<Ask> ask)
      : all_(all), number_(number), ask_(std::move(ask)) {}

  net::Request request() const override {
    call_ = ask_->call();
    return request_of(call_, all_.session_.base_url);
  }

  Result<Next> answer(const net::Response& response, std::string_view text) override {
    return ask_->read(all_.session_.answers.read(call_, response, text));
  }

  void retrying(const Error& error, std::chrono::milliseconds wait) override {
    if (!all_.session_.on_retry) return;
    auto described = error;
    ask_->describe(described);
    all_.session_.on_retry(described, wait);
  }

  bool recover(const Error& error) override { return ask_->recover(error); }

  bool end(std::optional<Error> error) override {
    if (error) ask_->describe(*error);
    return all_.end(number_, {std::move(ask_), std::move(error)});
  }

 private:
  AskTasks& all_;
  std::uint64_t number_;
  std::unique_ptr<Ask> ask_;
  mutable Call call_;  ///< of the last request
};

net::TaskSource::Next AskTasks::next() {
  if (is_full()) return {Pull::pending, nullptr};
  auto next = asks_.next();
  switch (next.pull) {
    case Pull::item:
      return {Pull::item, std::make_unique<AskTask>(*this, begun_++, std::move(next.ask))};
    case Pull::pending:
      return {Pull::pending, nullptr};
    case Pull::again:
      return {Pull::again, nullptr};
    case Pull::end:
      break;
  }
  return {Pull::end, nullptr};
}

bool AskTasks::end(std::uint64_t number, Ended ended) {
  const bool stops = ended.error && ended.error->fate() == Fate::stop;
  // What is ready goes before the error that stops the run.
  if (stops) end_waiting();
  const bool at_once = !ordered_ || stops;
  waiting_.emplace(number, std::move(ended));
  if (at_once) return wanted_ && end_first();
  while (wanted_ && !waiting_.empty() && waiting_.begin()->first == ended_) end_first();
  return wanted_;
}

void AskTasks::end_waiting() {
  while (wanted_ && !waiting_.empty()) end_first();
}

bool AskTasks::end_first() {
  auto first = waiting_.extract(waiting_.begin());
  ++ended_;
  if (!first.mapped().ask->end(std::move(first.mapped().error))) wanted_ = false;
  return wanted_;
}

}  // namespace playfast::store
