// Similar apps come by RPC, or from the details page and the cluster page that it names.
#include "net/url.hpp"
#include "store/app/page.hpp"
#include "store/lists/asks.hpp"
#include "store/lists/similar.hpp"

namespace playfast::store {
namespace {

class SimilarAsk final : public ListAsk<SimilarQuery> {
 public:
  using ListAsk::ListAsk;

  bool ready() override {
    if (step_ == Step::rpc && run_.fallback.is_by_page()) step_ = Step::details_page;
    return true;
  }

 private:
  enum class Step : std::uint8_t { rpc, details_page, cluster_page };

  Call first_call() const override {
    switch (step_) {
      case Step::rpc:
        return similar_call(query_);
      case Step::details_page:
        return {.page = app_url(run_.session.base_url, {query_.app_id, query_.country, query_.lang})};
      case Step::cluster_page:
        break;
    }
    return {.page = run_.session.base_url + cluster_url_ + "&hl=" + net::url_encode(query_.lang) +
                    "&gl=" + net::url_encode(query_.country)};
  }

  Result<Next> read_first(Result<Reply> reply) override {
    if (!reply) return tl::unexpected<Error>(std::move(reply.error()));
    entries_.begin_part(step_ == Step::rpc ? Source::rpc : Source::page, run_.session.now());
    auto& reader = run_.session.page_reader;
    if (step_ == Step::cluster_page) {
      TRY_ASSIGN(auto token, read_cluster_page(reply->html, entries_, reader));
      kept_.reset();
      return go_on(std::move(token));
    }
    TRY_ASSIGN(auto part, step_ == Step::rpc ? read_similar(reply->payload, query_, entries_)
                                             : read_similar_of_page(reply->html, query_, entries_, reader));
    cluster_url_ = std::move(part.url);
    if (step_ == Step::rpc) {
      run_.fallback.answered();
      return go_on(std::move(part.token));
    }
    if (cluster_url_.empty()) return go_on(std::move(part.token));
    if (entries_.is_full()) return Next::end;
    request_cluster_page();
    return Next::request;
  }

  bool recover_first(const Error& error) override {
    if (step_ != Step::rpc || !run_.fallback.turns_to_page(error, refusal_)) return false;
    step_ = Step::details_page;
    return true;
  }

  // Where the token is refused, the cluster's own page has the same apps.
  bool recover_more(const Error& error) override {
    if (step_ != Step::rpc || cluster_url_.empty() || run_.fallback.via() != Via::automatic) return false;
    refusal_ = error.message;
    request_cluster_page();
    return true;
  }

  // It has the whole list; without it there is what came before.
  void request_cluster_page() {
    step_ = Step::cluster_page;
    kept_ = std::exchange(entries_, similar_reader(query_));
  }

  Step step_ = Step::rpc;
  std::string cluster_url_;
};

}  // namespace

std::unique_ptr<Ask> list_ask(ListRun& run, SimilarQuery query,
                              const Handler<SimilarQuery, EntryList>& handler) {
  auto entries = similar_reader(query);
  return std::make_unique<SimilarAsk>(run, std::move(query), handler, std::move(entries));
}

}  // namespace playfast::store
