#include "store/lists/entry_tasks.hpp"

#include "store/answer.hpp"
#include "store/lists/search_page.hpp"

namespace playfast::store {
namespace {

// A page of search results, or a chart.
class ListTask final : public net::Task {
 public:
  ListTask(EntryShop& shop, const EntryQuery& query) : shop_(shop), query_(query), form_(shop.form) {}

  net::Request request() const override {
    const auto& origin = shop_.shop.base_url;
    const auto* const search = std::get_if<SearchQuery>(&query_);
    return search != nullptr ? net::Request{search_url(origin, *search), {}}
                             : chart_request(origin, std::get<ChartQuery>(query_), form_);
  }

  void describe(Error& error) const override {
    const auto* const search = std::get_if<SearchQuery>(&query_);
    error.item = search != nullptr ? search->term : name_of(std::get<ChartQuery>(query_));
    std::visit(
        [&](const auto& query) {
          error.country = query.country;
          error.lang = query.lang;
        },
        query_);
  }

  Result<Next> answer(const net::Response& response, std::string_view text) override {
    const auto now = std::chrono::floor<std::chrono::seconds>(shop_.shop.clock.wall());
    const auto* const search = std::get_if<SearchQuery>(&query_);
    if (search == nullptr) return chart(response, text, now);
    if (const auto judged = judge_status(response); !judged) return tl::make_unexpected(judged.error());
    return keep(read_search_page(text, *search, now, shop_.shop.reader));
  }

  bool end(std::optional<Error> error) override {
    if (error) {
      if (shop_.details) shop_.list_open = false;
      return shop_.results.failed(*error);
    }
    return shop_.results.found(query_, std::move(answer_));
  }

 private:
  Result<Next> chart(const net::Response& response, std::string_view text, Time now) {
    auto payload = judge_status(response).and_then([&] { return shop_.rpc_reader.read(text, "vyAe2"); });
    if (payload) return keep(read_chart(*payload, std::get<ChartQuery>(query_), now));
    auto& error = payload.error();
    const bool refused =
        error.kind == ErrorKind::not_understood || error.kind == ErrorKind::unexpected_status;
    if (!refused || form_ == ChartForm::short_form) return tl::unexpected<Error>(std::move(error));
    form_ = ChartForm::short_form;
    return Next::request;
  }

  Result<Next> keep(Result<EntryAnswer> read) {
    if (!read) return tl::unexpected<Error>(std::move(read.error()));
    answer_ = std::move(*read);
    shop_.form = form_;
    if (shop_.details) {
      shop_.list_open = false;
      shop_.wanted.insert(shop_.wanted.end(), answer_.entries.begin(), answer_.entries.end());
    }
    return Next::end;
  }

  EntryShop& shop_;
  EntryQuery query_;
  ChartForm form_;
  EntryAnswer answer_;
};

// The app's own page, for an entry of a list.
class DetailTask final : public net::Task, AppResults {
 public:
  DetailTask(EntryShop& shop, Entry entry)
      : results_(shop.results),
        entry_(std::move(entry)),
        app_(app_task(shop.shop, {entry_.app_id, entry_.country, entry_.lang}, *this)) {}

  net::Request request() const override { return app_->request(); }
  void describe(Error& error) const override { app_->describe(error); }
  Result<Next> answer(const net::Response& response, std::string_view text) override {
    return app_->answer(response, text);
  }
  bool end(std::optional<Error> error) override { return app_->end(std::move(error)); }

 private:
  bool found(const AppQuery& /*query*/, AppAnswer answer) override {
    return results_.detailed(entry_, std::move(answer));
  }
  bool failed(const Error& error) override { return results_.failed(error); }

  EntryResults& results_;
  Entry entry_;
  std::unique_ptr<net::Task> app_;
};

}  // namespace

net::TaskSource::Next EntryTasks::next() {
  if (!shop_.wanted.empty()) {
    auto task = std::make_unique<DetailTask>(shop_, std::move(shop_.wanted.front()));
    shop_.wanted.pop_front();
    return {Supply::task, std::move(task)};
  }
  if (shop_.list_open) return {Supply::later, nullptr};
  EntryQuery query;
  switch (queries_.next(query)) {
    case playfast::Supply::query:
      shop_.list_open = shop_.details;
      return {Supply::task, std::make_unique<ListTask>(shop_, query)};
    case playfast::Supply::later:
      return {Supply::later, nullptr};
    case playfast::Supply::again:
      return {Supply::again, nullptr};
    case playfast::Supply::end:
      break;
  }
  return {Supply::end, nullptr};
}

}  // namespace playfast::store
