#include "store/lists/asks.hpp"

#include "store/lists/search_page.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

class SearchAsk final : public ListAsk<SearchQuery> {
 public:
  using ListAsk::ListAsk;

 private:
  // Only pages are proven, and where a call has the price is not known.
  bool is_by_page() const { return run_.fallback.via() != Via::rpc || query_.price != Price::all; }

  Call first_call() const override {
    if (is_by_page()) return {.page = search_url(run_.session.base_url, query_)};
    return search_call(query_);
  }

  Result<Next> read_first(Result<Reply> reply) override {
    if (!reply) return tl::unexpected<Error>(std::move(reply.error()));
    entries_.begin_part(is_by_page() ? Source::page : Source::rpc, run_.session.now());
    TRY_ASSIGN(auto token, is_by_page()
                               ? read_search_page(reply->html, query_, entries_, run_.session.page_reader)
                               : read_search(reply->payload, query_, entries_));
    return go_on(std::move(token));
  }
};

class ChartAsk final : public ListAsk<ChartQuery> {
 public:
  ChartAsk(ListRun& run, ChartQuery query, const Handler<ChartQuery, EntryList>& handler, EntryReader entries)
      : ListAsk(run, std::move(query), handler, std::move(entries)), form_(run.form) {}

 private:
  Call first_call() const override { return chart_call(query_, form_); }

  // The long form of a chart's request may be refused where the short one is not.
  Result<Next> read_first(Result<Reply> reply) override {
    if (!reply) {
      if (!is_refusal(reply.error()) || form_ == ChartForm::short_form)
        return tl::unexpected<Error>(std::move(reply.error()));
      form_ = ChartForm::short_form;
      return Next::request;
    }
    entries_.begin_part(Source::rpc, run_.session.now());
    TRY(read_chart(reply->payload, entries_));
    run_.form = form_;
    return Next::end;
  }

  ChartForm form_;
};

// The app's own page, for an entry of a list.
class DetailAsk final : public Ask {
 public:
  DetailAsk(ListRun& run, Entry entry)
      : entry_(std::move(entry)),
        handler_([this, &run](const AppQuery& /*query*/, Result<Answer<App>> answer) {
          return run.details(entry_, std::move(answer));
        }),
        app_(run.session, {entry_.app_id, entry_.country, entry_.lang}, handler_) {}

  Call call() const override { return app_.call(); }
  Result<Next> read(Result<Reply> reply) override { return app_.read(std::move(reply)); }
  void describe(Error& error) const override { app_.describe(error); }
  bool recover(const Error& error) override { return app_.recover(error); }
  bool ready() override { return app_.ready(); }
  bool end(std::optional<Error> error) override { return app_.end(std::move(error)); }

 private:
  Entry entry_;
  Handler<AppQuery, App> handler_;
  AppAsk app_;
};

}  // namespace

std::unique_ptr<Ask> list_ask(ListRun& run, SearchQuery query,
                              const Handler<SearchQuery, EntryList>& handler) {
  auto entries = search_reader(query);
  return std::make_unique<SearchAsk>(run, std::move(query), handler, std::move(entries));
}

std::unique_ptr<Ask> list_ask(ListRun& run, ChartQuery query, const Handler<ChartQuery, EntryList>& handler) {
  auto entries = chart_reader(query);
  return std::make_unique<ChartAsk>(run, std::move(query), handler, std::move(entries));
}

std::unique_ptr<Ask> detail_ask(ListRun& run, Entry entry) {
  return std::make_unique<DetailAsk>(run, std::move(entry));
}

}  // namespace playfast::store
