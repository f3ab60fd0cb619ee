#include "store/store.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

#include "store/cluster_list.hpp"
#include "store/demo_market.hpp"
#include "store/refusals.hpp"
#include "store/safety_page.hpp"
#include "store/search_page.hpp"

namespace storedouble {
namespace {

/// Built pages kept, of 50 KB each.
constexpr std::size_t kBuiltPages = 1000;

constexpr const char* kDetails = "/store/apps/details";
constexpr const char* kSafety = "/store/apps/datasafety";
constexpr const char* kSearch = "/store/search";
constexpr const char* kDeveloperByNumber = "/store/apps/dev";
constexpr const char* kDeveloperByName = "/store/apps/developer";
constexpr const char* kCluster = "/store/apps/collection/cluster";

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::system_error(errno, std::generic_category(), path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

bool takes_gzip(const Request& request) {
  return request.header("accept-encoding").find("gzip") != std::string::npos;
}

PriceFilter price_filter(const std::string& number) {
  return number == "1" ? PriceFilter::free : number == "2" ? PriceFilter::paid : PriceFilter::all;
}

std::optional<Page> list_page_of(const Request& request, const PageLayout& layout) {
  if (request.path == kDeveloperByNumber || request.path == kDeveloperByName)
    return developer_page(request, layout);
  if (request.path == kCluster && !request.parameter("gsr").empty()) return similar_page(request, layout);
  return std::nullopt;
}

Response page_response(std::shared_ptr<const std::string> body, bool gzipped) {
  Response response;
  response.set_header("content-type", "text/html; charset=utf-8");
  response.set_header("vary", "accept-encoding");
  if (gzipped) response.set_header("content-encoding", "gzip");
  response.body = std::move(body);
  return response;
}

}  // namespace

Store::Store(StoreOptions options)
    : options_(std::move(options)), rpc_(options_.rpc), sitemaps_(options_.sitemaps) {
  for (const auto& [app_id, path] : options_.recordings) set_page(app_id, read_file(path));
  for (const auto& [app_id, path] : options_.review_recordings) set_reviews(app_id, read_file(path));
  for (const auto& [term, path] : options_.search_recordings) set_search_page(term, read_file(path));
  for (const auto& [chart, path] : options_.chart_recordings)
    rpc_.charts().set_recording(chart, read_file(path));
  for (const auto& [app_id, path] : options_.permission_recordings)
    rpc_.permissions().set_recording(app_id, read_file(path));
  for (const auto& [call, path] : options_.call_recordings) rpc_.set_recording(call, read_file(path));
  for (const auto& [page, path] : options_.page_recordings) set_fixed(page, read_file(path));
  for (const auto& path : options_.bulk_pages) rpc_.apps().add_bulk_page(read_file(path));
}

Handler Store::handler() {
  return [this](const Request& request) { return (*this)(request); };
}

void Store::set_reviews(const std::string& app_id, std::string answer) {
  rpc_.reviews().set_recording(app_id, std::move(answer));
}

void Store::set_page(const std::string& app_id, std::string html) {
  rpc_.apps().set_page(app_id, set_fixed(std::string(kDetails) + " " + app_id, std::move(html)));
}

void Store::set_call_page(const std::string& app_id, std::string html) {
  rpc_.apps().set_page(app_id, std::make_shared<const std::string>(std::move(html)));
}

void Store::remove_app(const std::string& app_id) { rpc_.apps().remove(app_id); }

void Store::set_chart(const std::string& chart, std::vector<std::string> app_ids) {
  rpc_.charts().set_ids(chart, std::move(app_ids));
}

void Store::set_search_page(const std::string& term, std::string html) {
  set_fixed(std::string(kSearch) + " " + term, std::move(html));
}

std::shared_ptr<const std::string> Store::set_fixed(const std::string& key, std::string html) {
  auto gzipped = std::make_shared<const std::string>(gzip(html, kSmall));
  FixedPage page{std::make_shared<const std::string>(std::move(html)), std::move(gzipped)};
  const std::lock_guard lock(mutex_);
  fixed_[key] = page;
  return page.plain;
}

Response Store::operator()(const Request& request) {
  const bool is_read = request.method == "GET" || request.method == "HEAD";
  const bool is_call = request.method == "POST" && request.path == "/_/PlayStoreUi/data/batchexecute";
  Response response = is_call   ? rpc_.answer(request, takes_gzip(request))
                      : is_read ? page_of(request)
                                : error_page(404);
  response.delay = options_.latency;
  return response;
}

Response Store::page_of(const Request& request) {
  if (request.path == kDetails) return details(request);
  if (request.path == kSafety) return safety(request);
  if (request.path == kSearch) return search(request);
  if (auto file = sitemaps_.answer(request)) return *std::move(file);
  const std::string of = request.parameter(request.path == kCluster ? "gsr" : "id");
  const bool gzipped = takes_gzip(request);
  auto body = fixed_page(request.path + " " + of, gzipped);
  if (body) return page_response(std::move(body), gzipped);
  const auto built = list_page_of(request, layout());
  return built ? built_page(*built, gzipped) : error_page(404);
}

Response Store::details(const Request& request) {
  const std::string app_id = request.parameter("id");
  if (app_id.empty() || !is_sold(app_id, locale_of(request).country) || rpc_.apps().is_removed(app_id))
    return error_page(404);
  return page(request, std::string(kDetails) + " " + app_id);
}

Response Store::safety(const Request& request) {
  const std::string app_id = request.parameter("id");
  if (!is_sold(app_id, locale_of(request).country)) return html_page(missing_safety_page());
  return page(request, std::string(kSafety) + " " + app_id);
}

Response Store::search(const Request& request) {
  const std::string term = request.parameter("q");
  if (term.empty() || request.parameter("c") != "apps") return error_page(404);
  return page(request, std::string(kSearch) + " " + term);
}

Response Store::page(const Request& request, const std::string& key) {
  const bool gzipped = takes_gzip(request);
  if (auto body = fixed_page(key, gzipped)) return page_response(std::move(body), gzipped);
  std::string built = gzipped ? compressed_page(request) : build(request, layout()).str();
  return page_response(std::make_shared<const std::string>(std::move(built)), gzipped);
}

std::shared_ptr<const std::string> Store::fixed_page(const std::string& key, bool gzipped) {
  const std::lock_guard lock(mutex_);
  const auto found = fixed_.find(key);
  if (found == fixed_.end()) return nullptr;
  return gzipped ? found->second.gzipped : found->second.plain;
}

PageLayout Store::layout() const {
  PageLayout layout = options_.layout;
  layout.changed_request = rpc_.apps().current_template() == AppTemplate::changed;
  return layout;
}

Page Store::build(const Request& request, const PageLayout& layout) const {
  const auto [lang, country] = locale_of(request);
  if (request.path == kSearch)
    return build_search_page(
        {request.parameter("q"), country, lang, price_filter(request.parameter("price"))}, layout);
  const auto app = demo_app(request.parameter("id"), country, lang);
  return request.path == kSafety ? build_safety_page(app, layout) : build_app_page(app, layout);
}

Response Store::built_page(const Page& page, bool gzipped) {
  if (!gzipped) return page_response(std::make_shared<const std::string>(page.str()), false);
  const auto head = compressed_head(page.head);
  const GzipPiece tail = gzip_piece(page.tail, kFast, true);
  return page_response(std::make_shared<const std::string>(gzip_join({*head, tail})), true);
}

std::string Store::compressed_page(const Request& request) {
  const PageLayout now = layout();
  const std::string key = (now.changed_request ? "changed " : "") + request.target;
  std::unique_lock lock(mutex_);
  auto built = built_[key];
  lock.unlock();
  if (!built) {
    const Page page = build(request, now);
    built = std::make_shared<const BuiltPage>(
        BuiltPage{compressed_head(page.head), gzip_piece(page.tail, kFast, true)});
    lock.lock();
    if (built_.size() > kBuiltPages) built_.clear();
    built_[key] = built;
    lock.unlock();
  }
  return gzip_join({*built->head, built->tail});
}

std::shared_ptr<const GzipPiece> Store::compressed_head(const std::shared_ptr<const std::string>& head) {
  const std::lock_guard lock(mutex_);
  auto& kept = heads_[head];
  if (!kept) kept = std::make_shared<const GzipPiece>(gzip_piece(*head, kSmall, false));
  return kept;
}

}  // namespace storedouble
