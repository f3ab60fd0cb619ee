#include "store/app_page.hpp"

#include <algorithm>
#include <array>

#include "net/url.hpp"
#include "page/datasets.hpp"
#include "page/html_page.hpp"
#include "store/answer.hpp"
#include "store/app_fields.hpp"
#include "store/read_record.hpp"

namespace playfast::store {
namespace {

constexpr std::string_view details_rpc = "Ws7gDc";
// Where the app was in the layouts of 2022 and since, for pages that do not say which block is whose.
constexpr std::array<std::string_view, 2> usual_keys{"ds:5", "ds:4"};
const page::Path app_message{1, 2};
const page::Path title_path{0, 0};
const page::Path id_path{77, 0};

tl::unexpected<Error> cut_page() {
  return fail(ErrorKind::truncated, "the page is cut: it does not end in </html>");
}

// Takes a required field that the payload lacks from the page's other data; that is a disagreement.
bool read_other(const record::Field<App>& field, const page::SchemaOrg* other, AppAnswer& answer) {
  const auto* const text =
      other == nullptr || field.schema_org == nullptr ? nullptr : &(other->*field.schema_org);
  if (text == nullptr || !*text || !field.read_text(**text, answer.app)) return false;
  std::erase_if(answer.warnings, [&](const Drift& drift) { return drift.field == field.name; });
  answer.warnings.push_back({.kind = Drift::Kind::disagreement,
                             .field = std::string(field.name),
                             .path = payload_path(field),
                             .schema_org = *text});
  return true;
}

Result<AppAnswer> read_fields(const page::Node& root, const AppQuery& query, const page::SchemaOrg* other) {
  AppAnswer answer;
  for (const auto& field : app_fields()) {
    if (field.read == nullptr || read_field(field, root, app_message, answer.app, answer.warnings) ||
        !field.required)
      continue;
    if (read_other(field, other, answer)) continue;
    return missing_field(
        app_message, field,
        "page not understood: no " + std::string(field.name) + " at " + payload_path(field) + " of its data");
  }
  set_context(answer.app, query, "page");
  return answer;
}

// The blocks that may hold an app: the details RPC's, or, in pages that do not say which block is
// whose, those of the usual names.
std::vector<page::Dataset> candidates(std::string_view html) {
  constexpr std::size_t most = 8;  // real pages have two
  std::vector<page::Dataset> by_rpc;
  std::vector<page::Dataset> by_key;
  for (const auto& block : page::find_datasets(html)) {
    if (block.rpc == details_rpc) by_rpc.push_back(block);
    if (block.rpc.empty() && std::ranges::count(usual_keys, block.key) > 0) by_key.push_back(block);
  }
  auto& chosen = by_rpc.empty() ? by_key : by_rpc;
  if (chosen.size() > most) chosen.resize(most);
  return std::move(chosen);
}

// A page in which nothing could be the details of an app.
Result<AppAnswer> not_details(std::string_view html) {
  // A page that is cut may hold any words; what is no page at all cannot be cut.
  const bool rpc_answer = html.starts_with(")]}'");
  if (!rpc_answer && !page::is_complete(html)) return cut_page();
  if (const auto wall = judge_wall(html); !wall) return tl::make_unexpected(wall.error());
  return fail(ErrorKind::not_understood,
              "page not understood: it has no data block of an app (" + std::string(details_rpc) + ")");
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

void set_context(App& app, const AppQuery& query, std::string_view source) {
  app.country = query.country;
  app.lang = query.lang;
  app.source = source;
  app.url = app_url(store_origin, query);
}

Result<AppAnswer> read_app_page(std::string_view html, const AppQuery& query, page::JsonReader& reader,
                                const page::SchemaOrg* other) {
  const auto blocks = candidates(html);
  if (blocks.empty()) return not_details(html);
  if (!page::is_complete(html)) return cut_page();
  Result<AppAnswer> problem = no_app();
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
      problem = fail(ErrorKind::wrong_item, "the store answered with another app: " + std::string(*id));
    }
  }
  return problem;
}

}  // namespace playfast::store
