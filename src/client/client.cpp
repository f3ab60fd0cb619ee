#include "playfast/client.hpp"

#include "client/core.hpp"
#include "client/review_stream.hpp"
#include "store/availability.hpp"
#include "store/data_safety.hpp"
#include "store/lists/related.hpp"
#include "store/permissions.hpp"
#include "store/suggest.hpp"

namespace playfast {
inline namespace v0 {
Client::Client(ClientOptions options) : core_(std::make_shared<client::Core>(std::move(options))) {}
Client::Client(std::shared_ptr<client::Core> core) : core_(std::move(core)) {}
Client::~Client() = default;
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;

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

RunEnd Client::run(Queries<TermQuery>& queries, const Handler<TermQuery, SuggestionList>& handler,
                   const RunOptions& options) {
  return core_->answer(store::suggest_endpoint, queries, handler, options);
}

RunEnd Client::run(Queries<TermQuery>& queries, const Handler<TermQuery, RelatedList>& handler,
                   const RunOptions& options) {
  return core_->answer(store::related_endpoint, queries, handler, options);
}

RunEnd Client::run(Queries<AppQuery>& queries, const Handler<AppQuery, AppAvailability>& handler,
                   const RunOptions& options) {
  return core_->answer(store::availability_endpoint, queries, handler, options);
}

RunEnd Client::run(Queries<AppQuery>& queries, const Handler<AppQuery, DataSafety>& handler,
                   const RunOptions& options) {
  return core_->answer(store::data_safety_endpoint, queries, handler, options);
}

RunEnd Client::run(Queries<AppQuery>& queries, const Handler<AppQuery, EventList>& handler,
                   const RunOptions& options) {
  return core_->events(queries, handler, options);
}

RunEnd Client::run(Queries<ChartQuery>& queries, const Handler<ChartQuery, EntryList>& handler,
                   const RunOptions& options) {
  return core_->lists(queries, handler, options);
}

RunEnd Client::run(Queries<DeveloperQuery>& queries, const Handler<DeveloperQuery, EntryList>& handler,
                   const RunOptions& options) {
  return core_->lists(queries, handler, options);
}

RunEnd Client::run(Queries<SimilarQuery>& queries, const Handler<SimilarQuery, EntryList>& handler,
                   const RunOptions& options) {
  return core_->lists(queries, handler, options);
}

}  // namespace v0
}  // namespace playfast
