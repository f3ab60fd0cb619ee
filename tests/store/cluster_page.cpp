#include <array>

#include "store/cluster_list.hpp"
#include "store/demo_listing.hpp"
#include "store/demo_market.hpp"
#include "store/list_page.hpp"
#include "store/page_text.hpp"
#include "store/refusals.hpp"
#include "store/sections.hpp"

namespace storedouble {
namespace {

constexpr std::size_t kNumberPage = 10;
constexpr std::size_t kNamePage = 20;
constexpr std::size_t kSimilarPage = 50;
constexpr std::size_t kInDetails = 6;

/// "Similar apps" in a few languages.
std::string similar_title(const std::string& lang) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kTitles{
      {{"pl", "Podobne aplikacje"}, {"ar", "تطبيقات مشابهة"}, {"de", "Ähnliche Apps"}, {"ko", "유사한 앱"}}};
  for (const auto& [code, title] : kTitles)
    if (lang.starts_with(code)) return std::string(title);
  return "Similar apps";
}

/// `[[null, sections], …]`, as a page's block has it; without any where the cluster is empty.
std::string cluster_payload(std::size_t index, Json content, const std::string& label) {
  const bool empty = content[0].empty();
  Json sections = empty ? Json(nullptr) : list(section(index, std::move(content), label));
  return google_text(list(list(nullptr, std::move(sections), nullptr, list(), 1)));
}

}  // namespace

Json similar_answer(const playfast::App& app, std::size_t count, bool labels) {
  const Locale locale{app.lang, app.country};
  const std::string developer = app.developer_id.value_or("0");
  const auto label = [&](const std::string& kind) { return labels ? kind : std::string(); };
  const auto others = developer_ids(developer);
  Json sections =
      list(section(21,
                   cluster(cluster_items(others, count, locale, false),
                           "More by " + app.developer.value_or(""), developer_path(developer), ""),
                   label("more_by_" + developer)));
  const auto similar = similar_ids(app.app_id);
  const Json page = list(section_label("details_page_stream_" + app.app_id));
  const auto answer = [&] {
    return list(nullptr, list(nullptr, std::move(sections), nullptr, list(), 0, page));
  };
  if (similar.empty()) return answer();
  const std::string path = "/store/apps/collection/cluster?gsr=" + form_encoded(app.app_id);
  sections.push_back(section(21,
                             cluster(cluster_items(similar, count, locale, false), similar_title(app.lang),
                                     path, cluster_token(ClusterKind::similar, app.app_id, count, locale)),
                             label("similar_apps_APPLICATION")));
  return answer();
}

CallAnswer answer_similar(const SentCall& call, const Locale& locale) {
  std::string app_id;
  try {
    app_id = arguments_of(call).at(0).at(1).at(0).get<std::string>();
  } catch (const Json::exception&) {
    return refused(call);
  }
  if (!is_sold(app_id, locale.country)) return no_data(call);
  const auto app = demo_app(app_id, locale.country, locale.lang);
  return answered(call, similar_answer(app, kInDetails, true).dump());
}

std::optional<Page> developer_page(const Request& request, const PageLayout& layout) {
  const std::string developer = request.parameter("id");
  const bool by_number = request.path == "/store/apps/dev";
  const bool missing = by_number ? !is_number(developer) || developer.size() <= 3
                                 : developer.find("missing") != std::string::npos;
  if (developer.empty() || missing) return std::nullopt;
  const Locale locale = locale_of(request);
  const auto ids = developer_ids(developer);
  const std::size_t count = by_number ? kNumberPage : kNamePage;
  const ClusterKind kind = by_number ? ClusterKind::number : ClusterKind::name;
  Json content = cluster(cluster_items(ids, count, locale, !by_number), "More by " + developer, "",
                         cluster_token(kind, developer, count, locale));
  const std::string label = by_number ? "more_by_" + developer : "search_results_cluster_apps_range_0_20";
  return list_page({developer + " - Apps", locale.lang, by_number ? "MRTdke" : "IRWBmd",
                    cluster_payload(by_number ? 21 : 22, std::move(content), label)},
                   layout);
}

Page similar_page(const Request& request, const PageLayout& layout) {
  const std::string app_id = request.parameter("gsr");
  const Locale locale = locale_of(request);
  Json content =
      cluster(cluster_items(similar_ids(app_id), kSimilarPage, locale, false), similar_title(locale.lang), "",
              cluster_token(ClusterKind::similar, app_id, kSimilarPage, locale));
  return list_page({similar_title(locale.lang), locale.lang, "CNT7ob",
                    cluster_payload(21, std::move(content), "similar_apps_APPLICATION")},
                   layout);
}

}  // namespace storedouble
