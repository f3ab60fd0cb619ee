// SQLite with errors as values, and resources that are freed by themselves.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "history/value.hpp"
#include "playfast/error.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace playfast::history {

class Connection;

/// One SQL statement. Values are bound, never part of its text. Between its last step and the next `reset` it
/// holds what its query reads.
class Statement {
 public:
  Statement() = default;
  bool is_prepared() const { return statement_ != nullptr; }

  /// Parameters count from 1. A text must live until the next `reset`.
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind(int parameter, const Value& value);
  Statement& bind_null(int parameter);

  /// Goes to the next row. False: there is none. Errors: state, output.
  Result<bool> step();
  /// Runs a statement that has no rows, from its begin.
  Result<void> run();
  /// Ready for the next run; what was bound stays bound.
  void reset();

  int columns() const;
  /// Values of the row, which are valid until the next step. Columns count from 0.
  std::int64_t integer(int column) const;
  std::string_view text(int column) const;
  bool is_null(int column) const;
  Value value(int column) const;
  /// Whether the column has this value.
  bool equals(int column, const Value& value) const;

 private:
  friend class Connection;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };

  const Connection* connection_ = nullptr;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

enum class Access : std::uint8_t {
  create,  ///< to write, and the file may be missing
  write,
  read,
};

/// A database file that is open.
class Connection {
 public:
  /// While another program writes, a write waits and calls this now and then. False: it ends with an error.
  using KeepWaiting = std::function<bool()>;

  /// Errors: invalid_option where there is no file; state, output.
  static Result<std::unique_ptr<Connection>> open(const std::string& path, Access access,
                                                  KeepWaiting keep_waiting = nullptr);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  const std::string& path() const { return path_; }
  /// Errors: state, where the database has not what the statement names; output.
  Result<Statement> prepare(std::string_view sql);
  /// Runs statements that have no parameters. Errors: state, output.
  Result<void> run(const std::string& sql);
  /// The first value of the first row, as an integer.
  Result<std::int64_t> integer(std::string_view sql);
  /// The first values of all rows, as texts.
  Result<std::vector<std::string>> texts(std::string_view sql);
  std::int64_t last_id() const;

  /// The error of a result code of SQLite. Throws std::bad_alloc where no memory was left.
  tl::unexpected<Error> error(int code) const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };

  Connection(std::string path, Access access, KeepWaiting keep_waiting);
  static int wait(void* connection, int times);

  std::string path_;
  Access access_;
  KeepWaiting keep_waiting_;
  std::unique_ptr<sqlite3, Close> database_;
};

/// Changes that come to the file as a whole. Without a commit they are undone.
class Transaction {
 public:
  /// Waits for other writers. Errors: state, output.
  static Result<Transaction> begin(Connection& connection);
  Transaction(Transaction&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  /// Errors: state, output.
  Result<void> commit();

 private:
  explicit Transaction(Connection& connection) : connection_(&connection) {}

  Connection* connection_;  ///< null once it has ended
};

}  // namespace playfast::history
