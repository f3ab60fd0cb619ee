// Questions to a database whose answers are rows of records.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "history/database.hpp"
#include "record/columns.hpp"

namespace playfast::history {

/// Which part of a database is read.
struct Filter {
  std::optional<std::vector<std::string>> apps{};  ///< none: all
  std::vector<std::string> countries{};            ///< empty: all
  std::vector<std::string> langs{};                ///< empty: all
  std::optional<std::int64_t> since{};             ///< seconds since 1970
  std::optional<std::int64_t> before{};            ///< the same; not itself
};

/// The text of a query as it grows, and what is bound to its parameters.
class QueryText {
 public:
  explicit QueryText(std::string sql) : sql_(std::move(sql)) {}

  void add(std::string_view sql) { sql_ += sql; }
  /// A condition whose only `?` is a number.
  void add(std::string_view sql, std::int64_t number);
  /// A condition with one `?` for a set of texts, which SQL reads by `in_set`.
  void add(std::string_view sql, std::span<const std::string> texts);

  const std::string& sql() const { return sql_; }
  const std::vector<Value>& values() const { return values_; }

 private:
  std::string sql_;
  std::vector<Value> values_;
};

/// The set of texts that is bound to a parameter.
inline constexpr std::string_view in_set = "IN (SELECT value FROM json_each(?))";
/// What a query returns for a value that is null, where null means that there is no such row. No text that is
/// stored is this one, since they are valid UTF-8.
inline constexpr std::string_view null_text = "CAST(x'FF' AS TEXT)";

/// A column of records, and the SQL that its values come from.
struct QueryColumn {
  record::Column column;
  std::string_view sql;
};
/// Of columns that one query has.
std::vector<record::Column> columns_of(std::span<const QueryColumn> all);
/// Columns of a query by name, in this order. Each name must be one of them.
std::vector<record::Column> pick_columns(std::span<const record::Column> all,
                                         std::span<const std::string_view> names);
/// Null for none of these.
const QueryColumn* find_column(std::span<const QueryColumn> all, std::string_view name);

/// What the values of such columns are.
namespace shapes {
inline constexpr record::Shape text{record::Type::text, false, nullptr, {}};
inline constexpr record::Shape text_or_null{record::Type::text, true, nullptr, {}};
inline constexpr record::Shape time{record::Type::time, false, nullptr, {}};
inline constexpr record::Shape time_or_null{record::Type::time, true, nullptr, {}};
inline constexpr record::Shape integer_or_null{record::Type::integer, true, nullptr, {}};
inline constexpr record::Shape any{record::Type::any, true, nullptr, {}};
}  // namespace shapes

/// " AND at >= ? AND at < ?"
void add_times(QueryText& text, std::string_view at, const Filter& filter);

/// "1,2,3"
std::string in_list(std::span<const std::int64_t> ids);

/// By id of a field, the type of its values in records.
using FieldTypes = std::map<std::int64_t, record::Type>;
FieldTypes field_types(const Database& database, std::span<const Entity> entities);

/// Reads the rows of a query one at a time; each is a record until the next one is read.
class RowQuery final : public record::Row {
 public:
  /// The query returns a value for each of the columns. Where one has the type `any`, a last one is the id of
  /// the field that the value is of. Errors: state, output.
  static Result<std::unique_ptr<RowQuery>> open(Database& database, QueryText text,
                                                std::span<const record::Column> columns,
                                                FieldTypes types = {});

  /// Goes to the next row. False: there is none. Errors: state, output.
  Result<bool> next() { return statement_.step(); }

  std::span<const record::Column> columns() const override { return columns_; }
  void write(std::size_t index, record::Sink& sink) const override;

 private:
  RowQuery(QueryText text, std::span<const record::Column> columns, FieldTypes types)
      : text_(std::move(text)), columns_(columns.begin(), columns.end()), types_(std::move(types)) {}

  QueryText text_;  ///< outlives the statement, which points into its values
  std::vector<record::Column> columns_;
  FieldTypes types_;
  Statement statement_;
};

}  // namespace playfast::history
