#include "queue/admin.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "queue/scripts.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::queue {
namespace {

constexpr std::size_t entries_in_batch = 500;

tl::unexpected<Error> no_stream(const Link& link) {
  return fail(ProgramError::invalid_option, fmt::format("{}: no such stream", link.url().shown()));
}

// What is alive of the group: a reply of XINFO CONSUMERS.
std::int64_t alive_among(Reply::Part consumers) {
  constexpr std::int64_t alive_ms = 60'000;
  return std::ranges::count_if(
      consumers, [](Reply::Part consumer) { return consumer.value("idle").integer() < alive_ms; });
}

// Per second, of the last six slots of ten seconds that are over, as far as work was done in them; none where
// no slot is over.
std::optional<double> rate_among(Reply::Part counts, std::int64_t now) {
  constexpr std::int64_t slot_seconds = 10;
  const auto slot = now / slot_seconds;
  std::int64_t done = 0;
  auto first = slot;
  bool any_is_over = false;
  for (auto at = counts.begin(); at != counts.end();) {
    const auto its = (*at++).number();  // 0 for what is no slot
    if (at == counts.end()) break;
    const auto count = (*at++).number();
    if (its == 0 || its >= slot) continue;
    any_is_over = true;
    if (its < slot - 6) continue;
    done += count;
    first = std::min(first, its);
  }
  if (!any_is_over) return std::nullopt;
  if (first == slot) return 0;
  const auto rate = static_cast<double>(done) / static_cast<double>((slot - first) * slot_seconds);
  return std::round(rate * 10) / 10;
}

void read_hold(Reply::Part reply, std::int64_t now, Status& status) {
  const auto till = reply.at(0).number() / 1'000'000;
  if (till <= now) return;
  status.held_seconds = till - now;
  status.held_by = reply.at(1).text();
}

// The first id that a group may still need.
EntryId needed_by(Reply::Part info, Reply::Part pending) {
  EntryId id;
  if (parse_id(pending.at(1).text(), id)) return id;
  parse_id(info.value("last-delivered-id").text(), id);
  ++id.number;
  return id;
}

}  // namespace

Pusher::Pusher(Link& link, const Wait& wait)
    : link_(link),
      wait_(wait),
      token_(
          fmt::format("{:016x}", (std::uint64_t{std::random_device()()} << 32U) + std::random_device()())) {}

Result<void> Pusher::add(const Entry& entry) {
  if (batch_.empty()) {
    const auto& stream = link_.url().stream;
    batch_ = {"EVAL",
              push_script,
              "2",
              stream,
              fmt::format("{}:push:{}", stream, token_),
              std::to_string(++number_)};
  }
  for (const auto* const part : {&entry.item, &entry.country, &entry.lang}) batch_.push_back(*part);
  return ++size_ < entries_in_batch ? Result<void>() : flush();
}

Result<void> Pusher::flush() {
  if (batch_.empty()) return {};
  TRY(link_.insist(batch_, wait_));
  added_ += size_;
  size_ = 0;
  batch_ = {};
  return {};
}

Result<Status> status_of(Link& link, const Wait& wait) {
  const auto& stream = link.url().stream;
  Status status;
  status.stream = stream;
  TRY_ASSIGN(const auto groups, link.insist({"XINFO", "GROUPS", stream}, wait));
  if (groups.root().is_error()) return no_stream(link);
  TRY_ASSIGN(const auto length, link.insist({"XLEN", stream}, wait));
  TRY_ASSIGN(const auto failed, link.insist({"XLEN", failed_key(stream)}, wait));
  TRY_ASSIGN(const auto counts, link.insist({"HGETALL", done_key(stream)}, wait));
  TRY_ASSIGN(const auto time, link.insist({"TIME"}, wait));
  TRY_ASSIGN(const auto hold, link.insist({"HMGET", pace_key(stream), "held", "cause"}, wait));
  status.length = length.root().number();
  status.failed = failed.root().number();
  status.done = counts.root().value("done").number();
  status.fresh = status.length;
  const auto now = time.root().at(0).number();
  status.rate = rate_among(counts.root(), now);
  read_hold(hold.root(), now, status);
  for (const auto one : groups.root()) {
    if (one.value("name").text() != group) continue;
    status.pending = one.value("pending").number();
    status.fresh.reset();
    if (!one.value("lag").is_nil()) status.fresh = one.value("lag").number();
    TRY_ASSIGN(const auto consumers, link.insist({"XINFO", "CONSUMERS", stream, group}, wait));
    status.workers = alive_among(consumers.root());
  }
  if (status.fresh && status.rate.value_or(0) > 0)
    status.seconds_left =
        static_cast<std::int64_t>(static_cast<double>(*status.fresh + status.pending) / *status.rate);
  return status;
}

Result<std::uint64_t> trim(Link& link, const Wait& wait) {
  const auto& stream = link.url().stream;
  TRY_ASSIGN(const auto groups, link.insist({"XINFO", "GROUPS", stream}, wait));
  if (groups.root().is_error()) return no_stream(link);
  std::optional<EntryId> first;
  for (const auto one : groups.root()) {
    TRY_ASSIGN(const auto pending, link.insist({"XPENDING", stream, one.value("name").text()}, wait));
    const auto needed = needed_by(one, pending.root());
    first = std::min(first.value_or(needed), needed);
  }
  if (!first) return 0;
  TRY_ASSIGN(const auto removed, link.insist({"XTRIM", stream, "MINID", to_string(*first)}, wait));
  return static_cast<std::uint64_t>(removed.root().number());
}

Result<void> check_stream(Link& link, const Wait& wait) {
  const auto& stream = link.url().stream;
  TRY(link.insist({"XLEN", stream}, wait));  // which another type refuses
  TRY_ASSIGN(const auto found, link.insist({"EXISTS", stream}, wait));
  return found.root().integer() > 0 ? Result<void>() : no_stream(link);
}

Result<std::uint64_t> retry_failed(Link& link, const Wait& wait) {
  const auto& stream = link.url().stream;
  TRY(check_stream(link, wait));
  std::uint64_t all = 0;
  while (true) {
    TRY_ASSIGN(const auto moved, link.insist({"EVAL", retry_script, "2", stream, failed_key(stream)}, wait));
    if (moved.root().number() == 0) return all;
    all += static_cast<std::uint64_t>(moved.root().number());
  }
}

}  // namespace playfast::queue
