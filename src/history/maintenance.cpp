#include "history/maintenance.hpp"

#include <fmt/format.h>

#include "util/try.hpp"

namespace playfast::history {
namespace {

std::optional<Time> time_of(const Statement& query, int column) {
  if (query.is_null(column)) return std::nullopt;
  return Time(std::chrono::seconds(query.integer(column)));
}

// Rows of entity, subjects, snapshots, changes, first and last time.
Result<void> add(Connection& connection, std::string_view sql, std::vector<Holding>& holdings) {
  TRY_ASSIGN(auto query, connection.prepare(sql));
  for (;;) {
    TRY_ASSIGN(const bool any, query.step());
    if (!any) return {};
    holdings.push_back({std::string(query.text(0)), query.integer(1), query.integer(2), query.integer(3),
                        time_of(query, 4), time_of(query, 5)});
  }
}

}  // namespace

Result<std::vector<Holding>> holdings(Database& database) {
  std::vector<Holding> all;
  TRY(add(
      database.connection(),
      "SELECT s.entity, count(*), sum(n.count), total(p.count), min(n.first), max(n.last) FROM subject s "
      "LEFT JOIN (SELECT subject, count(*) AS count, min(at) AS first, max(at) AS last FROM snapshot GROUP "
      "BY subject) n ON n.subject = s.id LEFT JOIN (SELECT subject, count(*) AS count FROM past_value GROUP "
      "BY subject) p ON p.subject = s.id GROUP BY s.entity ORDER BY s.entity",
      all));
  TRY(add(database.connection(),
          // The ranks of a first list are no changes.
          "SELECT 'list', (SELECT count(*) FROM list), count(*), (SELECT count(*) FROM (SELECT list, min(at) "
          "AS first FROM list_snapshot GROUP BY list) f CROSS JOIN list_rank r ON r.list = f.list AND r.at > "
          "f.first), min(at), max(at) FROM list_snapshot HAVING count(*) > 0",
          all));
  return all;
}

Result<std::vector<std::string>> problems(Database& database) {
  auto& connection = database.connection();
  TRY_ASSIGN(auto found, connection.texts("PRAGMA integrity_check"));
  if (found != std::vector<std::string>{"ok"}) return found;
  found.clear();
  TRY_ASSIGN(const auto orphans, connection.texts("PRAGMA foreign_key_check"));
  if (!orphans.empty())
    found.push_back(fmt::format("{} rows of {} belong to nothing", orphans.size(), orphans.front()));
  return found;
}

Result<void> vacuum(Connection& connection) {
  TRY(connection.run("VACUUM"));
  return connection.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace playfast::history
