#include "simulate/weather.hpp"

#include <fmt/chrono.h>

#include "simulate/broken.hpp"
#include "store/batchexecute.hpp"
#include "store/frame_faults.hpp"
#include "store/refusals.hpp"

namespace playfast::simulate {
namespace {

using std::chrono::hours;
using std::chrono::seconds;
using storedouble::FrameFault;

net::Response with_status(int status) {
  net::Response response;
  response.status = status;
  response.body = "<html><title>No</title></html>";
  return response;
}

std::string http_date(Clock::Wall time) {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S GMT}", fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
}

Effect effect_of(Fault fault) {
  switch (fault) {
    case Fault::none:
      return Effect::answered;
    case Fault::throttled:
    case Fault::gateway:
    case Fault::far_retry_after:
      return Effect::refused;
    case Fault::timeout:
      return Effect::timeout;
    case Fault::resolve:
    case Fault::connect:
    case Fault::tls:
    case Fault::interrupted:
    case Fault::server_error:
      return Effect::failed;
    default:
      return Effect::unclear;
  }
}

ErrorKind broken_connection(Fault fault) {
  switch (fault) {
    case Fault::resolve:
      return ErrorKind::resolve;
    case Fault::connect:
      return ErrorKind::connect;
    case Fault::tls:
      return ErrorKind::tls;
    case Fault::timeout:
      return ErrorKind::timeout;
    case Fault::certificate:
      return ErrorKind::certificate;
    default:
      return ErrorKind::interrupted;
  }
}

}  // namespace

const Spell* Weather::spell() const {
  for (const auto& one : plan_.spells)
    if (one.from <= clock_.now() && clock_.now() < one.to) return &one;
  return nullptr;
}

Outcome Weather::outcome(const net::Request& request) {
  const bool healed = clock_.now() >= plan_.healed;
  const auto* const now = healed ? nullptr : spell();
  auto fault = now == nullptr ? Fault::none : now->fault;
  const bool unlucky = static_cast<double>(dice_.below(1'000'000)) < plan_.trouble * 1e6;
  if (!healed && fault == Fault::none && unlucky) fault = dice_.pick(plan_.faults);
  Outcome outcome{latency(now), net::Response{}};
  outcome.effect = effect_of(fault);
  if (fault == Fault::none) {
    *outcome.response = answer(request, true, true);
  } else if (fault == Fault::throttled) {
    throttle(outcome, now == nullptr ? RetryAfter::any : now->retry_after);
  } else {
    spoil(outcome, request, fault);
  }
  return outcome;
}

// A quiet spell is a slow one.
Millis Weather::latency(const Spell* spell) {
  if (spell != nullptr && spell->fault == Fault::none) return seconds(1) + draw_time(dice_, seconds(110));
  const auto slow = dice_.once_in(200) ? 10 : 1;
  return plan_.latency / 2 + draw_time(dice_, plan_.latency * slow);
}

void Weather::throttle(Outcome& outcome, RetryAfter kind) {
  auto response = with_status(dice_.once_in(2) ? 429 : 503);
  if (kind == RetryAfter::any) kind = static_cast<RetryAfter>(dice_.below(5));
  const auto wait = seconds(dice_.below(dice_.once_in(8) ? 600 : 60));
  // Its clock is not ours.
  const auto server = clock_.wall() + outcome.takes + seconds(dice_.below(7200)) - hours(1);
  switch (kind) {
    case RetryAfter::seconds:
      response.retry_after = std::to_string(wait.count());
      outcome.retry_after = wait;
      break;
    case RetryAfter::date:
      response.date = http_date(server);
      response.retry_after = http_date(server + wait);
      outcome.retry_after = wait;
      break;
    case RetryAfter::past_date:
      response.date = http_date(server);
      response.retry_after = http_date(server - seconds(60));
      break;
    case RetryAfter::garbage:
      response.retry_after = "soon";
      break;
    default:
      break;
  }
  outcome.response = std::move(response);
}

