#include "store/lists/entry_tasks.hpp"

#include "store/answer.hpp"
#include "store/lists/search_page.hpp"

namespace playfast::store {
namespace {

// A page of search results, or a chart.
template <typename Query>
class ListTask final : public net::Task {
 public:
  ListTask(ListSession& session, Query query, const Handler<Query, EntryList>& handler)
      : session_(session), query_(std::move(query)), handler_(handler), form_(session.form) {}

  net::Request request() const override {
    const auto& origin = session_.session.base_url;
    if constexpr (std::same_as<Query, SearchQuery>) {
      return {search_url(origin, query_), {}};
    } else {
      return chart_request(origin, query_, form_);
    }
  }

  void describe(Error& error) const override {
    error.item = name_of(query_);
    error.country = query_.country;
    error.lang = query_.lang;
  }

  Result<Next> answer(const net::Response& response, std::string_view text) override {
    const auto now = std::chrono::floor<std::chrono::seconds>(session_.session.clock.wall());
    const auto judged = judge_status(response);
    if constexpr (std::same_as<Query, SearchQuery>) {
      if (!judged) return tl::make_unexpected(judged.error());
      return keep(read_search_page(text, query_, now, session_.session.reader));
    } else {
      auto payload = judged.and_then([&] { return session_.rpc_reader.read(text, "vyAe2"); });
      return payload ? keep(read_chart(*payload, query_, now)) : after_problem(std::move(payload.error()));
    }
  }

  bool end(std::optional<Error> error) override {
    session_.list_open = false;
    return error ? handler_(query_, tl::make_unexpected(std::move(*error)))
                 : handler_(query_, std::move(answer_));
  }

 private:
  // The long form of a chart's request may be refused where the short one is not.
  Result<Next> after_problem(Error problem) {
    const bool refused =
        problem.kind == ErrorKind::not_understood || problem.kind == ErrorKind::unexpected_status;
    if (!refused || form_ == ChartForm::short_form) return tl::unexpected<Error>(std::move(problem));
    form_ = ChartForm::short_form;
    return Next::request;
  }

  Result<Next> keep(Result<Answer<EntryList>> read) {
    if (!read) return tl::unexpected<Error>(std::move(read.error()));
    answer_ = std::move(*read);
    session_.form = form_;
    session_.list_open = false;
    const auto& entries = answer_.value.entries;
    if (session_.details) session_.pending.insert(session_.pending.end(), entries.begin(), entries.end());
    return Next::end;
  }

  ListSession& session_;
  Query query_;
  const Handler<Query, EntryList>& handler_;
  ChartForm form_;
  Answer<EntryList> answer_;
};

// The app's own page, for an entry of a list.
class DetailTask final : public net::Task {
 public:
  DetailTask(const ListSession& session, Entry entry)
      : entry_(std::move(entry)),
        handler_([this, &session](const AppQuery& /*query*/, Result<Answer<App>> answer) {
          return session.details(entry_, std::move(answer));
        }),
        app_(app_task(session.session, {entry_.app_id, entry_.country, entry_.lang}, handler_)) {}

  net::Request request() const override { return app_->request(); }
  void describe(Error& error) const override { app_->describe(error); }
  Result<Next> answer(const net::Response& response, std::string_view text) override {
    return app_->answer(response, text);
  }
  bool end(std::optional<Error> error) override { return app_->end(std::move(error)); }

 private:
  Entry entry_;
  Handler<AppQuery, App> handler_;
  std::unique_ptr<net::Task> app_;
};

}  // namespace

template <typename Query>
net::TaskSource::Next EntryTasks<Query>::next() {
  auto& pending = session_.pending;
  if (!pending.empty()) {
    auto task = std::make_unique<DetailTask>(session_, std::move(pending.front()));
    pending.pop_front();
    return {Supply::task, std::move(task)};
  }
  if (session_.list_open) return {Supply::later, nullptr};
  return next_task(queries_, [&](Query query) {
    session_.list_open = static_cast<bool>(session_.details);
    return std::make_unique<ListTask<Query>>(session_, std::move(query), handler_);
  });
}

template class EntryTasks<SearchQuery>;
template class EntryTasks<ChartQuery>;

}  // namespace playfast::store
