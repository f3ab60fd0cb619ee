#include "queue/worker.hpp"

#include <fmt/format.h>
#include <sys/timerfd.h>
#include <algorithm>

#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::queue {
namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds dead_after{60};   // an entry without a sign of life may be claimed
constexpr std::chrono::seconds claim_every{10};  // while there are new entries
constexpr std::chrono::seconds claim_when_idle{1};
constexpr milliseconds poll_every{250};
constexpr std::size_t page = 1'000;  // entries, or ids in one command

std::string text(std::string_view one) { return std::string(one); }

// Of XREADGROUP: [[stream, entries]], or nil.
const Reply& entries_of(const Reply& reply) { return reply.at(0).at(1); }

bool is_missing(const Reply& reply) { return reply.type == Reply::Type::error; }

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
  Command create{"XGROUP", "CREATE", link_.url().stream, text(group), "0"};
  if (options_.follow) create.emplace_back("MKSTREAM");
  TRY_ASSIGN(const auto reply, link_.insist(create, wait));
  if (reply.type != Reply::Type::error || trouble_of(reply.text) == Trouble::is_there) return {};
  return fail(ProgramError::invalid_option,
              fmt::format("{}: no such stream; add items with playfast queue push", link_.url().shown()));
}

// What an earlier run had taken; an entry that the stream no longer has needs only an acknowledgment.
Result<void> Worker::take_back(const Wait& wait) {
  for (std::string from = "0";;) {
    TRY_ASSIGN(const auto reply, link_.insist({"XREADGROUP", "GROUP", text(group), options_.name, "COUNT",
                                               std::to_string(page), "STREAMS", link_.url().stream, from},
                                              wait));
    const auto& entries = entries_of(reply);
    if (entries.items.empty()) return {};
    from = entries.items.back().at(0).text;
    add(entries, true);
  }
}

Result<std::optional<Reply>> Worker::read(const std::string& from, std::size_t count) {
  return link_.call({"XREADGROUP", "GROUP", text(group), options_.name, "COUNT", std::to_string(count),
                     "STREAMS", link_.url().stream, from});
}

std::size_t Worker::add(const Reply& entries, bool redelivered) {
  std::size_t added = 0;
  const auto before = static_cast<std::ptrdiff_t>(open_.size());
  for (const auto& one : entries.items) {
    auto entry = entry_of(one);
    // A server that lost its last second gives it again.
    if (std::binary_search(open_.begin(), open_.begin() + before, entry.id)) continue;
    open_.push_back(entry.id);
    if (is_deleted(one)) {
      done_.push_back(entry.id);
      continue;
    }
    entries_.push_back(std::move(entry));
    if (redelivered) redelivered_.insert(entries_.back().identity());
    ++added;
  }
  std::inplace_merge(open_.begin(), open_.begin() + before, open_.end());
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
    const auto filled = fill();
    if (!filled) keep(filled.error());
    if (!filled || *filled == Pull::end) return Pull::end;
    if (entries_.empty()) return Pull::pending;
  }
  entry = std::move(entries_.front());
  entries_.pop_front();
  return Pull::item;
}

Result<Pull> Worker::fill() {
  const auto now = clock_.now();
  if (now >= claimed_at_ + claim_every) {
    TRY_ASSIGN(const bool answered, claim());
    if (!answered) return wait_until(link_.retry_at());
    if (!entries_.empty()) return Pull::item;
  }
  TRY_ASSIGN(const auto fresh, read(">", options_.batch));
  if (!fresh) return wait_until(link_.retry_at());
  if (is_missing(*fresh)) {
    TRY(restore_group());
    return wait_until(now + poll_every);
  }
  if (add(entries_of(*fresh)) > 0) return Pull::item;
  if (now >= claimed_at_ + claim_when_idle) {
    TRY_ASSIGN(const bool answered, claim());
    if (!answered) return wait_until(link_.retry_at());
    if (!entries_.empty()) return Pull::item;
  }
  return look_at_pending();
}

// What has been idle for long, of workers that died; a part of the pending entries at a time.
Result<bool> Worker::claim() {
  TRY_ASSIGN(const auto reply, link_.call({"XAUTOCLAIM", link_.url().stream, text(group), options_.name,
                                           std::to_string(milliseconds(dead_after).count()), claim_from_,
                                           "COUNT", std::to_string(options_.batch)}));
  if (!reply) return false;
  if (is_missing(*reply)) return true;
  claim_from_ = reply->at(0).text;
  // The rest of the pending entries is looked at next.
  const bool whole = claim_from_ == "0-0";
  if (whole) claimed_at_ = clock_.now();
  add(reply->at(1));
  return true;
}

// Nothing is new. The run goes on while others have entries, which they may not live to finish.
Result<Pull> Worker::look_at_pending() {
  TRY_ASSIGN(const auto reply, link_.call({"XPENDING", link_.url().stream, text(group)}));
  if (!reply) return wait_until(link_.retry_at());
  if (is_missing(*reply)) return wait_until(clock_.now() + poll_every);
  std::int64_t own = 0;
  for (const auto& consumer : reply->at(3).items) {
    if (consumer.at(0).text == options_.name) own = consumer.at(1).number();
  }
  if (own > static_cast<std::int64_t>(open_.size())) {
    TRY_ASSIGN(const bool answered, take_back_lost());
    if (!answered) return wait_until(link_.retry_at());
    if (!entries_.empty()) return Pull::item;
  }
  if (reply->at(0).integer == own && !options_.follow) return Pull::end;
  return wait_until(clock_.now() + poll_every);
}

// Entries whose delivery was lost with its connection.
Result<bool> Worker::take_back_lost() {
  for (std::string from = "0";;) {
    TRY_ASSIGN(const auto reply, read(from, page));
    if (!reply) return false;
    const auto& entries = entries_of(*reply);
    if (entries.items.empty()) return true;
    from = entries.items.back().at(0).text;
    add(entries);
  }
}

// A server that was restarted may have lost the group, which begins again then. One that has lost the stream
// too has lost entries.
Result<bool> Worker::restore_group() {
  TRY_ASSIGN(const auto reply, link_.call({"XGROUP", "CREATE", link_.url().stream, text(group), "0"}));
  if (!reply) return false;
  if (reply->type != Reply::Type::error || trouble_of(reply->text) == Trouble::is_there) return true;
  return fail(
      ProgramError::state,
      fmt::format("{}: the stream is gone; was Redis restarted without persistence?", link_.url().shown()));
}

}  // namespace playfast::queue
