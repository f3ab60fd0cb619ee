// A database for tests of the history, and what is in it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cli/history/entities.hpp"
#include "files.hpp"
#include "history/series.hpp"
#include "store/app/fields.hpp"

namespace playfast::history {

/// The rows of a query, their values joined by "|"; null is "-".
inline std::vector<std::string> rows(Connection& connection, const std::string& sql) {
  auto query = connection.prepare(sql);
  if (!query) return {"error: " + query.error().message};
  std::vector<std::string> rows;
  while (query->step().value()) {
    std::string row;
    for (int column = 0; column < query->columns(); ++column)
      row += (column > 0 ? "|" : "") + (query->is_null(column) ? "-" : std::string(query->text(column)));
    rows.push_back(row);
  }
  return rows;
}

inline std::vector<std::string> rows(const std::string& path, const std::string& sql) {
  return rows(*Connection::open(path, Access::read).value(), sql);
}

/// A moment of a day in 2026, in seconds since 1970.
inline std::int64_t day(int number) { return 1'767'225'600 + std::int64_t{86'400} * number; }
inline Time time_at(std::int64_t seconds) { return Time(std::chrono::seconds(seconds)); }

inline App app_at(std::int64_t seconds, const std::string& title = "Title") {
  App app;
  app.app_id = "com.example";
  app.country = "us";
  app.lang = "en";
  app.title = title;
  app.availability = Availability::available;
  app.fetched_at = time_at(seconds);
  return app;
}

inline std::vector<std::string_view> names_of(std::span<const record::Column> columns) {
  std::vector<std::string_view> names;
  for (const auto& column : columns) names.push_back(column.name);
  return names;
}

/// A database of its own, to which app records are added.
class AppHistory {
 public:
  AppHistory() : AppHistory(names_of(store::app_columns())) {}
  explicit AppHistory(const std::vector<std::string_view>& fields)
      : database(Database::open(folder.path("db"), cli::entities()).value()) {
    choose(fields);
  }

  /// From now on these fields are requested.
  void choose(const std::vector<std::string_view>& fields) {
    series_.emplace(Series::open(*database, cli::entity_of("app"), fields).value());
  }
  Seen add(const App& app) {
    auto transaction = Transaction::begin(database->connection()).value();
    const auto added = series_->add(store::app_columns().row(app)).value();
    EXPECT_TRUE(transaction.commit());
    return added.seen;
  }
  std::vector<std::string> rows(const std::string& sql) { return history::rows(database->connection(), sql); }
  std::vector<std::string> changes() {
    return rows("SELECT changed_at, previous_at, field, before, after FROM change ORDER BY 1, 3");
  }

  const Folder folder;
  std::unique_ptr<Database> database;

 private:
  std::optional<Series> series_;
};

}  // namespace playfast::history
