// A query for a list, being answered part after part.
#pragma once

#include <fmt/format.h>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "playfast/run.hpp"
#include "store/app/ask.hpp"
#include "store/calls/ask.hpp"
#include "store/calls/fallback.hpp"
#include "store/calls/session.hpp"
#include "store/lists/chart_page.hpp"
#include "store/lists/continuation.hpp"
#include "store/lists/entry_list.hpp"
#include "store/lists/names.hpp"
#include "util/try.hpp"

namespace playfast::store {

/// Takes an app of a list as its own page describes it, or the error. False: no more are wanted.
using DetailHandler = std::function<bool(const Entry&, Result<Answer<App>>)>;

/// What all asks of a run share.
struct ListRun {
  Session& session;
  DetailHandler details;  ///< none: apps are not requested

  Fallback fallback{};                    ///< of the RPC that gives the first part
  ChartForm form = ChartForm::long_form;  ///< that was not refused
  std::deque<Entry> pending = {};         ///< whose apps are still to be requested
  bool list_open = false;                 ///< a list is on its way whose apps will be requested
};

/// Asks for the first part of a list as its kind does, then for those that follow. A part that the store
/// refuses ends the list with a warning that it may be incomplete.
template <typename Query>
class ListAsk : public Ask {
 public:
  ListAsk(ListRun& run, Query query, const Handler<Query, EntryList>& handler, EntryReader entries)
      : run_(run), query_(std::move(query)), entries_(std::move(entries)), handler_(handler) {}

  Call call() const final {
    return token_.empty() ? first_call() : continuation_call(token_, query_.lang, query_.country);
  }

  Result<Next> read(Result<Reply> reply) final {
    if (token_.empty()) return read_first(std::move(reply));
    if (!reply) return tl::unexpected<Error>(std::move(reply.error()));
    const auto before = entries_.read();
    entries_.begin_part(Source::rpc, run_.session.now());
    TRY_ASSIGN(auto token, read_continuation(reply->payload, entries_));
    parts_without_news_ = entries_.read() == before ? parts_without_news_ + 1 : 0;
    return go_on(std::move(token));
  }

  void describe(Error& error) const final {
    error.item = name_of(query_);
    error.country = query_.country;
    error.lang = query_.lang;
  }

  bool recover(const Error& error) final {
    if (token_.empty()) return recover_first(error);
    if (!is_refused_part(error)) return false;
    if (!recover_more(error)) return false;
    token_.clear();
    return true;
  }

  bool end(std::optional<Error> error) final {
    run_.list_open = false;
    if (error && is_rest_refused(*error)) {
      add_refusal(*error, refusal_);
      if (kept_) entries_ = std::move(*kept_);
      refusal_.clear();
      entries_.warn({.kind = Drift::Kind::incomplete, .reason = std::move(error->message)});
      error.reset();
    }
    if (error) {
      add_refusal(*error, refusal_);
      return handler_(query_, tl::unexpected<Error>(std::move(*error)));
    }
    auto answer = std::move(entries_).answer();
    if (!answer) describe(answer.error());
    if (answer && !refusal_.empty())
      answer->warnings.push_back({.kind = Drift::Kind::by_page, .reason = refusal_});
    if (answer && run_.details)
      run_.pending.insert(run_.pending.end(), answer->value.entries.begin(), answer->value.entries.end());
    return handler_(query_, std::move(answer));
  }

 protected:
  /// The calls before there is a token, and what is read of their answers.
  virtual Call first_call() const = 0;
  virtual Result<Next> read_first(Result<Reply> reply) = 0;
  /// As `recover`: of these calls, and of the refusal of a token.
  virtual bool recover_first(const Error& /*error*/) { return false; }
  virtual bool recover_more(const Error& /*error*/) { return false; }

  /// What follows a part with this token.
  Result<Next> go_on(std::string token) {
    if (token.empty() || entries_.is_full()) return Next::end;
    std::string problem;
    if (!tokens_.insert(token).second) problem = "the store returned a token seen before";
    if (tokens_.size() > max_parts) problem = fmt::format("more than {} parts", max_parts);
    if (parts_without_news_ == max_without_news) problem = "the store repeats the same apps";
    if (problem.empty()) {
      token_ = std::move(token);
      return Next::request;
    }
    entries_.warn({.kind = Drift::Kind::incomplete, .reason = std::move(problem)});
    return Next::end;
  }

  ListRun& run_;
  Query query_;
  EntryReader entries_;
  std::string refusal_;              ///< why a page is requested in the place of the RPC
  std::optional<EntryReader> kept_;  ///< what came, where a page that has all of it is requested instead

 private:
  static constexpr std::size_t max_parts = 200;  ///< of 100 items; no list that was seen has as many
  static constexpr int max_without_news = 3;

  static bool is_refused_part(const Error& error) {
    return is_refusal(error) || error.kind == ErrorKind::no_data;
  }

  // Of a part behind the first: what came is delivered.
  bool is_rest_refused(const Error& error) const {
    const bool no_page = error.kind == ErrorKind::not_found || error.kind == ErrorKind::truncated;
    if (kept_) return is_refused_part(error) || no_page;
    return !token_.empty() && is_refused_part(error);
  }

  const Handler<Query, EntryList>& handler_;
  int parts_without_news_ = 0;              ///< the last ones
  std::string token_;                       ///< of the part that is requested; empty: the first
  std::unordered_set<std::string> tokens_;  ///< seen
};

}  // namespace playfast::store
