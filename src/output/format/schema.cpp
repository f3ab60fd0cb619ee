#include "output/format/schema.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace playfast::output {
namespace {

using nlohmann::ordered_json;
using record::Column;
using record::Shape;
using record::Type;

std::string_view json_type(Type type) {
  switch (type) {
    case Type::integer:
      return "integer";
    case Type::number:
      return "number";
    case Type::boolean:
      return "boolean";
    case Type::list:
      return "array";
    case Type::object:
      return "object";
    case Type::text:
    case Type::time:
    case Type::day:
    case Type::url:
    case Type::any:
      break;
  }
  return "string";
}

std::string_view json_format(Type type) {
  if (type == Type::time) return "date-time";
  return type == Type::day ? "date" : std::string_view();
}

ordered_json schema_of(const Shape& shape, Type type) {
  ordered_json schema = ordered_json::object();
  if (type == Type::any) return schema;
  schema["type"] = json_type(type);
  if (shape.nullable) schema["type"] = {json_type(type), "null"};
  if (const auto format = json_format(type); !format.empty()) schema["format"] = format;
  if (shape.item != nullptr) schema["items"] = schema_of(*shape.item, shape.item->type);
  for (const auto& [name, member] : shape.properties) {
    schema["properties"][std::string(name)] = schema_of(*member, member->type);
    schema["required"].push_back(name);
  }
  return schema;
}

// What has a dot in its name stands in an object.
void add(ordered_json& schema, const Column& column) {
  auto* object = &schema["properties"];
  std::string name(column.name);
  if (const auto dot = name.find('.'); dot != std::string::npos) {
    auto& outer = (*object)[name.substr(0, dot)];
    name.erase(0, dot + 1);
    outer["type"] = "object";
    outer["required"].push_back(name);
    object = &outer["properties"];
  }
  auto property = schema_of(*column.shape, column.type);
  property["description"] = column.help;
  (*object)[name] = std::move(property);
}

ordered_json keys_of(Columns columns) {
  ordered_json keys = ordered_json::array();
  for (const auto& column : columns) {
    const auto key = column.name.substr(0, column.name.find('.'));
    if (keys.empty() || keys.back() != key) keys.push_back(key);
  }
  return keys;
}

}  // namespace

std::string json_schema(std::string_view title, Columns columns, std::span<const Columns> forms) {
  ordered_json schema;
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  schema["title"] = title;
  schema["type"] = "object";
  for (const auto& column : columns) add(schema, column);
  if (forms.empty()) schema["required"] = keys_of(columns);
  for (const auto& form : forms) schema["oneOf"].push_back({{"required", keys_of(form)}});
  return schema.dump(2) + '\n';
}

}  // namespace playfast::output
