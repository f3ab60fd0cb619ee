// How a worker's entries end, and the signs of life until then.
#include <fmt/format.h>
#include <algorithm>

#include "queue/scripts.hpp"
#include "queue/worker.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::queue {
namespace {

constexpr std::chrono::seconds renew_every{20};
constexpr std::size_t ids_in_command = 1'000;

}  // namespace

std::vector<Command> Worker::acknowledgments() const {
  const auto& stream = link_.url().stream;
  std::vector<Command> commands;
  for (std::size_t at = 0; at < done_.size();) {
    std::string ids;
    const auto end = std::min(done_.size(), at + ids_in_command);
    for (; at < end; ++at) ids.append(IdText(done_[at]).view()) += ' ';
    commands.push_back({"EVAL", acknowledge_script, "2", stream, done_key(stream), group, ids});
  }
  for (const auto& [id, identity, failures] : failed_) {
    commands.push_back({"EVAL", fail_script, "2", stream, failed_key(stream), group, IdText(id).view(),
                        IdText(identity).view()});
    for (const auto& query : failures) {
      for (const auto* const part : {&query.item, &query.country, &query.lang, &query.kind, &query.reason})
        commands.back().push_back(*part);
    }
  }
  return commands;
}

// All of it can be done twice. It is sent apart from requests for entries, which a server that is out of
// memory still answers: what it gave must not be dropped with a refused acknowledgment.
Result<void> Worker::send_settled() {
  if (done_.empty() && failed_.empty()) return {};
  TRY(collect());
  TRY_ASSIGN(const bool sent, link_.send(acknowledgments()));
  if (sent) sent_ = {clock_.now(), false, std::exchange(done_, {}), std::exchange(failed_, {})};
  return {};
}

// The replies to what was sent. Where there are none it is sent again; entries that were read then belong to
// this worker, which finds them when nothing is new.
Result<void> Worker::collect() {
  if (!sent_) return {};
  auto sent = *std::exchange(sent_, std::nullopt);
  TRY_ASSIGN(const auto replies, link_.receive());
  if (!replies) {
    std::ranges::copy(sent.done, std::back_inserter(done_));
    std::ranges::move(sent.failed, std::back_inserter(failed_));
  } else if (sent.reads) {
    const auto entries = entries_of(replies->front());
    has_more_ = entries.size() >= options_.batch;
    add(entries);
  } else {
    forget(std::move(sent));
  }
  return {};
}

// False: not now.
Result<bool> Worker::acknowledge() {
  TRY(collect());
  TRY(send_settled());
  TRY(collect());
  return done_.empty() && failed_.empty();
}

void Worker::forget(Sent sent) {
  auto settled = std::move(sent.done);
  for (const auto& failed : sent.failed) settled.push_back(failed.id);
  std::ranges::sort(settled);
  auto next = settled.cbegin();
  std::erase_if(open_, [&](const EntryId& id) {
    while (next != settled.cend() && *next < id) ++next;
    return next != settled.cend() && *next == id;
  });
}

Result<bool> Worker::renew() {
  std::vector<Command> commands;
  std::size_t count = 0;
  for (const auto& id : open_) {
    if (count++ % ids_in_command == 0)
      commands.push_back({"EVAL", renew_script, "1", link_.url().stream, group, options_.name});
    commands.back().push_back(IdText(id).view());
  }
  if (commands.empty()) return true;
  return link_.call_all(commands).map([](const auto& replies) { return replies.has_value(); });
}

Result<void> Worker::agree(const std::string& job, const Wait& wait) {
  const auto& stream = link_.url().stream;
  TRY_ASSIGN(
      const auto reply,
      link_.insist({"EVAL", job_script, "2", stream, done_key(stream), group, job, options_.name}, wait));
  if (reply.root().text().empty()) return {};
  TRY(leave());
  return fail(
      ProgramError::state,
      fmt::format("{}: the workers of this queue run another command or have other options; use another "
                  "stream, or the same command and options",
                  link_.url().shown()));
}

Result<void> Worker::tick(Clock::Steady now) {
  TRY(send_settled());
  if (now < renewed_at_ + renew_every) return {};
  TRY(collect());
  TRY_ASSIGN(const bool renewed, renew());
  if (renewed) renewed_at_ = now;
  return {};
}

void Worker::tick() {
  if (failure_) return;
  const auto done = tick(clock_.now());
  if (!done) keep(done.error());
}

Result<void> Worker::finish(const Wait& wait) {
  if (failure_) return tl::make_unexpected(*failure_);
  while (true) {
    TRY_ASSIGN(const bool done, acknowledge());
    if (done) break;
    const auto pause = std::chrono::ceil<std::chrono::milliseconds>(link_.retry_at() - clock_.now());
    if (!wait(std::max(pause, std::chrono::milliseconds(1))))
      return fail(ErrorKind::unreachable, fmt::format("{}: {} entries not acknowledged", link_.url().shown(),
                                                      done_.size() + failed_.size()));
  }
  return leave();
}

Result<void> Worker::leave() {
  return link_.call({"EVAL", leave_script, "1", link_.url().stream, group, options_.name})
      .map([](const auto&) {});
}

}  // namespace playfast::queue
