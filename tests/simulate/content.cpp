#include "simulate/content.hpp"

#include "simulate/broken.hpp"
#include "store/demo_listing.hpp"
#include "store/demo_reviews.hpp"
#include "store/lists/charts.hpp"
#include "store/search_page.hpp"
#include "store/suggest_rpc.hpp"

namespace playfast::simulate {
namespace {

using storedouble::CallAnswer;
using storedouble::Json;
using storedouble::SentCall;

constexpr std::string_view token_mark = "page-";

/// The number of the page that a call for reviews asks for, by its token: "page-3-sim0000042".
std::size_t page_of(const SentCall& call) {
  const auto at = call.inner.find(token_mark);
  if (at == std::string::npos) return 0;
  const auto token = std::string_view(call.inner).substr(at);
  require(mark_in(token) == mark_in(call.inner), "a page token of another app is sent");
  return static_cast<std::size_t>(token.at(token_mark.size()) - '0');
}

std::string app_in(const SentCall& call) {
  const auto at = call.inner.find("com.");
  return call.inner.substr(at, call.inner.find('"', at) - at);
}

}  // namespace

Content::Page Content::page(const std::string& url) {
  auto key = of_any_item(url);
  auto found = pages_.find(key);
  if (found == pages_.end()) {
    storedouble::Request request;
    request.method = "GET";
    request.set_target(key.substr(key.find('/', key.find("//") + 2)));
    const auto response = store_(request);
    found = pages_.emplace(std::move(key), Page{response.status, *response.body}).first;
  }
  return {found->second.status, of_item(found->second.html, mark_in(url))};
}

storedouble::Frame Content::frame(const SentCall& call, const storedouble::Locale& locale) {
  auto key = locale.country + ' ' + call.rpc + ' ' + of_any_item(call.inner);
  auto found = frames_.find(key);
  if (found == frames_.end()) {
    auto frame = made({call.rpc, of_any_item(call.inner), "0"}, locale).frame;
    found = frames_.emplace(std::move(key), std::move(frame)).first;
  }
  auto frame = found->second;
  frame.tag = call.tag;
  if (const auto item = mark_in(call.inner); frame.payload && !item.empty())
    frame.payload = std::make_shared<const storedouble::Payload>(
        storedouble::Payload{of_item(frame.payload->escaped, item), std::nullopt});
  return frame;
}

CallAnswer Content::made(const SentCall& call, const storedouble::Locale& locale) {
  if (storedouble::AppRpc::answers(call.rpc)) return *apps_.answer(call, apps_.read(call), locale);
  if (storedouble::ChartRpc::answers(call.rpc)) return charts_.answer(call, locale);
  if (storedouble::ReviewRpc::answers(call.rpc)) return reviews(call);
  if (call.rpc == "lGYRle") return storedouble::answer_search(call, locale);
  require(call.rpc == "IJ4APc", "an RPC is called that nobody needs");
  return storedouble::answer_suggest(call, locale);
}

CallAnswer Content::reviews(const SentCall& call) {
  const auto app = app_in(call);
  const auto page = page_of(call);
  Json items = Json::array();
  for (std::size_t at = 0; at < reviews_on_page; ++at) {
    const auto number = page * reviews_on_page + at;
    items.push_back(storedouble::review_item(app, "en", static_cast<std::uint32_t>(number)));
    items.back()[0] = review_id(any_item, number);
  }
  Json payload = storedouble::list(std::move(items));
  if (page + 1 < review_pages(app)) {
    const auto token = std::string(token_mark) + std::to_string(page + 1) + "-" + std::string(any_item);
    payload.push_back(storedouble::list(nullptr, token));
  }
  return storedouble::answered(call, payload.dump());
}

std::optional<double> Content::score(Number app) {
  const auto id = of_any_item(app_id(app));
  const auto country = country_of(app);
  const auto [at, is_new] = scores_.try_emplace(id + country);
  if (is_new) at->second = storedouble::demo_app(id, country, "en").score;
  return at->second;
}

const std::vector<std::string>& Content::found_apps(const SearchQuery& query) {
  const auto term = of_any_item(query.term);
  auto& apps = found_[term + query.country];
  if (apps.empty()) apps = storedouble::search_ids(term, query.country);
  return apps;
}

const std::vector<std::string>& Content::chart_apps(Number chart) {
  auto& apps = chart_apps_[chart];
  if (!apps.empty()) return apps;
  ChartQuery query;
  make_query(chart, query);
  const auto& wire = store::collections.at(static_cast<std::size_t>(query.collection)).wire;
  apps = storedouble::chart_ids(std::string(wire), query.category, query.country, *query.limit);
  return apps;
}

}  // namespace playfast::simulate
