// The details of an app: by the packed RPC, by its page, or by both.
#pragma once

#include <memory>

#include "playfast/app.hpp"
#include "playfast/run.hpp"
#include "store/calls/ask.hpp"
#include "store/calls/session.hpp"

namespace playfast::store {

/// Asks the RPC first and the page where that does not do, as `Session::details` says. With `verify`, asks
/// both and compares.
class AppAsk final : public Ask {
 public:
  /// The handler must outlive it.
  AppAsk(Session& session, AppQuery query, const Handler<AppQuery, App>& handler);

  Call call() const override;
  Result<Next> read(Result<Reply> reply) override;
  void describe(Error& error) const override;
  bool recover(const Error& error) override;
  bool ready() override;
  bool end(std::optional<Error> error) override;

 private:
  enum class Step : std::uint8_t { rpc, page, template_page, comparison };

  Result<Next> read_rpc(const Result<Reply>& reply);
  Result<Next> read_page(const Result<Reply>& reply);
  Result<Next> compare(const Result<Reply>& reply);
  bool recover_template(const Error& error);
  bool fall_back(const Error& error);

  Session& session_;
  AppQuery query_;
  const Handler<AppQuery, App>& handler_;
  Step step_;
  mutable int template_ = 0;             ///< number of the template in the last call
  std::string refusal_;                  ///< why the RPC did not do
  std::unique_ptr<Answer<App>> answer_;  ///< small until it is there
};

/// Makes an ask of each query.
class AppAsks final : public AskSource {
 public:
  AppAsks(Session& session, Queries<AppQuery>& queries, const Handler<AppQuery, App>& handler)
      : session_(session), queries_(queries), handler_(handler) {}

  Next next() override {
    return next_ask(queries_, [&](AppQuery query) {
      return std::make_unique<AppAsk>(session_, std::move(query), handler_);
    });
  }
  int ready_fd() const override { return queries_.ready_fd(); }

 private:
  Session& session_;
  Queries<AppQuery>& queries_;
  const Handler<AppQuery, App>& handler_;
};

}  // namespace playfast::store
