#include "store/review_tasks.hpp"

#include <algorithm>

#include "store/answer.hpp"
#include "store/review_filter.hpp"
#include "util/recent.hpp"

namespace playfast {

std::uint64_t review_hash(std::string_view review_id) { return util::Recent::hash_of(review_id); }

}  // namespace playfast

namespace playfast::store {
namespace {

ReviewRpc other_than(ReviewRpc rpc) {
  return rpc == ReviewRpc::oCPfdb ? ReviewRpc::UsvDTd : ReviewRpc::oCPfdb;
}

class ReviewTask final : public net::Task {
 public:
  ReviewTask(ReviewShop& shop, ReviewQuery query, ReviewResults& results)
      : shop_(shop),
        query_(std::move(query)),
        results_(results),
        filter_(query_),
        token_(query_.token),
        known_(query_.known.size()) {
    query_.known = {};  // the filter has them
    rpc_ = can_ask(shop_.rpc, query_) ? shop_.rpc : other_than(shop_.rpc);
    resumed_ = !token_.empty();
  }

  net::Request request() const override {
    const auto count = std::min(filter_.left(), most_reviews_a_page);
    return rpc_request(shop_.options.base_url, review_call(rpc_, query_, count, token_), query_.lang,
                       query_.country);
  }

  void describe(Error& error) const override {
    error.item = query_.app_id;
    error.country = query_.country;
    error.lang = query_.lang;
  }

  Result<Next> answer(const net::Response& response, std::string_view text) override {
    auto page = read(response, text);
    if (!page) return after_problem(std::move(page.error()));
    shop_.rpc = rpc_;
    resumed_ = false;
    return give(std::move(*page));
  }

  bool end(std::optional<Error> error) override {
    if (error) state_ = ReviewEnd::State::failed;
    return results_.ended(query_, {state_, std::move(error), filter_.given(), filter_.seen_before(), token_});
  }

 private:
  Result<ReviewPage> read(const net::Response& response, std::string_view text) {
    if (const auto judged = judge_status(response); !judged) return tl::make_unexpected(judged.error());
    const auto call = review_call(rpc_, query_, 0, {});
    const auto payload = shop_.reader.read(text, call.id);
    if (!payload) return tl::make_unexpected(payload.error());
    if (payload->present()) {
      return read_review_page(*payload, query_, std::chrono::floor<std::chrono::seconds>(shop_.clock.wall()));
    }
    if (token_.empty()) {
      return fail(ErrorKind::not_found,
                  "no reviews: the store has no such app here, or nobody has reviewed it");
    }
    return fail(ErrorKind::no_data, "the store gave no data for a page in the middle of the reviews");
  }

  // What is not understood may be one RPC's trouble only; a token of an earlier run may be too old.
  Result<Next> after_problem(Error problem) {
    const bool not_understood =
        problem.kind == ErrorKind::not_understood || problem.kind == ErrorKind::unexpected_status;
    if (not_understood && !tried_other_ && can_ask(other_than(rpc_), query_)) {
      tried_other_ = true;
      rpc_ = other_than(rpc_);
      return Next::request;
    }
    if (resumed_ && (not_understood || problem.kind == ErrorKind::no_data)) {
      resumed_ = false;
      token_.clear();       // from the start: what was given is known and not given again,
      patience_ += known_;  // and there may be as many pages of it
      return Next::request;
    }
    return tl::unexpected<Error>(std::move(problem));
  }

  Result<Next> give(ReviewPage page) {
    tried_other_ = false;
    const bool nothing_later = filter_.apply(page);
    const bool any = !page.reviews.empty();
    token_ = page.next_token;
    if (filter_.left() == 0) state_ = ReviewEnd::State::limit_reached;
    const bool last = token_.empty() || nothing_later;
    if (last) state_ = ReviewEnd::State::complete;
    const bool ends = last || filter_.left() == 0;
    if (!results_.page(query_, std::move(page))) return Next::stop;
    if (ends) return Next::end;
    return check_progress(any);
  }

  // A stream that leads in a circle must not go on for ever, nor count as complete.
  Result<Next> check_progress(bool any) {
    fruitless_ = any ? 0 : fruitless_ + 1;
    if (!tokens_.add(token_)) {
      return fail(ErrorKind::loop, "the store's pages of reviews lead in a circle: a page token came again");
    }
    if (fruitless_ >= patience_) {
      return fail(ErrorKind::loop, "the store gave " + std::to_string(patience_) +
                                       " pages one after another without a new review");
    }
    return Next::request;
  }

  static constexpr std::size_t token_window = 100'000;

  ReviewShop& shop_;
  ReviewQuery query_;
  ReviewResults& results_;
  ReviewFilter filter_;
  ReviewRpc rpc_;
  std::string token_;
  bool resumed_ = false;       ///< the token is of an earlier run and not yet proven
  bool tried_other_ = false;   ///< the page that is asked for was asked of both RPCs
  std::size_t known_;          ///< reviews that an earlier run gave
  std::size_t fruitless_ = 0;  ///< pages without a new review, one after another
  std::size_t patience_ = 100;
  util::Recent tokens_{token_window};
  ReviewEnd::State state_ = ReviewEnd::State::complete;
};

}  // namespace

net::TaskSource::Next ReviewTasks::next() {
  while (true) {
    ReviewQuery query;
    const auto supply = queries_.next(query);
    if (supply == playfast::Supply::later) return {Supply::later, nullptr};
    if (supply == playfast::Supply::end) return {Supply::end, nullptr};
    if (query.limit != 0)
      return {Supply::task, std::make_unique<ReviewTask>(shop_, std::move(query), results_)};
    // A share of nothing, or all was given before: that needs no request.
    ReviewEnd end;
    end.state = ReviewEnd::State::limit_reached;
    end.token = query.token;
    if (!results_.ended(query, end)) return {Supply::end, nullptr};
  }
}

}  // namespace playfast::store
