#include "store/app/reader.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <optional>

#include "page/datasets.hpp"
#include "page/html/schema_org.hpp"
#include "record/plain_text.hpp"
#include "store/app/fields.hpp"
#include "store/app/invariants.hpp"
#include "store/app/locale.hpp"
#include "store/app/page.hpp"
#include "store/app/payload.hpp"

namespace playfast::store {
namespace {

using page::SchemaOrg;
using Kind = Drift::Kind;

bool told(const Answer<App>& answer, std::string_view field) {
  return std::ranges::any_of(answer.warnings, [&](const Drift& drift) {
    return drift.kind == Kind::disagreement && drift.field == field;
  });
}

// The other copy may have an offer, always "in stock", of what cannot be had here.
bool is_offer(const record::Field<App>& field) { return field.name == "price" || field.name == "currency"; }
bool is_offered(const App& app) {
  return app.price.has_value() || app.availability == Availability::available;
}

// Where the page says a field twice, both must agree; what only the payload says is not compared.
void compare(const SchemaOrg& page, Answer<App>& answer) {
  for (const auto& field : app_fields()) {
    if (field.schema_org == nullptr || told(answer, field.name)) continue;
    const auto& text = page.*field.schema_org;
    if (!text || field.same_as_text(answer.value, *text)) continue;
    if (is_offer(field) && !is_offered(answer.value)) continue;
    answer.warnings.push_back({.kind = Kind::disagreement,
                               .field = std::string(field.name),
                               .path = payload_path(field),
                               .value = record::plain_text(answer.value, field),
                               .other = text});
  }
}

Answer<App> read_partially(const SchemaOrg& page, const AppQuery& query, const Error& problem) {
  Answer<App> answer;
  for (const auto& field : app_fields()) {
    if (field.schema_org == nullptr) continue;
    if (const auto& text = page.*field.schema_org) static_cast<void>(field.read_text(*text, answer.value));
  }
  answer.value.app_id = query.app_id;
  set_context(answer.value, query, Source::schema_org);
  answer.warnings.push_back({.kind = Kind::partial, .reason = problem.message});
  return answer;
}

// What the second reader makes of the first one's answer.
Result<Answer<App>> read_again(Result<Answer<App>> answer, std::string_view html, const AppQuery& query,
                               page::JsonReader& reader, const Reading& reading) {
  const auto page = page::read_schema_org(html, reader);
  if (!page) {
    if (answer) {
      answer->warnings.push_back({.kind = Kind::unverified, .reason = page.error().message});
    } else {
      answer.error().message += "; " + page.error().message;
    }
    return answer;
  }
  const auto id = app_id_of(*page);
  if (id && *id != query.app_id) {
    return fail(ErrorKind::wrong_item,
                fmt::format("the store answered with the page of another app: {}", *id));
  }
  if (!answer && reading.verify) {
    auto filled = read_app_page(html, query, reader, &*page);
    if (filled) answer = std::move(filled);
  }
  if (!answer && reading.partial) {
    if (page->json_ld && id) {
      auto partial = read_partially(*page, query, answer.error());
      check_locale(html, page::find_datasets(html), query, reader, partial.warnings);
      return partial;
    }
    answer.error().message += page->json_ld ? "; the page's schema.org data does not say which app it is"
                                            : "; the page has no JSON-LD of an app";
  }
  if (!answer) return answer;
  compare(*page, *answer);
  if (!page->json_ld) {
    answer->warnings.push_back({.kind = Kind::unverified, .reason = "the page has no JSON-LD of an app"});
  }
  return answer;
}

}  // namespace

Result<Answer<App>> read_app(std::string_view html, const AppQuery& query, page::JsonReader& reader,
                             const Reading& reading) {
  auto answer = read_app_page(html, query, reader);
  const bool unreadable = !answer && (answer.error().kind == ErrorKind::not_understood ||
                                      answer.error().kind == ErrorKind::too_large);
  const bool again = reading.verify ? answer || unreadable : unreadable && reading.partial;
  if (again) answer = read_again(std::move(answer), html, query, reader, reading);
  if (answer && reading.verify) check_invariants(answer->value, answer->warnings);
  return answer;
}

}  // namespace playfast::store
