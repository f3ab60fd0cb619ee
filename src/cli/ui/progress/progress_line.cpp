#include "cli/ui/progress/progress_line.hpp"

#include <fmt/format.h>
#include <cmath>

#include "cli/options/values/values.hpp"

namespace playfast::cli {
namespace {

using std::chrono::seconds;

// "1,235"
std::string grouped(std::uint64_t number) {
  if (number < 1000) return fmt::format("{}", number);
  return fmt::format("{},{:03}", grouped(number / 1000), number % 1000);
}

// "21 s", "4 min", "2 h 5 min"; rounded up.
std::string short_time(std::chrono::duration<double> time) {
  const auto whole = std::chrono::ceil<seconds>(time);
  if (whole < seconds(100)) return fmt::format("{} s", whole.count());
  const auto minutes = std::chrono::ceil<std::chrono::minutes>(whole).count();
  if (minutes < 60) return fmt::format("{} min", minutes);
  return fmt::format("{} h {} min", grouped(static_cast<std::uint64_t>(minutes / 60)), minutes % 60);
}

// "38/s"; a slow one with its first digit that is not 0.
std::string rate_text(double per_second) {
  if (per_second >= 9.5) return grouped(static_cast<std::uint64_t>(std::llround(per_second))) + "/s";
  return per_second >= 0.1 ? fmt::format("{:.1f}/s", per_second) : fmt::format("{:.1f}/min", per_second * 60);
}

std::string of_total(const Snapshot& snapshot) {
  return snapshot.total ? grouped(snapshot.done) + "/" + grouped(*snapshot.total) : grouped(snapshot.done);
}

// "1 review", "2 reviews"
std::string counted(std::uint64_t count, std::string_view what) {
  return fmt::format("{} {}{}", grouped(count), what, count == 1 ? "" : "s");
}

}  // namespace

void RecentRate::add(std::uint64_t count, Clock::Steady now) {
  constexpr seconds window(10);
  constexpr std::chrono::milliseconds spacing(500);
  // A process that was stopped, or whose output was not read, says nothing of the pace.
  constexpr seconds longest_gap(5);
  if (!samples_.empty() && now - samples_.back().time > longest_gap) samples_.clear();
  while (samples_.size() > 2 && now - samples_[1].time >= window) samples_.pop_front();
  const auto size = samples_.size();
  if (size > 1 && samples_.back().time - samples_[size - 2].time < spacing) samples_.pop_back();
  samples_.push_back({now, count});
}

double RecentRate::per_second() const {
  if (samples_.empty()) return 0;
  const std::chrono::duration<double> took = samples_.back().time - samples_.front().time;
  const auto grown = samples_.back().count - samples_.front().count;
  return took < seconds(1) ? 0 : static_cast<double>(grown) / took.count();
}

std::string ProgressLine::text(const Snapshot& snapshot, Clock::Steady now) {
  const auto& reviews = snapshot.reviews;
  const bool waits = snapshot.pause >= seconds(1);
  if (waits) rate_ = {};  // a pause says nothing of the pace after it
  rate_.add(reviews ? reviews->count : snapshot.done, now);
  const double rate = rate_.per_second();

  auto line = of_total(snapshot);
  const auto add = [&](const std::string& part) { line += " · " + part; };
  if (reviews) {
    line += snapshot.total.value_or(snapshot.done) == 1 ? " stream" : " streams";
    add(counted(reviews->count, "review"));
  }
  if (rate > 0) add(rate_text(rate));
  if (reviews && reviews->oldest) add("back to " + to_text(*reviews->oldest));
  if (snapshot.failed > 0) add(grouped(snapshot.failed) + " failed");
  if (snapshot.retrying > 0) add(grouped(snapshot.retrying) + " retrying");
  if (waits) add("waiting " + short_time(snapshot.pause));
  // Streams are of very different lengths, and who waits for a retry does not keep the pace.
  const auto left = snapshot.total.value_or(snapshot.done) - snapshot.done;
  if (rate > 0 && left > snapshot.retrying && !reviews)
    add(short_time(std::chrono::duration<double>(static_cast<double>(left) / rate)) + " left");
  return line;
}

}  // namespace playfast::cli
