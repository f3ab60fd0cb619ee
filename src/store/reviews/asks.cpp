#include "store/reviews/asks.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "store/reviews/filter.hpp"
#include "util/recent.hpp"

namespace playfast::store {
namespace {

ReviewRpc other_than(ReviewRpc rpc) {
  return rpc == ReviewRpc::oCPfdb ? ReviewRpc::UsvDTd : ReviewRpc::oCPfdb;
}

class ReviewAsk final : public Ask {
 public:
  ReviewAsk(ReviewRun& run, record::StreamQuery query, record::StreamResults& results)
      : run_(run),
        query_(std::move(query)),
        results_(results),
        filter_(query_),
        rpc_(preferred_rpc()),
        token_(query_.token),
        resumed_(!token_.empty()) {}

  Call call() const override {
    const auto count = std::min(filter_.left(), most_reviews_a_page);
    return {.rpc = review_call(rpc_, query_, count, token_),
            .lang = query_.lang,
            .country = query_.country,
            .weight = static_cast<std::size_t>(count) * review_bytes};
  }

  void describe(Error& error) const override {
    error.item = query_.app_id;
    error.country = query_.country;
    error.lang = query_.lang;
  }

  Result<Next> read(Result<Reply> reply) override {
    auto page = reply ? read_page(reply->payload) : tl::unexpected<Error>(std::move(reply.error()));
    // An answer without a part for this RPC: the store may have the other one only. Else it is retried.
    if (!reply && page.error().kind == ErrorKind::no_data && may_ask_other())
      page.error().kind = ErrorKind::not_understood;
    if (!page) return after_problem(std::move(page.error()));
    run_.rpc = rpc_;
    resumed_ = false;
    refused_.clear();
    if (ends_suddenly(*page)) {
      repeated_ = true;
      return Next::request;
    }
    repeated_ = false;
    return deliver(std::move(*page));
  }

  bool recover(const Error& error) override {
    if (!resumed_ || error.kind != ErrorKind::no_data) return false;
    start_over();
    return true;
  }

  bool end(std::optional<Error> error) override {
    if (error) state_ = ReviewEnd::State::failed;
    if (error && !refused_.empty()) error->message = refused_ + "; " + with_rpc(error->message);
    return results_.ended(query_, {{.state = state_,
                                    .error = std::move(error),
                                    .reviews = filter_.delivered(),
                                    .seen_before = filter_.seen_before(),
                                    .skipped = skipped_},
                                   token_});
  }

 private:
  ReviewRpc preferred_rpc() const { return can_ask(run_.rpc, query_) ? run_.rpc : other_than(run_.rpc); }

  bool may_ask_other() const { return refused_.empty() && can_ask(other_than(rpc_), query_); }

  // "oCPfdb: MESSAGE"
  std::string with_rpc(const std::string& message) const {
    return std::string(review_call(rpc_, query_, 0, {}).id) + ": " + message;
  }

  // An overloaded store may answer with an empty page in place of the one that the token names.
  bool ends_suddenly(const record::StreamPage& page) const {
    return !token_.empty() && !repeated_ && page.reviews.empty() && page.next_token.empty();
  }

  Result<record::StreamPage> read_page(const page::Node& payload) const {
    if (payload.present()) return read_review_page(payload, query_, run_.session.now());
    if (token_.empty()) {
      return fail(ErrorKind::not_found,
                  "no reviews: the store has no such app here, or nobody has reviewed it");
    }
    return fail(ErrorKind::no_data, "the store gave no data for a page in the middle of the reviews");
  }

  // What is not understood may be one RPC's trouble only; a token of an earlier run may be too old. A null
  // payload is retried first.
  Result<Next> after_problem(Error problem) {
    if (is_refusal(problem) && may_ask_other()) {
      refused_ = with_rpc(problem.message);
      rpc_ = other_than(rpc_);
      return Next::request;
    }
    if (resumed_ && is_refusal(problem)) {
      start_over();
      return Next::request;
    }
    return tl::unexpected<Error>(std::move(problem));
  }

  // What was delivered is not delivered again. Of an update it is not known how far it had come: all pages
  // are requested.
  void start_over() {
    resumed_ = false;
    query_.until_known = false;
    token_.clear();
    refused_.clear();
    rpc_ = preferred_rpc();
  }

  Result<Next> deliver(record::StreamPage page) {
    skipped_ += page.skipped;
    const bool nothing_later = filter_.apply(page);
    token_ = page.next_token;
    if (filter_.left() == 0) state_ = ReviewEnd::State::limit_reached;
    const bool last = token_.empty() || nothing_later;
    if (last) state_ = ReviewEnd::State::complete;
    const bool ends = last || filter_.left() == 0;
    if (!results_.page(query_, std::move(page))) return Next::stop;
    if (ends) return Next::end;
    return check_progress();
  }

  // A stream that leads in a circle must not go on for ever, nor count as complete.
  Result<Next> check_progress() {
    empty_pages_ = filter_.progressed() ? 0 : empty_pages_ + 1;
    if (!tokens_.add(token_)) {
      return fail(ErrorKind::loop, "the store's pages of reviews lead in a circle: a page token came again");
    }
    if (empty_pages_ >= max_empty_pages) {
      return fail(ErrorKind::loop,
                  fmt::format("the store returned {} pages in a row without a new review", max_empty_pages));
    }
    return Next::request;
  }

  static constexpr std::size_t review_bytes = 850;  // of an answer, as recorded
  static constexpr std::size_t token_window = 100'000;
  static constexpr std::size_t max_empty_pages = 100;

  ReviewRun& run_;
  record::StreamQuery query_;
  record::StreamResults& results_;
  ReviewFilter filter_;
  ReviewRpc rpc_;
  std::string token_;
  bool resumed_;                 ///< the token is of an earlier run and not yet proven
  bool repeated_ = false;        ///< the page was empty and is requested again
  std::string refused_;          ///< why the other RPC did not serve the page; empty: it was not asked
  std::uint64_t skipped_ = 0;    ///< reviews
  std::size_t empty_pages_ = 0;  ///< without a new review, one after another
  util::RecentSet tokens_{token_window};
  ReviewEnd::State state_ = ReviewEnd::State::complete;
};

}  // namespace

AskSource::Next ReviewAsks::next() {
  std::optional<record::StreamQuery> without_request;
  auto next = next_ask(queries_, [&](record::StreamQuery query) -> std::unique_ptr<Ask> {
    if (query.limit != 0) return std::make_unique<ReviewAsk>(run_, std::move(query), results_);
    without_request = std::move(query);
    return nullptr;
  });
  if (!without_request) return next;
  // A share of nothing, or all was delivered before.
  record::StreamEnd end;
  end.state = ReviewEnd::State::limit_reached;
  end.token = without_request->token;
  return {results_.ended(*without_request, end) ? Pull::again : Pull::end, nullptr};
}

}  // namespace playfast::store
