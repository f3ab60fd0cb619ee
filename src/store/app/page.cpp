#include "store/app/page.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "net/url.hpp"
#include "store/app/fields.hpp"
#include "store/page_block.hpp"
#include "store/read_record.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

constexpr std::string_view details_rpc = "Ws7gDc";
// Where the app was in the layouts of 2022 and since, for pages that do not say which block is whose.
constexpr std::array<std::string_view, 2> usual_keys{"ds:5", "ds:4"};
const page::Path app_message{1, 2};
const page::Path title_path{0, 0};
const page::Path id_path{77, 0};

// Takes a required field that the payload lacks from the page's other data; that is a disagreement.
bool read_other(const record::Field<App>& field, const page::SchemaOrg* other, Answer<App>& answer) {
  const auto* const text =
      other == nullptr || field.schema_org == nullptr ? nullptr : &(other->*field.schema_org);
  if (text == nullptr || !*text || !field.read_text(**text, answer.value)) return false;
  std::erase_if(answer.warnings, [&](const Drift& drift) { return drift.field == field.name; });
  answer.warnings.push_back({.kind = Drift::Kind::disagreement,
                             .field = std::string(field.name),
                             .path = payload_path(field),
                             .schema_org = *text});
  return true;
}

Result<Answer<App>> read_fields(const page::Node& root, const AppQuery& query, const page::SchemaOrg* other) {
  Answer<App> answer;
  for (const auto& field : app_fields()) {
    if (field.read == nullptr || read_field(field, root, app_message, answer.value, answer.warnings) ||
        !field.required)
      continue;
    if (read_other(field, other, answer)) continue;
    return missing_field(
        app_message, field,
        "page not understood: no " + std::string(field.name) + " at " + payload_path(field) + " of its data");
  }
  set_context(answer.value, query, Source::page);
  return answer;
}

// What is said where no block holds an app: the first thing that every app has is not there.
tl::unexpected<Error> no_app() {
  const auto title = std::ranges::find(app_fields(), std::string_view("title"), &record::Field<App>::name);
  return missing_field(app_message, *title,
                       "page not understood: no data block holds an app (no title at " +
                           payload_path(*title) + " of " + std::string(details_rpc) + ")");
}

}  // namespace

std::string app_url(std::string_view origin, const AppQuery& query) {
  return std::string(origin) + "/store/apps/details?id=" + net::url_encode(query.app_id) +
         "&hl=" + net::url_encode(query.lang) + "&gl=" + net::url_encode(query.country);
}

std::string payload_path(const record::Field<App>& field) { return app_message.str() + field.paths[0].str(); }

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
                                  const page::SchemaOrg* other) {
  const auto blocks = blocks_of(html, details_rpc, usual_keys);
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
    if (by_id && other == nullptr) break;
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
      if (right_id || !id || id->empty()) return read_fields(app, query, other);
      problem = fail(ErrorKind::wrong_item, fmt::format("the store answered with another app: {}", *id));
    }
  }
  return problem;
}

}  // namespace playfast::store
