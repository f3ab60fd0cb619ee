#include "store/data_safety.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <iterator>

#include "page/html/tags.hpp"
#include "store/app/locale.hpp"
#include "store/app/page.hpp"
#include "store/app/payload.hpp"
#include "store/app_record.hpp"
#include "store/decode.hpp"
#include "store/page_block.hpp"
#include "store/read_record.hpp"
#include "store/row.hpp"
#include "util/try.hpp"

namespace playfast::record {

template <>
inline constexpr std::tuple keys_of<DeclaredData>{
    Key{"type", &DeclaredData::type}, Key{"data", &DeclaredData::data},
    Key{"optional", &DeclaredData::optional}, Key{"purpose", &DeclaredData::purpose}};
template <>
inline constexpr std::tuple keys_of<SecurityPractice>{Key{"practice", &SecurityPractice::practice},
                                                      Key{"description", &SecurityPractice::description}};

}  // namespace playfast::record

namespace playfast::store {
namespace {

using Record = DataSafety;

// Paths in the app's message (wire-format.md 3.4).
const page::Path title_path{0, 0};
constexpr std::uint16_t section_index = 137;
constexpr std::uint16_t shared_half = 0;
constexpr std::uint16_t collected_half = 1;
const page::Path halves_path{section_index, 4};
const page::Path practices_path{section_index, 9, 2};
constexpr auto privacy_policy = payload_row<Record, Url, &Record::privacy_policy>(
    "privacy_policy", {{99, 0, 5, 2}}, "URL of the privacy policy");

template <auto member>
constexpr auto row(std::string_view name, Type type, std::string_view help) {
  return context_row<Record, member>(name, type, help);
}

constexpr std::array table{
    row<&Record::declared>("declared", Type::text,
                           "yes, nothing (no data is shared or collected) or no (no declaration)")
        .shown(2, 8),
    row<&Record::shared>("shared", Type::list, "data shared: type, data, optional, purpose").shown(3, 30),
    row<&Record::collected>("collected", Type::list, "data collected: type, data, optional, purpose")
        .shown(4, 30),
    row<&Record::security_practices>("security_practices", Type::list,
                                     "security practices: practice, description"),
    privacy_policy,
};

// The numbers that the store's own page requests.
const AppRequest& request() {
  static const AppRequest fields(std::vector<int>{1, 69, 70, 96, 100, 138});
  return fields;
}

using Warnings = std::vector<Drift>;

// More than any app has; each text may be parsed as HTML.
constexpr std::size_t max_items = 256;

void warn(Warnings& warnings, Drift::Kind kind, std::string_view field, const page::Path& path) {
  add_warning(warnings, {.kind = kind, .field = std::string(field), .path = app_message.str() + path.str()});
}

// The items of a list, of which `read` makes a value; false: it cannot be read.
template <typename Item, typename Read>
void read_items(const Node& node, const page::Path& path, std::string_view field, std::vector<Item>& items,
                Warnings& warnings, const Read& read) {
  if (node.mismatch() || (node.present() && !node.is_array()))
    return warn(warnings, Drift::Kind::unexpected_type, field, path);
  std::size_t left = max_items;
  node.each([&](const Node& item) {
    if (left == 0) {
      add_warning(warnings, {.kind = Drift::Kind::incomplete,
                             .field = std::string(field),
                             .reason = fmt::format("more than {} entries", max_items)});
      return;
    }
    --left;
    Item value;
    if (!read(item, value)) return warn(warnings, Drift::Kind::skipped, field, path);
    items.push_back(std::move(value));
  });
}

void read_optional_text(const Node& node, std::optional<std::string>& value) {
  std::string text;
  if (node.present() && HtmlText::read(node, text) == Found::value) value = std::move(text);
}

bool read_text(const Node& node, std::string& value) {
  return node.present() && HtmlText::read(node, value) == Found::value;
}

bool read_data(const Node& details, DeclaredData& data) {
  if (!read_text(details.at(0), data.data)) return false;
  Yes::read(details.at(1), data.optional);
  read_optional_text(details.at(2), data.purpose);
  return true;
}

// `[[icon, type, …], …, [[data, optional, purposes]…]]` for each type of data.
void read_half(const Node& types, const page::Path& path, std::string_view field,
               std::vector<DeclaredData>& all, Warnings& warnings) {
  std::vector<std::vector<DeclaredData>> groups;
  read_items(types, path, field, groups, warnings, [&](const Node& entry, std::vector<DeclaredData>& group) {
    std::string type;
    if (!read_text(entry.at({0, 1}), type)) return false;
    const auto details = entry.at(4);
    read_items(details, path, field, group, warnings, &read_data);
    for (auto& data : group) data.type = type;
    return details.is_array();
  });
  for (auto& group : groups) std::ranges::move(group, std::back_inserter(all));
}

bool read_practice(const Node& node, SecurityPractice& practice) {
  if (!read_text(node.at(1), practice.practice)) return false;
  read_optional_text(node.at({2, 1}), practice.description);
  return true;
}

tl::unexpected<Error> missing(std::string_view field, const page::Path& path, std::string_view what) {
  auto error = fail(ErrorKind::not_understood, "data safety not understood: no " + std::string(what) +
                                                   " at " + app_message.str() + path.str());
  error.value().field = field;
  error.value().path = app_message.str() + path.str();
  return error;
}

// An app without the section has declared nothing so far. A section has both halves, each with a sentence
// where no data is in it.
Result<void> read_section(const Node& message, Record& record, Warnings& warnings) {
  const auto section = message.at(section_index);
  record.declared = Declared::no;
  if (!section.present()) return {};
  const auto halves = message.at(halves_path);
  const auto half = [&](std::uint16_t index) { return halves.at(index).at(0); };
  if (!halves.at(shared_half).is_array() && !halves.at(collected_half).is_array())
    return missing("declared", halves_path, "declaration");
  const auto path = [](std::uint16_t index) { return halves_path / index / 0; };
  read_half(half(shared_half), path(shared_half), "shared", record.shared, warnings);
  read_half(half(collected_half), path(collected_half), "collected", record.collected, warnings);
  read_items(message.at(practices_path), practices_path, "security_practices", record.security_practices,
             warnings, &read_practice);
  const bool any = !record.shared.empty() || !record.collected.empty();
  const auto has_data = [](const Node& types) {
    return types.mismatch() || (types.present() && !types.is_empty_message());
  };
  if (!any && (has_data(half(shared_half)) || has_data(half(collected_half))))
    return missing("declared", halves_path, "data that can be read");
  record.declared = any ? Declared::yes : Declared::nothing;
  return {};
}

Result<Answer<Record>> read_payload(Session& session, const Node& payload, const AppQuery& query,
                                    Source source) {
  TRY(check_item(payload, query.app_id));
  const auto message = payload.at(app_message);
  // Without the title, which is requested too, nothing says that the section would be there.
  if (!message.at(title_path).is_text()) return missing("declared", title_path, "title");
  Answer<Record> answer;
  auto& record = answer.value;
  TRY(read_section(message, record, answer.warnings));
  read_field(privacy_policy, message, app_message, record, answer.warnings);
  set_context(record, session, query, source);
  return answer;
}

std::string item(const AppQuery& query) { return query.app_id; }

Call call(const Session& /*session*/, const AppQuery& query) {
  return {.rpc = request().call(query.app_id), .lang = query.lang, .country = query.country};
}

Result<Answer<Record>> read(Session& session, const Reply& reply, const AppQuery& query) {
  if (!reply.payload.present())
    return fail(ErrorKind::not_found, "not found: the store has no such app here");
  return read_payload(session, reply.payload, query, Source::rpc);
}

std::string page(const Session& session, const AppQuery& query) {
  return app_page_url(session.base_url, "datasafety", query);
}

// Of a missing app, the page has status 200 and this element, in every language.
bool has_error_section(std::string_view html) {
  page::TagScanner tags(html, page::TagScanner::Ambiguous::skip);
  while (const auto tag = tags.next()) {
    if (tag->kind == page::HtmlTag::Kind::start && tag->attribute("id") == "error-section") return true;
  }
  return false;
}

Result<Answer<Record>> read_page(Session& session, std::string_view html, const AppQuery& query) {
  constexpr std::array<std::string_view, 1> usual_keys{"ds:3"};
  const auto all_blocks = page::find_datasets(html);
  const auto blocks = blocks_of(all_blocks, details_rpc, usual_keys);
  if (blocks.empty()) {
    if (has_error_section(html)) return fail(ErrorKind::not_found, "not found: the store has no such app");
    TRY(check_unblocked(html, session.page_reader));
    return no_block("an app's data safety", details_rpc);
  }
  TRY(check_whole(html));
  Result<Answer<Record>> answer;
  for (const auto& block : blocks) {
    const auto root = session.page_reader.parse(block.json);
    answer = root ? read_payload(session, *root, query, Source::page)
                  : Result<Answer<Record>>(tl::make_unexpected(root.error()));
    if (answer) break;
  }
  if (answer) check_locale(html, all_blocks, query, session.page_reader, answer->warnings);
  return answer;
}

}  // namespace

// The recorded answer of an app with 16 kinds of data takes 7,600 bytes.
const Endpoint<AppQuery, DataSafety> data_safety_endpoint{
    .item = &item, .call = &call, .read = &read, .weight = 7'600, .page = &page, .read_page = &read_page};

const record::Columns<DataSafety>& data_safety_columns() {
  static const auto columns = columns_about_app(std::span<const record::Field<Record>>(table));
  return columns;
}

}  // namespace playfast::store
