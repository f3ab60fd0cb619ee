// What JSON the values of each type of member are, for schemas; and the keys of small objects.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "playfast/app.hpp"
#include "playfast/review.hpp"

namespace playfast::record {

/// `any`: of the type of the field that another column names.
enum class Type : std::uint8_t { text, integer, number, boolean, time, day, url, list, object, any };

struct Property;

struct Shape {
  Type type{};
  bool nullable = false;
  const Shape* item = nullptr;           ///< of a list
  std::span<const Property> properties;  ///< of an object
};

struct Property {
  std::string_view name;
  const Shape* shape;
};

/// A key of an object and the member behind it.
template <typename Record, typename Member>
struct Key {
  std::string_view name;
  Member Record::*member;
};
template <typename Record, typename Member>
Key(const char*, Member Record::*) -> Key<Record, Member>;

/// The keys of the objects that stand in lists, in the order of the output.
template <typename Record>
inline constexpr std::nullptr_t keys_of = nullptr;
template <>
inline constexpr std::tuple keys_of<Category>{Key{"name", &Category::name}, Key{"id", &Category::id}};
template <>
inline constexpr std::tuple keys_of<PermissionGroup>{Key{"group", &PermissionGroup::group},
                                                     Key{"permissions", &PermissionGroup::permissions}};
template <>
inline constexpr std::tuple keys_of<Criterion>{
    Key{"name", &Criterion::name}, Key{"rating", &Criterion::rating}, Key{"stars", &Criterion::stars}};

template <typename T>
struct ShapeOf;
/// The shape of a member of type T.
template <typename T>
inline constexpr Shape shape_of = ShapeOf<T>::shape();

template <Type type>
struct Scalar {
  static constexpr Shape shape() { return {type, false, nullptr, {}}; }
};
template <>
struct ShapeOf<std::string> : Scalar<Type::text> {};
template <>
struct ShapeOf<std::string_view> : Scalar<Type::text> {};
template <>
struct ShapeOf<std::int64_t> : Scalar<Type::integer> {};
template <>
struct ShapeOf<double> : Scalar<Type::number> {};
template <>
struct ShapeOf<bool> : Scalar<Type::boolean> {};
template <>
struct ShapeOf<Time> : Scalar<Type::time> {};
template <>
struct ShapeOf<Day> : Scalar<Type::day> {};

/// Written by its name.
template <typename Enum>
requires std::is_enum_v<Enum>
struct ShapeOf<Enum> : Scalar<Type::text> {
};

template <typename T>
struct ShapeOf<std::optional<T>> {
  static constexpr Shape shape() {
    auto inner = ShapeOf<T>::shape();
    inner.nullable = true;
    return inner;
  }
};

template <typename T>
struct ShapeOf<std::vector<T>> {
  static constexpr Shape shape() { return {Type::list, false, &shape_of<T>, {}}; }
};

template <typename Record, typename Member>
constexpr Property property_of(const Key<Record, Member>& key) {
  return {key.name, &shape_of<Member>};
}

template <typename Record>
inline constexpr auto properties_of =
    std::apply([](const auto&... keys) { return std::array{property_of(keys)...}; }, keys_of<Record>);

/// What has keys is an object.
template <typename Record>
struct ShapeOf {
  static constexpr Shape shape() { return {Type::object, false, nullptr, properties_of<Record>}; }
};

}  // namespace playfast::record
