#include "playfast/client.hpp"

#include <span>

#include "client/core.hpp"
#include "client/review_stream.hpp"
#include "store/permissions.hpp"

namespace playfast {
inline namespace v0 {
namespace {

// The answer to one query of the many that `run` takes.
template <typename T, typename Query, typename Run>
Result<Answer<T>> only_answer(const Query& query, const Run& run) {
  const std::span<const Query> one(&query, 1);
  RangeQueries<Query, const std::span<const Query>> queries(one);
  // A run asks its handler at least once for each query, unless it was stopped: this one cannot be.
  Result<Answer<T>> only = fail(ErrorKind::no_data, "no answer");
  const Handler<Query, T> keep = [&](const Query& /*query*/, Result<Answer<T>> answer) {
    only = std::move(answer);
    return true;
  };
  run(queries, keep);
  return only;
}

}  // namespace

Client::Client(ClientOptions options) : core_(std::make_shared<client::Core>(std::move(options))) {}
Client::Client(std::shared_ptr<client::Core> core) : core_(std::move(core)) {}
Client::~Client() = default;
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;

Result<Answer<App>> Client::app(const AppQuery& query) {
  return only_answer<App>(query,
                          [&](auto& queries, const auto& handler) { core_->apps(queries, handler, {}); });
}

Result<Answer<EntryList>> Client::search(const SearchQuery& query) {
  return only_answer<EntryList>(
      query, [&](auto& queries, const auto& handler) { core_->lists(queries, handler, {}); });
}

Result<Answer<EntryList>> Client::chart(const ChartQuery& query) {
  return only_answer<EntryList>(
      query, [&](auto& queries, const auto& handler) { core_->lists(queries, handler, {}); });
}

Result<Answer<AppPermissions>> Client::permissions(const AppQuery& query) {
  return only_answer<AppPermissions>(query, [&](auto& queries, const auto& handler) {
    core_->answer(store::permissions_endpoint, queries, handler, {});
  });
}

ReviewStream Client::reviews(const ReviewQuery& query, std::stop_token stop) {
  return ReviewStream(std::make_unique<ReviewStream::Impl>(core_, query, std::move(stop)));
}

RunEnd Client::run(Queries<AppQuery>& queries, const Handler<AppQuery, App>& handler,
                   const RunOptions& options) {
  return core_->apps(queries, handler, options);
}

RunEnd Client::run(Queries<SearchQuery>& queries, const Handler<SearchQuery, EntryList>& handler,
                   const RunOptions& options) {
  return core_->lists(queries, handler, options);
}

RunEnd Client::run(Queries<AppQuery>& queries, const Handler<AppQuery, AppPermissions>& handler,
                   const RunOptions& options) {
  return core_->answer(store::permissions_endpoint, queries, handler, options);
}

RunEnd Client::run(Queries<ChartQuery>& queries, const Handler<ChartQuery, EntryList>& handler,
                   const RunOptions& options) {
  return core_->lists(queries, handler, options);
}

}  // namespace v0
}  // namespace playfast
