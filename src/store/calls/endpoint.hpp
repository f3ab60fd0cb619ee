// What the store is asked with one call and answers at once: most of what it knows.
#pragma once

#include <string>

#include "playfast/run.hpp"
#include "store/calls/ask.hpp"
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
};

/// One query for an endpoint. The handler must outlive it.
template <typename Query, typename T>
class EndpointAsk final : public Ask {
 public:
  EndpointAsk(const Endpoint<Query, T>& endpoint, Session& session, Query query,
              const Handler<Query, T>& handler)
      : endpoint_(endpoint), session_(session), query_(std::move(query)), handler_(handler) {}

  Call call() const override {
    auto call = endpoint_.call(session_, query_);
    call.weight = endpoint_.weight;
    return call;
  }

  Result<Next> read(Result<Reply> reply) override {
    if (!reply) return tl::unexpected<Error>(std::move(reply.error()));
    TRY_ASSIGN(answer_, endpoint_.read(session_, *reply, query_));
    return Next::end;
  }

  void describe(Error& error) const override {
    error.item = endpoint_.item(query_);
    error.country = query_.country;
    error.lang = query_.lang;
  }

  bool end(std::optional<Error> error) override {
    if (error) return handler_(query_, tl::unexpected<Error>(std::move(*error)));
    return handler_(query_, std::move(answer_));
  }

 private:
  const Endpoint<Query, T>& endpoint_;
  Session& session_;
  Query query_;
  const Handler<Query, T>& handler_;
  Answer<T> answer_;
};

/// Makes an ask of each query.
template <typename Query, typename T>
class EndpointAsks final : public AskSource {
 public:
  EndpointAsks(const Endpoint<Query, T>& endpoint, Session& session, Queries<Query>& queries,
               const Handler<Query, T>& handler)
      : endpoint_(endpoint), session_(session), queries_(queries), handler_(handler) {}

  Next next() override {
    return next_ask(queries_, [&](Query query) {
      return std::make_unique<EndpointAsk<Query, T>>(endpoint_, session_, std::move(query), handler_);
    });
  }
  int ready_fd() const override { return queries_.ready_fd(); }

 private:
  const Endpoint<Query, T>& endpoint_;
  Session& session_;
  Queries<Query>& queries_;
  const Handler<Query, T>& handler_;
};

}  // namespace playfast::store
