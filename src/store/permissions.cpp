#include "store/permissions.hpp"

#include <array>

#include "store/app/decode.hpp"
#include "store/app_record.hpp"
#include "store/read_record.hpp"
#include "store/row.hpp"
#include "util/json_text.hpp"

namespace playfast::store {
namespace {

using Record = AppPermissions;

// The list is the whole payload.
constexpr auto permissions = payload_row<Record, Permissions, &Record::permissions>(
                                 "permissions", {{}}, "permissions by group: group, permissions")
                                 .shown(2, 40);

constexpr std::array table{permissions};

std::string item(const AppQuery& query) { return query.app_id; }

Call call(const Session& /*session*/, const AppQuery& query) {
  static const CallStart start("xdSrCf", "[[null,[");
  return {.rpc = start.call(util::json_string(query.app_id) + ",7],[]]]"),
          .lang = query.lang,
          .country = query.country};
}

// Whatever kind of group it is, known or new.
bool has_groups(const page::Node& payload) {
  constexpr std::size_t most_kinds = 16;
  for (std::size_t kind = 0; kind < most_kinds; ++kind) {
    const auto groups = payload.at(kind);
    if (groups.present() && !groups.is_empty_message()) return true;
  }
  return false;
}

Result<Answer<Record>> read(Session& session, const Reply& reply, const AppQuery& query) {
  if (!reply.payload.present())
    return fail(ErrorKind::not_found, "not found: the store has no such app here");
  Answer<Record> answer;
  auto& record = answer.value;
  const bool found = read_field(permissions, reply.payload, {}, record, answer.warnings);
  if (!found && (!reply.payload.is_array() || has_groups(reply.payload)))
    return missing_field({}, permissions, "permissions not understood: no groups in the answer");
  set_context(record, session, query, Source::rpc);
  return answer;
}

}  // namespace

// An answer with ten groups takes 3 KB.
const Endpoint<AppQuery, AppPermissions> permissions_endpoint{
    .item = &item, .call = &call, .read = &read, .weight = 3'000};

const record::Columns<AppPermissions>& permissions_columns() {
  static const auto columns = columns_about_app(std::span<const record::Field<Record>>(table));
  return columns;
}

}  // namespace playfast::store
