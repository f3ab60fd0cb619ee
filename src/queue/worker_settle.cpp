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

void Worker::settle(Entry entry, std::vector<FailedQuery> failures) {
  if (failures.empty()) return done_.push_back(entry.id);
  failed_.push_back({std::move(entry), std::move(failures)});
}

std::vector<Command> Worker::acknowledgments() const {
  const auto& stream = link_.url().stream;
  std::vector<Command> commands;
  for (std::size_t at = 0; at < done_.size(); at += ids_in_command) {
    commands.push_back(
        {"EVAL", std::string(acknowledge_script), "2", stream, done_key(stream), std::string(group)});
    for (auto id = at; id < std::min(done_.size(), at + ids_in_command); ++id)
      commands.back().push_back(to_string(done_[id]));
  }
  for (const auto& [entry, failures] : failed_) {
    commands.push_back({"EVAL", std::string(fail_script), "2", stream, failed_key(stream), std::string(group),
                        to_string(entry.id), to_string(entry.identity())});
    for (const auto& query : failures) {
      for (const auto* const part : {&query.item, &query.country, &query.lang, &query.kind, &query.reason})
        commands.back().push_back(*part);
    }
  }
  return commands;
}

// False: not now. All of it can be done twice.
Result<bool> Worker::acknowledge() {
  const auto commands = acknowledgments();
  if (commands.empty()) return true;
  TRY_ASSIGN(const auto replies, link_.call_all(commands));
  if (!replies) return false;
  forget_settled();
  return true;
}

void Worker::forget_settled() {
  auto settled = std::exchange(done_, {});
  for (const auto& [entry, failures] : std::exchange(failed_, {})) settled.push_back(entry.id);
  std::ranges::sort(settled);
  std::vector<EntryId> left;
  std::ranges::set_difference(open_, settled, std::back_inserter(left));
  open_ = std::move(left);
}

Result<bool> Worker::renew() {
  std::vector<Command> commands;
  std::size_t count = 0;
  for (const auto& id : open_) {
    if (count++ % ids_in_command == 0)
      commands.push_back(
          {"EVAL", std::string(renew_script), "1", link_.url().stream, std::string(group), options_.name});
    commands.back().push_back(to_string(id));
  }
  if (commands.empty()) return true;
  return link_.call_all(commands).map([](const auto& replies) { return replies.has_value(); });
}

Result<void> Worker::agree(const std::string& job, const Wait& wait) {
  const auto& stream = link_.url().stream;
  TRY_ASSIGN(const auto reply, link_.insist({"EVAL", std::string(job_script), "2", stream, done_key(stream),
                                             std::string(group), job, options_.name},
                                            wait));
  if (reply.text.empty()) return {};
  TRY(leave());
  return fail(
      ProgramError::state,
      fmt::format("{}: the workers of this queue run another command or have other options; use another "
                  "stream, or the same command and options",
                  link_.url().shown()));
}

void Worker::tick() {
  if (failure_) return;
  auto done = acknowledge();
  const auto now = clock_.now();
  if (done && *done && now >= renewed_at_ + renew_every) {
    done = renew();
    if (done && *done) renewed_at_ = now;
  }
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
  return link_
      .call({"EVAL", std::string(leave_script), "1", link_.url().stream, std::string(group), options_.name})
      .map([](const auto&) {});
}

}  // namespace playfast::queue
