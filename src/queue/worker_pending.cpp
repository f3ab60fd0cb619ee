// Entries that were delivered before and not acknowledged: to an earlier run, to workers that died, and on a
// connection that was lost.
#include "queue/worker.hpp"
#include "util/try.hpp"

namespace playfast::queue {
namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds dead_after{60};  // without a sign of life an entry may be claimed
constexpr milliseconds look_every{250};
constexpr std::size_t page = 1'000;

// Where the next page begins.
std::string last_id(Reply::Part entries) { return std::string(entries.at(entries.size() - 1).at(0).text()); }

}  // namespace

// What an earlier run had taken; an entry that the stream no longer has needs only an acknowledgment.
Result<void> Worker::take_back(const Wait& wait) {
  for (std::string from = "0";;) {
    TRY_ASSIGN(const auto reply, link_.insist(read_command(from, page), wait));
    const auto entries = entries_of(reply);
    if (entries.size() == 0) return {};
    from = last_id(entries);
    add(entries, true);
  }
}

// What has been idle for long, of workers that died; a part of the pending entries at a time.
Result<bool> Worker::claim() {
  TRY_ASSIGN(const auto reply, link_.call({"XAUTOCLAIM", link_.url().stream, group, options_.name,
                                           std::to_string(milliseconds(dead_after).count()), claim_from_,
                                           "COUNT", std::to_string(options_.batch)}));
  if (!reply) return false;
  if (reply->root().is_error()) return true;
  claim_from_ = reply->root().at(0).text();
  // The rest of the pending entries is looked at next.
  const bool whole = claim_from_ == "0-0";
  if (whole) claimed_at_ = clock_.now();
  add(reply->root().at(1));
  return true;
}

// Nothing is new. The run goes on while others have entries, which they may not live to finish.
Result<Pull> Worker::look_at_pending() {
  TRY_ASSIGN(const auto reply, link_.call({"XPENDING", link_.url().stream, group}));
  if (!reply) return wait_until(link_.retry_at());
  if (reply->root().is_error()) return wait_until(clock_.now() + look_every);
  std::int64_t own = 0;
  for (const auto consumer : reply->root().at(3)) {
    if (consumer.at(0).text() == options_.name) own = consumer.at(1).number();
  }
  const bool others_have = reply->root().at(0).integer() > own;
  const bool ends = !others_have && !options_.follow;
  // At the end by their ids: what is open here may not be what the server says it gave.
  if (own > static_cast<std::int64_t>(open_.size()) || (ends && own > 0)) {
    TRY_ASSIGN(const bool answered, take_back_lost());
    if (!answered) return wait_until(link_.retry_at());
    if (!entries_.empty()) return Pull::item;
  }
  if (ends) return Pull::end;
  if (!others_have) waits_since_.reset();
  if (others_have && !waits_since_) waits_since_ = clock_.now();
  return wait_until(clock_.now() + look_every);
}

// Entries whose delivery was lost with its connection.
Result<bool> Worker::take_back_lost() {
  for (std::string from = "0";;) {
    TRY_ASSIGN(const auto reply, read(from, page));
    if (!reply) return false;
    const auto entries = entries_of(*reply);
    if (entries.size() == 0) return true;
    from = last_id(entries);
    add(entries);
  }
}

}  // namespace playfast::queue
