#include "net/pace/retry.hpp"

#include <curl/curl.h>
#include <algorithm>
#include <charconv>
#include <string>

namespace playfast::net {
namespace {

constexpr auto longest = std::chrono::hours(24 * 3650);

// How often one kind may fail. What cannot be decompressed is mostly a server's fault that stays.
int max_failures(ErrorKind kind, int retries) {
  return kind == ErrorKind::encoding ? std::min(retries, 1) : retries;
}

}  // namespace

std::optional<Millis> parse_retry_after(std::string_view value, Clock::Wall now) {
  std::int64_t seconds = 0;
  const auto* const end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, seconds);
  if (stop == end && error == std::errc() && seconds >= 0) {
    return std::min<Millis>(longest, std::chrono::seconds(std::min<std::int64_t>(seconds, 315'360'000)));
  }
  const auto date = curl_getdate(std::string(value).c_str(), nullptr);
  if (date < 0) return std::nullopt;
  // In milliseconds since 1970, since the wall clock's own nanoseconds end in 2262.
  const auto wait = Millis(std::chrono::seconds(date)) - std::chrono::floor<Millis>(now.time_since_epoch());
  if (wait < Millis(0)) return std::nullopt;
  return std::min<Millis>(longest, wait);
}

Clock::Wall server_time(std::string_view date, Clock::Wall now) {
  const auto seconds = curl_getdate(std::string(date).c_str(), nullptr);
  if (seconds < 0) return now;
  // What the wall clock's nanoseconds cannot count, beyond 2262, is no time of a server.
  const auto time = std::chrono::seconds(seconds);
  return time < std::chrono::floor<std::chrono::seconds>(Clock::Wall::duration::max()) ? Clock::Wall(time)
                                                                                       : now;
}

int Failures::all() const {
  int sum = 0;
  for (const auto& [kind, count] : by_kind_) sum += count;
  return sum;
}

RetrySchedule::Decision RetrySchedule::after(ErrorKind kind, const Failures& failures,
                                             std::optional<Millis> retry_after) {
  const auto fate = fate_of(kind);
  if (fate != Fate::retry) return {fate, Millis(0)};
  if (kind == ErrorKind::throttled && retry_after && *retry_after > policy_.longest_retry_after) {
    return {Fate::stop, Millis(0), "the store asks for a wait of more than 10 minutes"};
  }
  if (failures.all() > policy_.retries || failures.of(kind) > max_failures(kind, policy_.retries)) {
    return {Fate::give_up, Millis(0)};
  }
  if (kind == ErrorKind::throttled && retry_after) {
    // A little more than asked for: a server's clock may be a bit behind.
    return {Fate::retry, *retry_after + Millis(std::uniform_int_distribution<int>(0, 500)(random_))};
  }
  const auto doublings = std::clamp(failures.all() - 1, 0, 20);
  const auto most = std::min<Millis>(policy_.cap, policy_.base * (1 << doublings));
  const auto drawn = Millis(std::uniform_int_distribution<Millis::rep>(0, most.count())(random_));
  const bool throttled = kind == ErrorKind::throttled;
  return {Fate::retry, throttled ? policy_.throttle_floor + drawn : drawn};
}

}  // namespace playfast::net
