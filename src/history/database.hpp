// The history of what was fetched, in a file.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "history/entity.hpp"
#include "history/schema.hpp"
#include "history/sqlite.hpp"

namespace playfast::history {

/// The ids of fields, in order.
using FieldIds = std::vector<std::int64_t>;

class Database {
 public:
  /// Opens or makes a database to write. Fields that it lacks are added. The entities must outlive it.
  /// Errors: state, where it is in use, of another program, newer or damaged; output, where it cannot be
  /// written.
  static Result<std::unique_ptr<Database>> open(const std::string& path, std::span<const Entity> entities,
                                                Connection::KeepWaiting keep_waiting = nullptr);
  /// Opens one that exists, without adding fields. Errors: invalid_option, where there is none; state and
  /// output, as above.
  static Result<std::unique_ptr<Database>> open_existing(const std::string& path, Access access);
  static Result<std::unique_ptr<Database>> open_to_read(const std::string& path) {
    return open_existing(path, Access::read);
  }

  Connection& connection() { return *connection_; }
  std::span<const StoredField> fields() const { return fields_; }
  /// Null for none of these.
  const StoredField* find_field(std::string_view entity, std::string_view name) const;
  const StoredField& field(std::int64_t id) const;

  /// The id of a set of fields, which is made where it is new: in a transaction.
  Result<std::int64_t> set_of(const FieldIds& fields);
  /// The fields of a set.
  Result<FieldIds> fields_of(std::int64_t set);

 private:
  explicit Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
  Result<void> load();

  std::unique_ptr<Connection> connection_;
  std::vector<StoredField> fields_;
  std::map<FieldIds, std::int64_t> sets_;
  std::map<std::int64_t, FieldIds> by_set_;
};

}  // namespace playfast::history
