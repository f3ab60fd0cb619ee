#include "store/app/payload.hpp"

#include <fmt/format.h>

#include "page/json/message.hpp"
#include "store/app/page.hpp"
#include "store/read_record.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

// The answer repeats what it is about: `[id, kind]`.
const page::Path echoed_item{1, 11, 0};
constexpr std::int64_t app_kind = 7;

// Takes a required field that the payload lacks from the page's other data; that is a disagreement.
bool read_schema_org(const record::Field<App>& field, const page::SchemaOrg* schema_org,
                     Answer<App>& answer) {
  const auto* const text =
      schema_org == nullptr || field.schema_org == nullptr ? nullptr : &(schema_org->*field.schema_org);
  if (text == nullptr || !*text || !field.read_text(**text, answer.value)) return false;
  std::erase_if(answer.warnings, [&](const Drift& drift) { return drift.field == field.name; });
  answer.warnings.push_back({.kind = Drift::Kind::disagreement,
                             .field = std::string(field.name),
                             .path = payload_path(field),
                             .other = *text});
  return true;
}

}  // namespace

Result<void> check_item(const page::Node& payload, std::string_view app_id) {
  const auto item = payload.at(echoed_item);
  const auto id = item.at(0).text();
  if (!id) {
    auto error = fail(ErrorKind::not_understood,
                      fmt::format("answer not understood: no app ID at {}", (echoed_item / 0).str()));
    error.value().field = "app_id";
    error.value().path = (echoed_item / 0).str();
    return error;
  }
  if (*id != app_id)
    return fail(ErrorKind::wrong_item, fmt::format("the store answered with another app: {}", *id));
  if (item.at(1).integer().value_or(app_kind) != app_kind)
    return fail(ErrorKind::wrong_item, "the store answered with something that is not an app");
  return {};
}

std::string payload_path(const record::Field<App>& field) { return app_message.str() + field.paths[0].str(); }

Result<Answer<App>> read_app_fields(const page::Node& message,
                                    std::span<const record::Field<App>* const> fields, std::string_view what,
                                    const page::SchemaOrg* schema_org) {
  Answer<App> answer;
  page::Message root;
  root.read(message);
  for (const auto* field : fields) {
    if (read_field(*field, root, app_message, answer.value, answer.warnings) || !field->required ||
        read_schema_org(*field, schema_org, answer))
      continue;
    return missing_field(
        app_message, *field,
        fmt::format("{} not understood: no {} at {} of its data", what, field->name, payload_path(*field)));
  }
  return answer;
}

Result<Answer<App>> read_app_payload(const page::Node& payload, const AppQuery& query,
                                     const AppRequest& request) {
  if (!payload.present()) return fail(ErrorKind::not_found, "not found: the store has no such app here");
  TRY(check_item(payload, query.app_id));
  TRY_ASSIGN(auto answer, read_app_fields(payload.at(app_message), request.fields(), "answer"));
  answer.value.app_id = query.app_id;
  set_context(answer.value, query, Source::rpc);
  return answer;
}

}  // namespace playfast::store
