#include "store/lists/similar.hpp"

#include <fmt/format.h>
#include <array>
#include <nlohmann/json.hpp>

#include "store/lists/continuation.hpp"
#include "store/lists/sections.hpp"
#include "store/page_block.hpp"
#include "util/base64.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 1> sections_rpc{"ag2B9c"};
constexpr std::array<std::string_view, 1> usual_sections{"ds:8"};
constexpr std::array<std::string_view, 1> cluster_rpc{"CNT7ob"};
constexpr std::array<std::string_view, 1> usual_cluster{"ds:3"};
constexpr std::string_view cluster_path = "/store/apps/collection/cluster";

const page::Path sections_path{1, 1};
const page::Path page_label{1, 5, 0};
const page::Path cluster_sections{0, 1};

// Twice six apps. Packs are kept to 30 apps, a number that is in daily use for full records.
constexpr std::size_t answer_bytes = 22'000;

struct Found {
  std::optional<Cluster> by_label;
  std::optional<Cluster> by_url;  ///< of a section with another label, or none, as in pages of 2022
  bool unknown = false;           ///< there are sections of an unknown kind
};

// The path and query of a cluster's page; empty for another URL.
std::string_view cluster_page_of(std::string_view url) {
  const auto at = url.find(cluster_path);
  const bool has_query = at != std::string_view::npos && url.find('?', at) != std::string_view::npos;
  return has_query ? url.substr(at) : std::string_view();
}

// Titles are in the language asked; labels are not, and URLs neither.
Found find_similar(const page::Node& sections, const page::Path& path) {
  Found found;
  std::uint16_t index = 0;
  sections.each([&](const page::Node& section) {
    const auto cluster = cluster_of(section, path / index++);
    if (!cluster) return;
    const auto label = section_label(section);
    if (label.find("more_by_") != std::string::npos) return;
    const bool similar = label.find("similar_apps") != std::string::npos;
    const bool has_page = !cluster_page_of(cluster->url).empty();
    if (similar && !found.by_label) found.by_label = cluster;
    if (has_page && !found.by_url) found.by_url = cluster;
    found.unknown = found.unknown || (!label.empty() && !similar && !has_page);
  });
  return found;
}

// The answer's own label has the id: "details_page_stream_com.example.app".
Result<void> check_app(const page::Node& payload, const SimilarQuery& query) {
  constexpr std::string_view stream = "details_page_stream_";
  const auto label = util::decode_base64(payload.at(page_label).text().value_or("")).value_or("");
  if (!names_other(label, stream, query.app_id)) return {};
  return fail(ErrorKind::wrong_item, "the store answered with another app");
}

}  // namespace

Call similar_call(const SimilarQuery& query) {
  const auto mask = json::parse("[[3,[6]],null,null,[1,8]]");
  const auto app = json::array({nullptr, json::array({query.app_id, 7}), nullptr, mask});
  return {.rpc = {sections_rpc[0], json::array({app, json::array({1})}).dump()},
          .lang = query.lang,
          .country = query.country,
          .weight = answer_bytes};
}

EntryReader similar_reader(const SimilarQuery& query) {
  Entry context;
  context.country = query.country;
  context.lang = query.lang;
  context.similar_to = query.app_id;
  return EntryReader(std::move(context), query.limit);
}

Result<SimilarPart> read_similar(const page::Node& payload, const SimilarQuery& query, EntryReader& entries) {
  if (!payload.present()) return fail(ErrorKind::not_found, "not found: the store has no such app here");
  const auto sections = payload.at(sections_path);
  if (!payload.at(1).is_array() || (sections.present() && !sections.is_array())) {
    return fail(ErrorKind::not_understood,
                fmt::format("similar apps not understood: no sections at {} of the answer ({})",
                            sections_path.str(), sections_rpc[0]));
  }
  TRY(check_app(payload, query));
  const auto [by_label, by_url, unknown] = find_similar(sections, sections_path);
  const auto& cluster = by_label ? by_label : by_url;
  if (!cluster && unknown) {
    return fail(
        ErrorKind::not_understood,
        fmt::format("similar apps not understood: only sections of unknown kinds at {} of the answer ({})",
                    sections_path.str(), sections_rpc[0]));
  }
  if (!cluster) return SimilarPart();
  TRY(entries.add_list(cluster->items, cluster->path));
  return SimilarPart{read_token(cluster->token, entries), std::string(cluster_page_of(cluster->url))};
}

Result<SimilarPart> read_similar_of_page(std::string_view html, const SimilarQuery& query,
                                         EntryReader& entries, page::JsonReader& reader) {
  TRY_ASSIGN(const auto root, data_of(html, sections_rpc, usual_sections, "similar apps", reader));
  return read_similar(root, query, entries);
}

Result<std::string> read_cluster_page(std::string_view html, EntryReader& entries, page::JsonReader& reader) {
  TRY_ASSIGN(const auto root, data_of(html, cluster_rpc, usual_cluster, "a cluster", reader));
  const auto sections = root.at(cluster_sections);
  const auto cluster = cluster_of(sections.at(0), cluster_sections / 0);
  if (!cluster) {
    if (root.at(0).is_array() && !sections.present()) return std::string();
    return fail(ErrorKind::not_understood,
                fmt::format("cluster not understood: no apps at {} of the page's data ({})",
                            (cluster_sections / 0).str(), cluster_rpc[0]));
  }
  TRY(entries.add_list(cluster->items, cluster->path));
  return read_token(cluster->token, entries);
}

}  // namespace playfast::store
