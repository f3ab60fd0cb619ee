#include "store/app/page.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "net/url.hpp"
#include "store/app/fields.hpp"
#include "store/app/locale.hpp"
#include "store/app/payload.hpp"
#include "store/page_block.hpp"
#include "store/read_record.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

// Where the app was in the layouts of 2022 and since, for pages that do not say which block is whose.
constexpr std::array<std::string_view, 2> usual_keys{"ds:5", "ds:4"};
const page::Path title_path{0, 0};
const page::Path id_path{77, 0};

const AppRequest& all_fields() {
  static const AppRequest all;
  return all;
}

// What is said where no block holds an app: the first thing that every app has is not there.
tl::unexpected<Error> no_app() {
  const auto title = std::ranges::find(app_fields(), std::string_view("title"), &record::Field<App>::name);
  return missing_field(app_message, *title,
                       "page not understood: no data block holds an app (no title at " +
                           payload_path(*title) + " of " + std::string(details_rpc) + ")");
}

}  // namespace

std::string app_page_url(std::string_view origin, std::string_view name, const AppQuery& query) {
  return fmt::format("{}/store/apps/{}?id={}&hl={}&gl={}", origin, name, net::url_encode(query.app_id),
                     net::url_encode(query.lang), net::url_encode(query.country));
}

std::string app_url(std::string_view origin, const AppQuery& query) {
  return app_page_url(origin, "details", query);
}

std::optional<std::string> app_id_of(const page::SchemaOrg& page) {
  for (const auto& property : {page.canonical, page.url}) {
    auto address = property.value_or("");
    if (address.starts_with('/')) address.insert(0, store_origin);
    const auto url = net::parse_url(address);
    if (auto id = url ? net::query_value(url->query, "id") : std::nullopt) return id;
  }
  return std::nullopt;
}

void set_context(App& app, const AppQuery& query, Source source) {
  app.country = query.country;
  app.lang = query.lang;
  app.source = source;
  app.url = app_url(store_origin, query);
}

Result<Answer<App>> read_app_page(std::string_view html, const AppQuery& query, page::JsonReader& reader,
                                  const page::SchemaOrg* schema_org) {
  const auto all_blocks = page::find_datasets(html);
  const auto blocks = blocks_of(all_blocks, details_rpc, usual_keys);
  if (blocks.empty()) {
    // A page that names the app is the app's, whatever people write on it.
    const bool named = app_id_of(page::read_json_ld(html, reader)) == query.app_id;
    const auto page = named ? check_whole(html) : check_unblocked(html, reader);
    if (!page) return tl::make_unexpected(page.error());
    return no_block("an app", details_rpc);
  }
  TRY(check_whole(html));
  Result<Answer<App>> problem = no_app();
  // An app has a title. Where the page has one elsewhere, having the right id is enough.
  for (const bool by_id : {false, true}) {
    if (by_id && schema_org == nullptr) break;
    for (const auto& block : blocks) {
      const auto root = reader.parse(block.json);
      if (!root) {
        problem = tl::make_unexpected(root.error());
        continue;
      }
      const auto app = root->at(app_message);
      const auto id = app.at(id_path).text();
      const bool right_id = id && *id == query.app_id;
      if (!(by_id ? right_id : app.at(title_path).is_text())) continue;
      if (right_id || !id || id->empty()) {
        TRY_ASSIGN(auto answer, read_app_fields(app, all_fields().fields(), "page", schema_org));
        set_context(answer.value, query, Source::page);
        check_locale(html, all_blocks, query, reader, answer.warnings);
        return answer;
      }
      problem = fail(ErrorKind::wrong_item, fmt::format("the store answered with another app: {}", *id));
    }
  }
  return problem;
}

}  // namespace playfast::store
