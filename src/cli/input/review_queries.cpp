#include "cli/input/review_queries.hpp"

#include <algorithm>

#include "cli/signals.hpp"

namespace playfast::cli {
namespace {

template <typename Value>
std::size_t place_in(const std::vector<Value>& all, const Value& one) {
  return static_cast<std::size_t>(std::ranges::find(all, one) - all.begin());
}

record::StreamQuery query_of(const Job& job, const Selection& selection, std::uint64_t number) {
  record::StreamQuery query;
  query.app_id = job.item;
  query.country = job.country;
  query.lang = job.lang;
  query.sort = selection.sort;
  query.score = job.score;
  query.device = selection.device;
  query.since = selection.since;
  query.until = selection.until;
  query.tag = number;
  query.limit = selection.limit;
  if (!selection.limit) return query;
  // The limit of an app and language is shared evenly by its streams, of countries and scores; the first ones
  // get the rest.
  const auto scores = std::max<std::size_t>(1, selection.scores.size());
  const auto shares = scores * (job.own_country ? 1 : selection.countries.size());
  const auto country = job.own_country ? 0 : place_in(selection.countries, job.country);
  const auto place = country * scores + place_in(selection.scores, job.score.value_or(0)) % scores;
  query.limit = *selection.limit / shares + (place < *selection.limit % shares ? 1 : 0);
  return query;
}

}  // namespace

// Waits for an item that is not there yet. False: a signal came.
Result<bool> ReviewQueryList::next_begun(Job& job) {
  while (!must_end()) {
    switch (jobs_.next(job)) {
      case Pull::item:
        return true;
      case Pull::pending:
        wait_readable(jobs_.ready_fd());
        break;
      case Pull::again:
        break;
      case Pull::end:
        return resumable_->other_items();
    }
  }
  return false;
}

Result<bool> ReviewQueryList::catch_up() {
  Job job;
  for (; number_ < resumable_->begun(); ++number_) {
    auto more = next_begun(job);
    if (!more || !*more) return more;
    auto query = query_of(job, selection_, number_);
    last_app_ = query.app_id;
    if (job.own_locale) remember(query.app_id, nullptr);
    const bool ended = !resumable_->skip(query);
    query.until_known = query.until_known || (ended && update_);
    if (!ended || update_) unfinished_.push_back(std::move(query));
  }
  auto written = resumable_->scan();
  for (auto& query : unfinished_) query.seen = resumable_->seen_by(query, written);
  if (!last_app_.empty()) last_seen_ = written.of(last_app_);  // its other streams may be still to come
  for (auto& [app_id, seen] : earlier_) seen = written.of(app_id);
  return resumable_->rebuild(written, [] { return !must_end(); });
}

void ReviewQueryList::share_seen(record::StreamQuery& query, const Job& job) {
  if (!last_seen_ || query.app_id != last_app_) {
    const auto earlier = std::ranges::find(earlier_, query.app_id, &SeenOfApp::first);
    last_app_ = query.app_id;
    last_seen_ = earlier == earlier_.end() ? std::make_shared<record::SeenReviews>() : earlier->second;
  }
  query.seen = last_seen_;
  if (job.own_locale) remember(last_app_, last_seen_);
}

// An item with a language of its own may be followed by others with the same app, not only by the next.
void ReviewQueryList::remember(const std::string& app_id, std::shared_ptr<record::SeenReviews> seen) {
  constexpr std::size_t most = 100;
  std::erase_if(earlier_, [&](const SeenOfApp& other) { return other.first == app_id; });
  earlier_.emplace_back(app_id, std::move(seen));
  if (earlier_.size() > most) earlier_.pop_front();
}

Pull ReviewQueryList::next(record::StreamQuery& query) {
  if (!unfinished_.empty()) {
    query = std::move(unfinished_.front());
    unfinished_.pop_front();
    any_ = true;
    return Pull::item;
  }
  Job job;
  const auto pull = jobs_.next(job);
  if (pull != Pull::item) return pull;
  any_ = true;
  query = query_of(job, selection_, jobs_.is_of_queue() ? jobs_.number() : number_++);
  share_seen(query, job);
  if (resumable_ != nullptr) resumable_->begin(query);
  return pull;
}

}  // namespace playfast::cli