void Weather::spoil(Outcome& outcome, const net::Request& request, Fault fault) {
  constexpr std::array server_errors{500, 502, 504, 408, 522};
  switch (fault) {
    case Fault::timeout:
      outcome.takes = seconds(dice_.once_in(2) ? 30 : 120);
      [[fallthrough]];
    case Fault::resolve:
    case Fault::connect:
    case Fault::tls:
    case Fault::interrupted:
    case Fault::certificate:
      outcome.response = fail(broken_connection(fault), "broken by the simulation");
      return;
    case Fault::server_error:
      outcome.response = with_status(dice_.pick(server_errors));
      return;
    case Fault::gateway:
      outcome.response = with_status(200);
      outcome.response->body = *storedouble::gateway_error().body;
      return;
    case Fault::cut:
      outcome.response = answer(request, true, true);
      outcome.response->body.resize(dice_.below(outcome.response->body.size() + 1));
      return;
    case Fault::empty:
      outcome.response->status = 200;
      return;
    case Fault::encoding:
      outcome.response = answer(request, true, true);
      outcome.response->encoding = "gzip";
      return;
    case Fault::frames:
    case Fault::lost_frames:
      outcome.response = answer(request, false, fault == Fault::frames);
      return;
    case Fault::redirect:
      outcome.response = with_status(302);
      outcome.response->location = "https://elsewhere.example/";
      return;
    case Fault::bad_request:
      outcome.response = with_status(400);
      return;
    case Fault::gone:
      outcome.response = with_status(404);
      return;
    case Fault::garbage:
      outcome.response = with_status(200);
      return;
    case Fault::blocked:
      outcome.response = with_status(403);
      return;
    case Fault::consent:
      outcome.response = with_status(302);
      outcome.response->location = "https://consent.google.com/m";
      return;
    case Fault::far_retry_after:
      outcome.response = with_status(429);
      outcome.response->retry_after = "86400";
      outcome.retry_after = hours(24);
      return;
    case Fault::none:
    case Fault::throttled:
      throw Broken("the simulation spoils what it should not");
  }
}

net::Response Weather::answer(const net::Request& request, bool whole, bool heals) {
  if (!request.form.empty()) return answer_calls(request, whole, heals);
  auto page = content_.page(request.url);
  net::Response response;
  response.status = page.status;
  response.body = std::move(page.html);
  // What has no frames is cut.
  if (!whole) response.body.resize(response.body.size() / 2);
  return response;
}

net::Response Weather::answer_calls(const net::Request& request, bool whole, bool heals) {
  const auto calls = storedouble::parse_calls(request.form.str());
  require(calls && !calls->empty(), "a POST has no calls");
  storedouble::Request target;
  target.set_target(request.url.substr(request.url.find('/', request.url.find("//") + 2)));
  const auto locale = storedouble::locale_of(target);
  std::vector<storedouble::Frame> frames;
  for (const auto& call : *calls) {
    const auto fault = whole ? FrameFault::none : frame_fault(heals);
    const auto& answered = fault == FrameFault::other_app ? dice_.pick(*calls) : call;
    auto frame = content_.frame(answered, locale);
    frame.tag = call.tag;
    storedouble::add_frames(frames, std::move(frame), fault);
  }
  for (auto left = frames.size(); left > 1; --left) std::swap(frames[left - 1], frames[dice_.below(left)]);
  net::Response response;
  response.status = 200;
  response.body = storedouble::frames_body(frames, {.lengths = dice_.once_in(8)});
  return response;
}

FrameFault Weather::frame_fault(bool heals) {
  constexpr std::array healing{FrameFault::missing, FrameFault::gateway_error, FrameFault::twice,
                               FrameFault::stray_tag};
  constexpr std::array others{FrameFault::null_payload, FrameFault::data_error, FrameFault::malformed,
                              FrameFault::missing, FrameFault::other_app};
  if (!dice_.once_in(4)) return FrameFault::none;
  return heals ? dice_.pick(healing) : dice_.pick(others);
}

}  // namespace playfast::simulate
