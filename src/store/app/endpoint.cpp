#include "store/app/endpoint.hpp"

#include "store/app/page.hpp"
#include "store/app/reader.hpp"

namespace playfast::store {
namespace {

std::string item(const AppQuery& query) { return query.app_id; }

Call call(const Session& session, const AppQuery& query) {
  return {.page = app_url(session.base_url, query)};
}

Result<Answer<App>> read(Session& session, const Reply& reply, const AppQuery& query) {
  auto answer = read_app(reply.html, query, session.page_reader, session.reading);
  if (answer) answer->value.fetched_at = session.now();
  return answer;
}

}  // namespace

const Endpoint<AppQuery, App> app_endpoint{.item = &item, .call = &call, .read = &read};

}  // namespace playfast::store
