#include "cli/history/imported_row.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <new>

#include "cli/history/entities.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

namespace dom = simdjson::dom;
using dom::element_type;
using record::Type;

constexpr std::size_t max_depth = 32;

tl::unexpected<Error> not_a_record(std::string message) {
  return fail(ErrorKind::not_understood, std::move(message));
}

bool has(const dom::object& object, std::string_view key) { return object[key].error() == simdjson::SUCCESS; }

// Keys that only one kind of records has.
struct OwnKey {
  std::string_view key;
  std::string_view entity;
};
constexpr std::array own_keys{
    OwnKey{"review_id", "review"},  OwnKey{"suggestion", "suggestion"}, OwnKey{"related", "related"},
    OwnKey{"event_type", "event"},  OwnKey{"starts_at", "event"},       OwnKey{"declared", "datasafety"},
    OwnKey{"shared", "datasafety"}, OwnKey{"collected", "datasafety"},  OwnKey{"reason", "availability"}};

// "device_scores" is the key of "device_scores.tv".
bool has_column(const history::Entity& entity, std::string_view key) {
  return std::ranges::any_of(entity.columns, [&](const record::Column& column) {
    return column.name.starts_with(key) &&
           (column.name.size() == key.size() || column.name[key.size()] == '.');
  });
}

// Whether it has keys that only apps have, as records of --details do. Keys that nothing has were added by
// others.
bool is_more_than(const history::Entity& entity, const dom::object& object) {
  const auto& app = cli::entity_of("app");
  for (const auto field : object) {
    if (!has_column(entity, field.key) && has_column(app, field.key)) return true;
  }
  return false;
}

const history::Entity& entity_of(const dom::object& object) {
  for (const auto& [key, entity] : own_keys) {
    if (has(object, key)) return cli::entity_of(entity);
  }
  const auto& entry = cli::entity_of("entry");
  if (has(object, "rank") && !is_more_than(entry, object)) return entry;
  const auto& permissions = cli::entity_of("permissions");
  if (has(object, "permissions") && !is_more_than(permissions, object)) return permissions;
  return cli::entity_of("app");
}

bool is_of(Type type, element_type found) {
  switch (type) {
    case Type::integer:
      return found == element_type::INT64;
    case Type::number:
      return found == element_type::DOUBLE || found == element_type::INT64;
    case Type::boolean:
      return found == element_type::BOOL;
    case Type::list:
      return found == element_type::ARRAY;
    case Type::object:
      return found == element_type::OBJECT;
    default:
      return found == element_type::STRING;
  }
}

// What tells no record from another one.
bool is_nothing(const dom::element& value) {
  std::string_view text;
  return value.is_null() || (value.get(text) == simdjson::SUCCESS && text.empty());
}

// The value of a column: "device_scores.tv" is in an object.
simdjson::simdjson_result<dom::element> find(const dom::object& object, std::string_view name) {
  const auto dot = name.find('.');
  if (dot == std::string_view::npos) return object[name];
  return object[name.substr(0, dot)][name.substr(dot + 1)];
}

void write_element(const dom::element& value, record::Sink& sink) {
  switch (value.type()) {
    case element_type::ARRAY:
      sink.begin_list();
      for (const auto item : dom::array(value)) write_element(item, sink);
      return sink.end_list();
    case element_type::OBJECT:
      sink.begin_object();
      for (const auto [key, item] : dom::object(value)) {
        sink.key(key);
        write_element(item, sink);
      }
      return sink.end_object();
    case element_type::INT64:
      return sink.integer(value);
    case element_type::UINT64:
      return sink.number(value.get_double().value_unsafe());
    case element_type::DOUBLE:
      return sink.number(value);
    case element_type::STRING:
      return sink.text(std::string_view(value));
    case element_type::BOOL:
      return sink.boolean(value);
    case element_type::NULL_VALUE:
      return sink.null();
  }
}

}  // namespace

Result<void> ImportedRow::read(std::string_view line) {
  constexpr std::size_t usual_bytes = std::size_t{1} << 16U;
  const bool is_set = parser_.max_depth() == max_depth;
  if (!is_set && parser_.allocate(usual_bytes, max_depth) != simdjson::SUCCESS) throw std::bad_alloc();
  dom::element parsed;
  if (parser_.parse(line).get(parsed) != simdjson::SUCCESS || parsed.get(object_) != simdjson::SUCCESS)
    return not_a_record("not a JSON object");
  entity_ = &cli::entity_of(entity_of(object_).name);
  values_.assign(entity_->columns.size(), {});
  names_.clear();
  for (std::size_t index = 0; index < values_.size(); ++index) {
    const auto& [name, type, shape, help, hint] = entity_->columns[index];
    const bool is_there = find(object_, name).get(values_[index]) == simdjson::SUCCESS;
    const bool is_needed = entity_->role_of(name) == history::Role::key || name == "fetched_at";
    if (is_needed && (!is_there || is_nothing(values_[index])))
      return not_a_record(fmt::format("no {} in the record", name));
    if (!is_there) continue;
    if (!values_[index].is_null() && !is_of(type, values_[index].type()))
      return not_a_record(fmt::format("unexpected type of {}", name));
    names_.push_back(name);
  }
  return {};
}

void ImportedRow::write(std::size_t index, record::Sink& sink) const {
  const bool is_there = std::ranges::find(names_, entity_->columns[index].name) != names_.end();
  is_there ? write_element(values_[index], sink) : sink.null();
}

std::string_view ImportedRow::text(std::string_view key) const {
  std::string_view text;
  return object_[key].get(text) == simdjson::SUCCESS ? text : std::string_view();
}

std::int64_t ImportedRow::integer(std::string_view key) const {
  std::int64_t number = 0;
  return object_[key].get(number) == simdjson::SUCCESS ? number : 0;
}

}  // namespace playfast::cli
