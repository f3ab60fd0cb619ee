#include "queue/worker.hpp"

#include <fmt/format.h>
#include <sys/timerfd.h>
#include <algorithm>
#include <array>

#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::queue {
namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds claim_every{10};  // while there are new entries
constexpr std::chrono::seconds claim_when_idle{1};
constexpr milliseconds poll_every{250};
// After that the server is waited for, by which a lost connection is noticed.
constexpr std::chrono::seconds longest_read{1};

}  // namespace

Worker::Worker(Link& link, WorkerOptions options, const Clock& clock)
    : link_(link),
      options_(std::move(options)),
      clock_(clock),
      timer_(::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)),
      claimed_at_(clock.now() - claim_every),
      renewed_at_(clock.now()) {}

Result<std::unique_ptr<Worker>> Worker::open(Link& link, WorkerOptions options, const Clock& clock,
                                             const Wait& wait) {
  std::unique_ptr<Worker> worker(new Worker(link, std::move(options), clock));
  TRY(worker->join(wait));
  TRY(worker->take_back(wait));
  return worker;
}

Result<void> Worker::join(const Wait& wait) {
  Command create{"XGROUP", "CREATE", link_.url().stream, group, "0"};
  if (options_.follow) create.push_back("MKSTREAM");
  TRY_ASSIGN(const auto reply, link_.insist(create, wait));
  if (!reply.root().is_error() || trouble_of(reply.root().text()) == Trouble::is_there) return {};
  return fail(ProgramError::invalid_option,
              fmt::format("{}: no such stream; add items with playfast queue push", link_.url().shown()));
}

Command Worker::read_command(const std::string& from, std::size_t count) const {
  return {"XREADGROUP",       "GROUP", group, options_.name, "COUNT", std::to_string(count), "STREAMS",
          link_.url().stream, from};
}

Result<std::optional<Reply>> Worker::read(const std::string& from, std::size_t count) {
  return link_.call(read_command(from, count));
}

std::size_t Worker::add(Reply::Part entries, bool redelivered) {
  std::size_t added = 0;
  const auto before = static_cast<std::ptrdiff_t>(open_.size());
  const auto last = open_.empty() ? EntryId() : open_.back();
  for (const auto one : entries) {
    auto entry = entry_of(one);
    // A server that lost its last second gives it again.
    if (entry.id <= last && std::binary_search(open_.begin(), open_.begin() + before, entry.id)) continue;
    open_.push_back(entry.id);
    if (is_deleted(one)) {
      done_.push_back(entry.id);
      continue;
    }
    entries_.push_back(std::move(entry));
    if (redelivered) redelivered_.insert(entries_.back().identity());
    ++added;
  }
  const auto middle = open_.begin() + before;
  if (middle != open_.end() && *middle < last) std::inplace_merge(open_.begin(), middle, open_.end());
  return added;
}

Pull Worker::wait_until(Clock::Steady time) {
  poll_at_ = time;
  const auto wait = std::max<std::chrono::nanoseconds>(time - clock_.now(), milliseconds(1));
  itimerspec spec{};
  spec.it_value.tv_sec = wait.count() / 1'000'000'000;
  spec.it_value.tv_nsec = wait.count() % 1'000'000'000;
  ::timerfd_settime(timer_.get(), 0, &spec, nullptr);
  return Pull::pending;
}

void Worker::keep(const Error& error) {
  if (!failure_) failure_ = error;
}

Pull Worker::next(Entry& entry) {
  if (closed_ || failure_) return Pull::end;
  if (entries_.empty()) {
    if (clock_.now() < poll_at_) return wait_until(poll_at_);
    if (is_reading()) return wait_until(clock_.now() + milliseconds(1));
    const auto filled = fill();
    if (!filled) keep(filled.error());
    closed_ = !filled || *filled == Pull::end;
    if (closed_) return Pull::end;
    if (entries_.empty()) return Pull::pending;
  }
  entry = std::move(entries_.front());
  entries_.pop_front();
  ++handed_out_;
  waits_since_.reset();
  if (const auto sent = read_ahead(); !sent) keep(sent.error());
  return Pull::item;
}

// While the entries of a batch are worked on, the next one comes. Not when entries of others are to be looked
// for, which have their turn before new ones.
bool Worker::is_to_read_ahead() const {
  return has_more_ && !closed_ && entries_.size() < options_.batch &&
         clock_.now() < claimed_at_ + claim_every;
}

// Not looked at with each entry: that calls the system.
Result<void> Worker::read_ahead() {
  const auto look_after = std::max<std::size_t>(1, options_.batch / 8);
  if (handed_out_ % look_after != 0 || !is_to_read_ahead()) return {};
  if (sent_ && !sent_->reads && link_.is_answered()) TRY(collect());
  if (sent_) return {};
  const std::array command{read_command(">", options_.batch)};
  TRY_ASSIGN(const bool sent, link_.send(command));
  if (sent) sent_ = {clock_.now(), true};
  return {};
}

// Whether entries are on their way. In the middle of a batch they are waited for: requests are to be full.
bool Worker::is_reading() {
  return sent_ && sent_->reads && handed_out_ % options_.batch == 0 &&
         clock_.now() < sent_->at + longest_read && !link_.is_answered();
}

Result<Pull> Worker::fill() {
  TRY(collect());
  if (!entries_.empty()) return Pull::item;
  const auto now = clock_.now();
  if (now >= claimed_at_ + claim_every) {
    TRY_ASSIGN(const bool answered, claim());
    if (!answered) return wait_until(link_.retry_at());
    if (!entries_.empty()) return Pull::item;
  }
  TRY_ASSIGN(const auto fresh, read(">", options_.batch));
  if (!fresh) return wait_until(link_.retry_at());
  if (fresh->root().is_error()) {
    TRY(restore_group());
    return wait_until(now + poll_every);
  }
  const auto count = entries_of(*fresh).size();
  has_more_ = count >= options_.batch;
  if (add(entries_of(*fresh)) > 0) return Pull::item;
  // All were given before, and are still worked on. More of them may follow.
  if (count > 0) return wait_until(now + milliseconds(1));
  if (now >= claimed_at_ + claim_when_idle) {
    TRY_ASSIGN(const bool answered, claim());
    if (!answered) return wait_until(link_.retry_at());
    if (!entries_.empty()) return Pull::item;
  }
  return look_at_pending();
}

// A server that was restarted may have lost the group, which begins again then. One that has lost the stream
// too has lost entries.
Result<bool> Worker::restore_group() {
  TRY_ASSIGN(const auto reply, link_.call({"XGROUP", "CREATE", link_.url().stream, group, "0"}));
  if (!reply) return false;
  if (!reply->root().is_error() || trouble_of(reply->root().text()) == Trouble::is_there) return true;
  return fail(
      ProgramError::state,
      fmt::format("{}: the stream is gone; was Redis restarted without persistence?", link_.url().shown()));
}

}  // namespace playfast::queue
