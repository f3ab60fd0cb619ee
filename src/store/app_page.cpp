#include "store/app_page.hpp"

#include <algorithm>
#include <array>

#include "net/url.hpp"
#include "page/datasets.hpp"
#include "page/html_page.hpp"
#include "store/answer.hpp"
#include "store/app_fields.hpp"

namespace playfast::store {
namespace {

constexpr std::string_view store_origin = "https://play.google.com";
constexpr std::string_view details_rpc = "Ws7gDc";
// Where the app was in the layouts of 2022 and since, for pages that do not say which block is whose.
constexpr std::array<std::string_view, 2> usual_keys{"ds:5", "ds:4"};
const page::Path app_message{1, 2};
const page::Path title_path{0, 0};
const page::Path id_path{77, 0};

tl::unexpected<Error> cut_page() {
  return fail(ErrorKind::truncated, "the page is cut: it does not end in </html>");
}

tl::unexpected<Error> missing_field(std::string_view field, const page::Path& path, std::string message) {
  auto error = fail(ErrorKind::not_understood, std::move(message));
  error.value().field = field;
  error.value().path = app_message.str() + path.str();
  return error;
}

// Reads one field by its paths, in order. What is found at none of them stays as it is.
void read_field(const record::Field<App>& field, const page::Node& root, AppAnswer& answer, bool& found) {
  bool other = false;
  for (std::size_t at = 0; at < field.path_count; ++at) {
    const auto node = root.at(field.paths[at]);
    auto result = node.mismatch() ? record::Found::other : record::Found::nothing;
    if (node.present()) result = field.read(node, answer.app);
    found = result == record::Found::value;
    if (found) return;
    other = other || result == record::Found::other;
  }
  if (other) answer.warnings.push_back({std::string(field.name), app_message.str() + field.paths[0].str()});
}

Result<AppAnswer> read_fields(const page::Node& root, const AppQuery& query) {
  AppAnswer answer;
  for (const auto& field : app_fields()) {
    if (field.read == nullptr) continue;
    bool found = false;
    read_field(field, root, answer, found);
    if (field.required && !found) {
      return missing_field(field.name, field.paths[0],
                           "page not understood: no " + std::string(field.name) + " at " + app_message.str() +
                               field.paths[0].str() + " of its data");
    }
  }
  answer.app.country = query.country;
  answer.app.lang = query.lang;
  answer.app.source = "page";
  answer.app.url = app_url(store_origin, query);
  return answer;
}

// The blocks that may hold an app: the details RPC's, or, in pages that do not say which block is
// whose, those of the usual names.
std::vector<page::Dataset> candidates(std::string_view html) {
  std::vector<page::Dataset> by_rpc;
  std::vector<page::Dataset> by_key;
  for (const auto& block : page::find_datasets(html)) {
    if (block.rpc == details_rpc) by_rpc.push_back(block);
    if (block.rpc.empty() && std::ranges::count(usual_keys, block.key) > 0) by_key.push_back(block);
  }
  return by_rpc.empty() ? by_key : by_rpc;
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

}  // namespace

std::string app_url(std::string_view origin, const AppQuery& query) {
  return std::string(origin) + "/store/apps/details?id=" + net::url_encode(query.app_id) +
         "&hl=" + net::url_encode(query.lang) + "&gl=" + net::url_encode(query.country);
}

Result<AppAnswer> read_app_page(std::string_view html, const AppQuery& query, page::JsonReader& reader) {
  const auto blocks = candidates(html);
  if (blocks.empty()) return not_details(html);
  if (!page::is_complete(html)) return cut_page();
  auto problem =
      missing_field("title", title_path,
                    "page not understood: no data block holds an app (no title at " + app_message.str() +
                        title_path.str() + " of " + std::string(details_rpc) + ")");
  for (const auto& block : blocks) {
    const auto root = reader.parse(block.json);
    if (!root) {
      problem = tl::make_unexpected(root.error());
      continue;
    }
    const auto app = root->at(app_message);
    if (!app.at(title_path).is_text()) continue;
    const auto id = app.at(id_path).text();
    if (!id || id->empty() || *id == query.app_id) return read_fields(app, query);
    problem = fail(ErrorKind::wrong_item, "the store answered with another app: " + std::string(*id));
  }
  return problem;
}

}  // namespace playfast::store
