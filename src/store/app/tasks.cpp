#include "store/app/tasks.hpp"

#include "store/answer.hpp"
#include "store/app/page.hpp"

namespace playfast::store {
namespace {

class AppTask final : public net::Task {
 public:
  AppTask(const Shop& shop, AppQuery query, AppResults& results)
      : shop_(shop), query_(std::move(query)), results_(results) {}

  net::Request request() const override { return {app_url(shop_.base_url, query_), {}}; }

  void describe(Error& error) const override {
    error.item = query_.app_id;
    error.country = query_.country;
    error.lang = query_.lang;
  }

  Result<Next> answer(const net::Response& response, std::string_view text) override {
    if (auto judged = judge_status(response); !judged) return tl::make_unexpected(judged.error());
    auto read = read_app(text, query_, shop_.reader, shop_.reading);
    if (!read) return tl::make_unexpected(std::move(read.error()));
    answer_ = std::move(*read);
    answer_.app.fetched_at = std::chrono::floor<std::chrono::seconds>(shop_.clock.wall());
    return Next::end;
  }

  bool end(std::optional<Error> error) override {
    return error ? results_.failed(*error) : results_.found(query_, std::move(answer_));
  }

 private:
  const Shop& shop_;
  AppQuery query_;
  AppResults& results_;
  AppAnswer answer_;
};

}  // namespace

std::unique_ptr<net::Task> app_task(const Shop& shop, AppQuery query, AppResults& results) {
  return std::make_unique<AppTask>(shop, std::move(query), results);
}

net::TaskSource::Next AppTasks::next() {
  AppQuery query;
  switch (queries_.next(query)) {
    case playfast::Supply::query:
      return {Supply::task, app_task(shop_, std::move(query), results_)};
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
