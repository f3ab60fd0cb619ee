// A kind of records that the database keeps.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/field.hpp"

namespace playfast::history {

/// What becomes of a column of a record.
enum class Role : std::uint8_t {
  key,      ///< tells subjects apart
  tracked,  ///< kept, and its changes are recorded
  kept,     ///< kept as it was when the subject was first seen or last changed
  context,  ///< of the answer or of the list, not of the subject
};

struct Entity {
  std::string_view name;                    ///< "app"
  std::span<const record::Column> columns;  ///< of its records, all
  /// A subject is identified by app_id, country, lang and these columns.
  std::vector<std::string_view> part{};
  bool by_locale = true;  ///< else country and lang are no keys
  std::vector<std::string_view> kept{};
  std::vector<std::string_view> context{};  ///< beside source, fetched_at and rank
  /// Null, or an empty list, says nothing of the subject: it is no value and no change.
  bool null_is_unknown = false;
  std::string_view latest_view{};  ///< the name of the view of its latest values

  Role role_of(std::string_view column) const;
  /// Whether the table of latest values has the column. Several columns that tell subjects apart are one text
  /// in the subject's own row, so they are kept too.
  bool is_stored(std::string_view column) const;
};

/// A column's name in SQL: "device_scores_phone".
std::string sql_name(std::string_view column);
/// An identifier or a text in SQL, in quotes. For what stands in our tables; values are bound.
std::string sql_identifier(std::string_view name);
std::string sql_text(std::string_view text);
/// The table that has the latest values of an entity's subjects; the same in quotes.
std::string table_name(std::string_view entity);
std::string latest_table(std::string_view entity);
/// The type of its column: INTEGER, REAL or TEXT.
std::string_view sql_type(record::Type type);

}  // namespace playfast::history
