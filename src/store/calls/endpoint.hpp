// What the store is asked with one call and answers at once: most of what it knows.
#pragma once

#include <string>

#include "playfast/run.hpp"
#include "store/calls/ask.hpp"
#include "store/calls/fallback.hpp"
#include "store/calls/session.hpp"
#include "util/try.hpp"

namespace playfast::store {

/// An endpoint: how a query becomes a call, and the payload an answer.
template <typename Query, typename T>
struct Endpoint {
  std::string (*item)(const Query&);  ///< what errors name
  Call (*call)(const Session&, const Query&);
  Result<Answer<T>> (*read)(Session&, const Reply&, const Query&);
  std::size_t weight = 0;  ///< of each call, in bytes of its answer
  /// The URL of a page that says the same, for where the RPC is refused, and its reader; null: there is none.
  std::string (*page)(const Session&, const Query&) = nullptr;
  Result<Answer<T>> (*read_page)(Session&, std::string_view html, const Query&) = nullptr;
  /// Makes an answer of an error where one is known, else returns the error; null: errors stay errors. The
  /// source is what was requested last.
  Result<Answer<T>> (*failed)(Session&, const Query&, Source, Error) = nullptr;
};

/// One query for an endpoint. The others must outlive it.
template <typename Query, typename T>
class EndpointAsk final : public Ask {
 public:
  EndpointAsk(const Endpoint<Query, T>& endpoint, Session& session, Fallback& fallback, Query query,
              const Handler<Query, T>& handler)
      : endpoint_(endpoint),
        session_(session),
        fallback_(fallback),
        query_(std::move(query)),
        handler_(handler) {}

  Call call() const override {
    if (by_page_) return {.page = endpoint_.page(session_, query_)};
    auto call = endpoint_.call(session_, query_);
    call.weight = endpoint_.weight;
    return call;
  }

  Result<Next> read(Result<Reply> reply) override {
    if (!reply) return tl::unexpected<Error>(std::move(reply.error()));
    if (by_page_) {
      TRY_ASSIGN(answer_, endpoint_.read_page(session_, reply->html, query_));
      if (!refusal_.empty()) answer_.warnings.push_back({.kind = Drift::Kind::by_page, .reason = refusal_});
      return Next::end;
    }
    TRY_ASSIGN(answer_, endpoint_.read(session_, *reply, query_));
    fallback_.answered();
    return Next::end;
  }

  void describe(Error& error) const override {
    error.item = endpoint_.item(query_);
    error.country = query_.country;
    error.lang = query_.lang;
  }

  bool ready() override {
    by_page_ = by_page_ || (endpoint_.page != nullptr && fallback_.is_by_page());
    return true;
  }

  bool recover(const Error& error) override {
    if (by_page_ || endpoint_.page == nullptr) return false;
    by_page_ = fallback_.turns_to_page(error, refusal_);
    return by_page_;
  }

  bool end(std::optional<Error> error) override {
    if (!error) return handler_(query_, std::move(answer_));
    add_refusal(*error, refusal_);
    if (endpoint_.failed == nullptr) return handler_(query_, tl::unexpected<Error>(std::move(*error)));
    const auto source = by_page_ ? Source::page : Source::rpc;
    auto answer = endpoint_.failed(session_, query_, source, std::move(*error));
    if (answer && by_page_ && !refusal_.empty())
      answer->warnings.push_back({.kind = Drift::Kind::by_page, .reason = refusal_});
    return handler_(query_, std::move(answer));
  }

 private:
  const Endpoint<Query, T>& endpoint_;
  Session& session_;
  Fallback& fallback_;
  Query query_;
  const Handler<Query, T>& handler_;
  Answer<T> answer_;
  bool by_page_ = false;
  std::string refusal_;  ///< why the page is requested
};

/// Makes an ask of each query.
template <typename Query, typename T>
class EndpointAsks final : public AskSource {
 public:
  EndpointAsks(const Endpoint<Query, T>& endpoint, Session& session, Queries<Query>& queries,
               const Handler<Query, T>& handler)
      : endpoint_(endpoint),
        session_(session),
        fallback_(session.details.fallback.via()),
        queries_(queries),
        handler_(handler) {}

  Next next() override {
    return next_ask(queries_, [&](Query query) {
      return std::make_unique<EndpointAsk<Query, T>>(endpoint_, session_, fallback_, std::move(query),
                                                     handler_);
    });
  }
  int ready_fd() const override { return queries_.ready_fd(); }

 private:
  const Endpoint<Query, T>& endpoint_;
  Session& session_;
  Fallback fallback_;
  Queries<Query>& queries_;
  const Handler<Query, T>& handler_;
};

}  // namespace playfast::store
