#include "history/queries/query.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "history/queries/stored_value.hpp"
#include "output/format/json.hpp"
#include "util/try.hpp"

namespace playfast::history {
namespace {

constexpr std::string_view null_byte = "\xFF";  // as of `null_text`

}  // namespace

void QueryText::add(std::string_view sql, std::int64_t number) {
  sql_ += sql;
  values_.emplace_back().set(number);
}

void QueryText::add(std::string_view sql, std::span<const std::string> texts) {
  std::string json;
  output::JsonSink sink(json);
  sink.begin_list();
  for (const auto& text : texts) sink.text(text);
  sink.end_list();
  sql_ += sql;
  values_.emplace_back().set(json);
}

std::vector<record::Column> columns_of(std::span<const QueryColumn> all) {
  std::vector<record::Column> columns;
  for (const auto& one : all) columns.push_back(one.column);
  return columns;
}

std::vector<record::Column> pick_columns(std::span<const record::Column> all,
                                         std::span<const std::string_view> names) {
  std::vector<record::Column> picked;
  picked.reserve(names.size());
  for (const auto name : names) picked.push_back(*std::ranges::find(all, name, &record::Column::name));
  return picked;
}

const QueryColumn* find_column(std::span<const QueryColumn> all, std::string_view name) {
  const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.column.name == name; });
  return found == all.end() ? nullptr : &*found;
}

void add_times(QueryText& text, std::string_view at, const Filter& filter) {
  if (filter.since) text.add(fmt::format(" AND {} >= ?", at), *filter.since);
  if (filter.before) text.add(fmt::format(" AND {} < ?", at), *filter.before);
}

std::string in_list(std::span<const std::int64_t> ids) { return fmt::format("{}", fmt::join(ids, ",")); }

FieldTypes field_types(const Database& database, std::span<const Entity> entities) {
  FieldTypes types;
  for (const auto& field : database.fields()) {
    const auto entity = std::ranges::find(entities, field.entity, &Entity::name);
    if (entity == entities.end()) continue;
    const auto column = std::ranges::find(entity->columns, field.name, &record::Column::name);
    if (column != entity->columns.end()) types[field.id] = column->type;
  }
  return types;
}

Result<std::unique_ptr<RowQuery>> RowQuery::open(Database& database, QueryText text,
                                                 std::span<const record::Column> columns, FieldTypes types) {
  std::unique_ptr<RowQuery> query(new RowQuery(std::move(text), columns, std::move(types)));
  TRY_ASSIGN(query->statement_, database.connection().prepare(query->text_.sql()));
  int parameter = 0;
  for (const auto& value : query->text_.values()) query->statement_.bind(++parameter, value);
  return query;
}

void RowQuery::write(std::size_t index, record::Sink& sink) const {
  const auto column = static_cast<int>(index);
  const auto value = statement_.value(column);
  if (value.kind == Value::Kind::text && statement_.text(column) == null_byte) return sink.null();
  auto type = columns_[index].type;
  if (type == record::Type::any) {
    const auto known = types_.find(statement_.integer(static_cast<int>(columns_.size())));
    if (known != types_.end()) type = known->second;
  }
  write_stored(value, type, sink);
}

}  // namespace playfast::history
