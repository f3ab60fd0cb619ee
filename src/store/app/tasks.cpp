#include "store/app/tasks.hpp"

#include "store/answer.hpp"
#include "store/app/page.hpp"

namespace playfast::store {
namespace {

class AppTask final : public net::Task {
 public:
  AppTask(const Session& session, AppQuery query, const Handler<AppQuery, App>& handler)
      : session_(session), query_(std::move(query)), handler_(handler) {}

  net::Request request() const override { return {app_url(session_.base_url, query_), {}}; }

  void describe(Error& error) const override {
    error.item = query_.app_id;
    error.country = query_.country;
    error.lang = query_.lang;
  }

  Result<Next> answer(const net::Response& response, std::string_view text) override {
    if (auto judged = judge_status(response); !judged) return tl::make_unexpected(judged.error());
    auto read = read_app(text, query_, session_.reader, session_.reading);
    if (!read) return tl::make_unexpected(std::move(read.error()));
    answer_ = std::move(*read);
    answer_.value.fetched_at = std::chrono::floor<std::chrono::seconds>(session_.clock.wall());
    return Next::end;
  }

  bool end(std::optional<Error> error) override {
    return error ? handler_(query_, tl::make_unexpected(std::move(*error)))
                 : handler_(query_, std::move(answer_));
  }

 private:
  const Session& session_;
  AppQuery query_;
  const Handler<AppQuery, App>& handler_;
  Answer<App> answer_;
};

}  // namespace

std::unique_ptr<net::Task> app_task(const Session& session, AppQuery query,
                                    const Handler<AppQuery, App>& handler) {
  return std::make_unique<AppTask>(session, std::move(query), handler);
}

net::TaskSource::Next AppTasks::next() {
  return next_task(queries_, [&](AppQuery query) { return app_task(session_, std::move(query), handler_); });
}

}  // namespace playfast::store
