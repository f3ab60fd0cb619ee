// What all asks of a client share.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "page/json/document.hpp"
#include "playfast/context.hpp"
#include "playfast/error.hpp"
#include "store/app/details.hpp"
#include "store/calls/answer.hpp"
#include "util/clock.hpp"

namespace playfast::store {

/// The same as in `ClientOptions`.
struct Reading {
  bool verify = false;
  bool partial = false;
};

struct Session {
  std::string base_url = {};  ///< without a slash at its end
  Reading reading = {};
  Details details = {};
  /// Called before each retry of an ask with its failure and the wait; may be none.
  std::function<void(const Error&, std::chrono::milliseconds)> on_retry = {};
  /// Whether one more request than planned may be made, for what failed; none: always.
  std::function<bool()> take_retry = {};
  const Clock& clock;
  AnswerReader answers = {};
  page::JsonReader page_reader = {};

  /// The time of an answer that is read now.
  Time now() const { return std::chrono::floor<std::chrono::seconds>(clock.wall()); }
};

}  // namespace playfast::store
