#include <sqlite3.h>

#include "history/sqlite.hpp"
#include "util/try.hpp"

namespace playfast::history {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement& Statement::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), parameter, value);
  return *this;
}

// SQLITE_STATIC: the text is not copied. A null pointer would be null, not an empty text.
Statement& Statement::bind(int parameter, std::string_view text) {
  const char* const data = text.data() == nullptr ? "" : text.data();
  sqlite3_bind_text64(statement_.get(), parameter, data, text.size(), nullptr, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int parameter, const Value& value) {
  switch (value.kind) {
    case Value::Kind::null:
      return bind_null(parameter);
    case Value::Kind::integer:
      return bind(parameter, value.integer);
    case Value::Kind::number:
      sqlite3_bind_double(statement_.get(), parameter, value.number);
      return *this;
    case Value::Kind::text:
      break;
  }
  return bind(parameter, std::string_view(value.text));
}

Statement& Statement::bind_null(int parameter) {
  sqlite3_bind_null(statement_.get(), parameter);
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW || code == SQLITE_DONE) return code == SQLITE_ROW;
  auto error = connection_->error(code);
  reset();
  return error;
}

Result<void> Statement::run() {
  reset();
  TRY(step());
  reset();
  return {};
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

int Statement::columns() const { return sqlite3_column_count(statement_.get()); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view Statement::text(int column) const {
  const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return bytes == nullptr ? std::string_view() : std::string_view(bytes, size);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

Value Statement::value(int column) const {
  Value value;
  switch (sqlite3_column_type(statement_.get(), column)) {
    case SQLITE_INTEGER:
      value.set(integer(column));
      break;
    case SQLITE_FLOAT:
      value.set(sqlite3_column_double(statement_.get(), column));
      break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      value.set(text(column));
      break;
    default:
      break;
  }
  return value;
}

bool Statement::equals(int column, const Value& value) const {
  const int type = sqlite3_column_type(statement_.get(), column);
  switch (value.kind) {
    case Value::Kind::null:
      return type == SQLITE_NULL;
    case Value::Kind::integer:
      return type == SQLITE_INTEGER && integer(column) == value.integer;
    case Value::Kind::number:
      return type == SQLITE_FLOAT && sqlite3_column_double(statement_.get(), column) == value.number;
    case Value::Kind::text:
      break;
  }
  return type == SQLITE_TEXT && text(column) == value.text;
}

}  // namespace playfast::history
