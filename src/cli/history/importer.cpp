#include "cli/history/importer.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "cli/history/entities.hpp"
#include "cli/signals.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

// The list that a record is an item of; nothing for other records.
std::optional<history::ListKey> list_of(const ImportedRow& row) {
  history::ListKey key{{}, {}, std::string(row.text("country")), std::string(row.text("lang")), {}};
  const auto set = [&](std::string_view kind, std::string_view name) {
    key.kind = kind;
    key.name = name;
    return key;
  };
  const auto& entity = row.entity().name;
  if (entity == "suggestion") return set(entity, row.text("term"));
  if (entity == "related") return set(entity, row.text("query"));
  if (entity == "event") return set(entity, row.text("app_id"));
  if (entity != "entry") return std::nullopt;
  if (const auto chart = row.text("chart_collection"); !chart.empty())
    return set("chart", fmt::format("{} {}", chart, row.text("chart_category")));
  if (const auto developer = row.text("developer_query"); !developer.empty())
    return set("developer", developer);
  if (const auto app = row.text("similar_to"); !app.empty()) return set("similar", app);
  if (const auto query = row.text("query"); !query.empty()) return set("search", query);
  return std::nullopt;
}

Result<std::uint64_t> count_snapshots(history::Database& database) {
  TRY_ASSIGN(auto query, database.connection().prepare("SELECT count(*) FROM snapshot"));
  TRY(query.step());
  return static_cast<std::uint64_t>(query.integer(0));
}

bool is_snapshot(const ImportedRow& row) {
  return row.text("source") != "schema.org" &&
         !(row.entity().name == "availability" && row.text("availability") == "unknown");
}

}  // namespace

Result<Importer> Importer::open(const std::string& path) {
  TRY_ASSIGN(auto database, history::Database::open(path, entities(), [] { return !must_end(); }));
  Importer importer(std::move(database));
  TRY_ASSIGN(importer.lists_, history::Lists::open(*importer.database_));
  TRY_ASSIGN(importer.snapshots_before_, count_snapshots(*importer.database_));
  return importer;
}

Result<std::uint64_t> Importer::fresh() {
  TRY_ASSIGN(const auto now, count_snapshots(*database_));
  return std::min(added_, now - std::min(now, snapshots_before_));
}

// Records of one run have the same fields, so there are few.
Result<history::Series*> Importer::series_of_row() {
  const auto key = fmt::format("{}: {}", row_.entity().name, util::join(row_.names(), ","));
  auto found = series_.find(key);
  if (found == series_.end()) {
    TRY_ASSIGN(auto series, history::Series::open(*database_, row_.entity(), row_.names()));
    found = series_.emplace(key, std::move(series)).first;
  }
  return &found->second;
}

Result<void> Importer::add(std::string_view line) {
  constexpr std::uint64_t max_uncommitted = 1'000;
  TRY(row_.read(line));
  if (!is_snapshot(row_)) {
    ++skipped_;
    return {};
  }
  if (!transaction_) {
    TRY_ASSIGN(auto transaction, history::Transaction::begin(database_->connection()));
    transaction_.emplace(std::move(transaction));
  }
  TRY_ASSIGN(auto* const series, series_of_row());
  TRY_ASSIGN(const auto added, series->add(row_));
  TRY(add_to_list(added));
  ++added_;
  return ++uncommitted_ < max_uncommitted || list_ ? Result<void>() : commit();
}

// The items of a list follow one another, and were fetched at about the same time.
Result<void> Importer::add_to_list(const history::Added& added) {
  constexpr std::int64_t max_seconds = 600;
  constexpr std::size_t max_items = 10'000;
  auto key = list_of(row_);
  const auto rank = row_.integer("rank");
  const bool goes_on = list_ && key && *key == list_->key && list_->snapshot.items.size() < max_items &&
                       std::abs(added.at - list_->snapshot.at) <= max_seconds &&
                       (rank == 0 || rank > list_->snapshot.items.back().rank);
  if (!goes_on) TRY(end_list());
  if (!key) return {};
  // A limit may have cut it.
  if (!list_)
    list_ = OpenList{std::move(*key), {.at = added.at, .complete = false, .may_lack = false, .items = {}}};
  auto& items = list_->snapshot.items;
  items.push_back({added.subject, rank > 0 ? rank : static_cast<std::int64_t>(items.size()) + 1});
  return {};
}

Result<void> Importer::end_list() {
  if (!list_) return {};
  TRY(lists_->add(list_->key, list_->snapshot));
  list_.reset();
  return {};
}

Result<void> Importer::commit() {
  TRY(end_list());
  if (!transaction_) return {};
  TRY(transaction_->commit());
  transaction_.reset();
  uncommitted_ = 0;
  return {};
}

}  // namespace playfast::cli
