#include "history/sqlite.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <cerrno>
#include <cstring>
#include <new>

#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::history {

namespace {

// SQLite takes some names for something else than files: "", ":memory:", "file:…".
std::string file_name(const std::string& path) { return path.starts_with('/') ? path : "./" + path; }

int flags_of(Access access) {
  constexpr int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
  return common | SQLITE_OPEN_READWRITE | (access == Access::create ? SQLITE_OPEN_CREATE : 0);
}

// What waits when it is opened, or what no database can be in.
Result<void> check_kind(const std::string& path, Access access) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT && access == Access::create) return {};
    return fail(ProgramError::invalid_option, fmt::format("cannot open {}: {}", path, std::strerror(errno)));
  }
  if (S_ISREG(status.st_mode)) return {};
  return fail(ProgramError::output, fmt::format("cannot open {}: not a regular file", path));
}

// Of all connections, which are used by one thread: locks and counts of memory would take a tenth of the
// time.
void configure() {
  static const int done = [] {
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  }();
  static_cast<void>(done);
}

}  // namespace

void Connection::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Connection::Connection(std::string path, Access access, KeepWaiting keep_waiting)
    : path_(std::move(path)), access_(access), keep_waiting_(std::move(keep_waiting)) {}

Connection::~Connection() = default;

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path, Access access,
                                                     KeepWaiting keep_waiting) {
  TRY(check_kind(path, access));
  configure();
  std::unique_ptr<Connection> connection(new Connection(path, access, std::move(keep_waiting)));
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(file_name(path).c_str(), &database, flags_of(access), nullptr);
  connection->database_.reset(database);
  if (code != SQLITE_OK) return connection->error(code);
  sqlite3_extended_result_codes(database, 1);
  // A file may come from anybody: no code of its schema runs with our rights.
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_busy_handler(database, &Connection::wait, connection.get());
  if (access != Access::read && sqlite3_db_readonly(database, "main") == 1)
    return fail(ProgramError::output, fmt::format("cannot write {}: the file is read-only", path));
  // A connection that may write removes the files beside the database when it is closed.
  if (access == Access::read) TRY(connection->run("PRAGMA query_only=ON"));
  TRY(connection->run("PRAGMA cell_size_check=ON; PRAGMA cache_size=-65536; PRAGMA synchronous=NORMAL;"));
  return connection;
}

// Waits in short steps, so that a signal is noticed.
int Connection::wait(void* connection, int times) {
  constexpr int step_ms = 20;
  constexpr int max_ms = 5'000;
  const auto& self = *static_cast<const Connection*>(connection);
  if (times * step_ms >= max_ms || (self.keep_waiting_ && !self.keep_waiting_())) return 0;
  sqlite3_sleep(step_ms);
  return 1;
}

Result<Statement> Connection::prepare(std::string_view sql) {
  Statement statement;
  sqlite3_stmt* prepared = nullptr;
  const int code = sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
  if (code != SQLITE_OK) return error(code);
  statement.connection_ = this;
  statement.statement_.reset(prepared);
  return statement;
}

Result<void> Connection::run(const std::string& sql) {
  const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return error(code);
  return {};
}

Result<std::int64_t> Connection::integer(std::string_view sql) {
  TRY_ASSIGN(auto statement, prepare(sql));
  TRY_ASSIGN(const bool any, statement.step());
  return any ? statement.integer(0) : 0;
}

Result<std::vector<std::string>> Connection::texts(std::string_view sql) {
  TRY_ASSIGN(auto statement, prepare(sql));
  std::vector<std::string> texts;
  for (;;) {
    TRY_ASSIGN(const bool any, statement.step());
    if (!any) return texts;
    texts.emplace_back(statement.text(0));
  }
}

std::int64_t Connection::last_id() const { return sqlite3_last_insert_rowid(database_.get()); }

tl::unexpected<Error> Connection::error(int code) const {
  constexpr int primary = 0xFF;
  const std::string reason = database_ ? sqlite3_errmsg(database_.get()) : sqlite3_errstr(code);
  const int system = database_ ? sqlite3_system_errno(database_.get()) : 0;
  switch (code & primary) {
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fail(ProgramError::state, fmt::format("{} is in use by another program", path_));
    case SQLITE_NOTADB:
      return fail(ProgramError::state, fmt::format("{} is not a database", path_));
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_IOERR:
      return fail(ProgramError::output,
                  fmt::format("cannot {} {}: {}", access_ == Access::read ? "read" : "write", path_,
                              system != 0 ? std::strerror(system) : reason));
    default:
      return fail(ProgramError::state,
                  fmt::format("{} is damaged or was changed by another program: {}", path_, reason));
  }
}

Result<Transaction> Transaction::begin(Connection& connection) {
  TRY(connection.run("BEGIN IMMEDIATE"));
  return Transaction(connection);
}

// SQLite has undone it already after some errors; then this fails.
Transaction::~Transaction() {
  if (connection_ != nullptr) static_cast<void>(connection_->run("ROLLBACK"));
}

Result<void> Transaction::commit() {
  TRY(connection_->run("COMMIT"));
  connection_ = nullptr;
  return {};
}

}  // namespace playfast::history
