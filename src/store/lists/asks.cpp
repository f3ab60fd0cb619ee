#include "store/lists/asks.hpp"

#include "store/lists/search_page.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

// A page of search results, or a chart.
template <typename Query>
class ListAsk final : public Ask {
 public:
  ListAsk(ListRun& run, Query query, const Handler<Query, EntryList>& handler)
      : run_(run), query_(std::move(query)), handler_(handler), form_(run.form) {}

  Call call() const override {
    if constexpr (std::same_as<Query, SearchQuery>) {
      return {.page = search_url(run_.session.base_url, query_)};
    } else {
      return chart_call(query_, form_);
    }
  }

  Result<Next> read(Result<Reply> reply) override {
    if (!reply) return after_problem(std::move(reply.error()));
    TRY_ASSIGN(answer_, read_list(*reply));
    run_.form = form_;
    run_.list_open = false;
    const auto& entries = answer_.value.entries;
    if (run_.details) run_.pending.insert(run_.pending.end(), entries.begin(), entries.end());
    return Next::end;
  }

  void describe(Error& error) const override {
    error.item = name_of(query_);
    error.country = query_.country;
    error.lang = query_.lang;
  }

  bool end(std::optional<Error> error) override {
    run_.list_open = false;
    if (error) return handler_(query_, tl::unexpected<Error>(std::move(*error)));
    return handler_(query_, std::move(answer_));
  }

 private:
  Result<Answer<EntryList>> read_list(const Reply& reply) const {
    const auto now = run_.session.now();
    if constexpr (std::same_as<Query, SearchQuery>) {
      return read_search_page(reply.html, query_, now, run_.session.page_reader);
    } else {
      return read_chart(reply.payload, query_, now);
    }
  }

  // The long form of a chart's request may be refused where the short one is not.
  Result<Next> after_problem(Error problem) {
    if (std::same_as<Query, SearchQuery> || !is_refusal(problem) || form_ == ChartForm::short_form)
      return tl::unexpected<Error>(std::move(problem));
    form_ = ChartForm::short_form;
    return Next::request;
  }

  ListRun& run_;
  Query query_;
  const Handler<Query, EntryList>& handler_;
  ChartForm form_;
  Answer<EntryList> answer_;
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

template <typename Query>
AskSource::Next ListAsks<Query>::next() {
  auto& pending = run_.pending;
  if (!pending.empty()) {
    auto ask = std::make_unique<DetailAsk>(run_, std::move(pending.front()));
    pending.pop_front();
    return {Pull::item, std::move(ask)};
  }
  if (run_.list_open) return {Pull::pending, nullptr};
  auto next = next_ask(queries_, [&](Query query) {
    run_.list_open = static_cast<bool>(run_.details);
    return std::make_unique<ListAsk<Query>>(run_, std::move(query), handler_);
  });
  next.place.reset();  // the asks of its apps have places too
  return next;
}

template class ListAsks<SearchQuery>;
template class ListAsks<ChartQuery>;

}  // namespace playfast::store
