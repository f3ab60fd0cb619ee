#include "store/calls/pack.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "store/calls/rpc.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

// A smaller request may be answered. Status 200 is that of a gateway error, which may mean "too much".
bool may_be_size(const Error& error) {
  constexpr std::array kinds{
      ErrorKind::server_error,   ErrorKind::timeout,  ErrorKind::interrupted,       ErrorKind::truncated,
      ErrorKind::too_large,      ErrorKind::encoding, ErrorKind::unexpected_status, ErrorKind::rejected,
      ErrorKind::not_understood, ErrorKind::no_data};
  return std::ranges::count(kinds, error.kind) > 0 ||
         (error.kind == ErrorKind::throttled && error.http_status == 200);
}

// What a pack waits for is what its most urgent problem asks for: being throttled.
const Error& most_urgent(const std::vector<OpenAsk>& asks) {
  const auto throttled = std::ranges::find_if(
      asks, [](const OpenAsk& one) { return one.problem->kind == ErrorKind::throttled; });
  return throttled == asks.end() ? *asks.front().problem : *throttled->problem;
}

}  // namespace

net::Request Pack::request() {
  partial_ = progressed_ = false;
  RpcRequest pack(asks_.size());
  Call call;
  for (auto& one : asks_) {
    call = one.ask->call();
    one.rpc = call.rpc.id;
    one.problem.reset();
    ++one.attempts;
    if (asks_.size() == 1) return request_of(call, session_.base_url);
    pack.add(call.rpc);
  }
  return pack.finish(session_.base_url, call);
}

Result<Pack::Next> Pack::answer(const net::Response& response, std::string_view text) {
  if (asks_.size() == 1) return answer_one(response, text);
  TRY(judge_rpc_status(response));
  std::vector<std::string_view> rpcs;
  rpcs.reserve(asks_.size());
  for (const auto& one : asks_) rpcs.push_back(one.rpc);
  return next_after(
      session_.answers.read_pack(text, rpcs, [&](std::size_t number, Result<page::Node> payload) {
        if (wanted_) take(number, std::move(payload));
      }));
}

// What follows a page stays in its place; a call may join others.
Result<Pack::Next> Pack::answer_one(const net::Response& response, std::string_view text) {
  auto& one = asks_.front();
  TRY_ASSIGN(const auto next, one.ask->read(session_.answers.read(one.rpc, response, text)));
  if (!one.rpc.empty()) owner_.answered(1);
  if (next != Next::request || one.rpc.empty()) return next;
  owner_.again(std::move(one));
  asks_.clear();
  return Next::end;
}

// Leaves the place of an ask that is done empty.
void Pack::take(std::size_t number, Result<page::Node> payload) {
  auto& one = asks_[number];
  auto next =
      one.ask->read(std::move(payload).map([](const page::Node& node) { return Reply{.payload = node}; }));
  if (!next) {
    one.problem = std::make_unique<Error>(std::move(next.error()));
  } else if (*next == Next::request) {
    owner_.again(std::exchange(one, {}));
  } else if (*next == Next::stop) {
    wanted_ = false;
  } else {
    wanted_ = owner_.end(std::exchange(one, {}), std::nullopt);
  }
}

Result<Pack::Next> Pack::next_after(const Result<void>& read) {
  if (!wanted_) return Next::stop;
  const auto calls = asks_.size();
  std::erase_if(asks_, [](const OpenAsk& one) { return !one.ask; });
  give_up_hopeless();
  if (!wanted_) return Next::stop;
  if (asks_.size() < calls) owner_.answered(calls);
  if (asks_.empty()) return Next::end;
  TRY(read);
  partial_ = progressed_ = asks_.size() < calls;
  for (auto& one : asks_) {
    partial_ = partial_ || one.problem;
    if (!one.problem)
      one.problem = std::make_unique<Error>(
          fail(ErrorKind::no_data, fmt::format("the answer has no part for {}", one.rpc)).value());
  }
  return tl::unexpected<Error>(most_urgent(asks_));
}

// Ends the asks whose own trouble no other attempt would mend.
void Pack::give_up_hopeless() {
  constexpr int ok = 200;
  std::vector<OpenAsk> left;
  for (auto& one : asks_) {
    if (!wanted_ || !one.problem || one.problem->fate() != Fate::give_up) {
      left.push_back(std::move(one));
      continue;
    }
    auto problem = *one.problem;
    problem.http_status = ok;
    wanted_ = give_up(std::move(one), std::move(problem));
  }
  asks_ = std::move(left);
}

bool Pack::give_up(OpenAsk ask, Error error) {
  error.attempts = ask.attempts;
  if (error.fate() != Fate::stop && ask.ask->recover(error)) {
    owner_.again(std::move(ask));
    return true;
  }
  return owner_.end(std::move(ask), std::move(error));
}

void Pack::retrying(const Error& error, std::chrono::milliseconds wait) {
  ++failures_;
  if (session_.on_retry) {
    auto described = error;
    asks_.front().ask->describe(described);
    if (asks_.size() > 1) described.item += fmt::format(" and {} more", asks_.size() - 1);
    session_.on_retry(described, wait);
  }
  // A request that takes too long is not waited for twice.
  if ((failures_ > 1 || error.kind == ErrorKind::timeout) && helps_to_split(error) && may_split(1)) split();
}

Pack::Recovery Pack::recover(const Error& error) {
  if (asks_.size() == 1) {
    auto& one = asks_.front();
    if (!one.rpc.empty() && !partial_ && may_be_size(error)) owner_.failed_alone();
    if (!one.ask->recover(error)) return Recovery::none;
    owner_.again(std::move(one));
    asks_.clear();
    return Recovery::moved;
  }
  if (!helps_to_split(error) || !may_split(2)) return Recovery::none;
  split();
  failures_ = 0;
  return Recovery::request;
}

bool Pack::helps_to_split(const Error& error) const {
  return asks_.size() > 1 && !partial_ && may_be_size(error) && owner_.may_split();
}

// Each half that is not the retry of this request is one more.
bool Pack::may_split(int requests) const {
  if (!session_.take_retry) return true;
  while (requests > 0 && session_.take_retry()) --requests;
  return requests == 0;
}

void Pack::split() {
  const auto middle = asks_.begin() + static_cast<std::ptrdiff_t>((asks_.size() + 1) / 2);
  std::vector<OpenAsk> half(std::make_move_iterator(middle), std::make_move_iterator(asks_.end()));
  asks_.erase(middle, asks_.end());
  owner_.split(std::move(half));
}

bool Pack::end(std::optional<Error> error) {
  if (asks_.size() == 1) return owner_.end(std::move(asks_.front()), std::move(error));
  // One failure says why the run ends; the others have no answer.
  if (error && error->fate() == Fate::stop) return owner_.end(std::move(asks_.front()), std::move(error));
  for (auto& one : asks_) {
    auto problem = one.problem ? *one.problem : *error;
    if (!give_up(std::move(one), std::move(problem))) return false;
  }
  return true;
}

}  // namespace playfast::store
