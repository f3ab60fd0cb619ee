// Records of one type on their way to the database.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/history/run_history.hpp"
#include "cli/outputs.hpp"
#include "store/app/fields.hpp"
#include "store/availability.hpp"
#include "store/data_safety.hpp"
#include "store/events.hpp"
#include "store/lists/entry_fields.hpp"
#include "store/lists/related.hpp"
#include "store/permissions.hpp"
#include "store/reviews/fields.hpp"
#include "store/suggest.hpp"
#include "util/try.hpp"

namespace playfast::cli {

/// How a type of records is kept: the entity, its columns, and whether records are items of lists. Those of
/// commands without --db have no entity.
template <typename Record>
struct Kept {
  static constexpr std::string_view entity{};
  static constexpr bool is_item = false;
};
template <>
struct Kept<App> {
  static constexpr std::string_view entity = "app";
  static constexpr bool is_item = false;
  static const auto& columns() { return store::app_columns(); }
};
template <>
struct Kept<Review> {
  static constexpr std::string_view entity = "review";
  static constexpr bool is_item = false;
  static const auto& columns() { return store::review_columns(); }
};
template <>
struct Kept<AppPermissions> {
  static constexpr std::string_view entity = "permissions";
  static constexpr bool is_item = false;
  static const auto& columns() { return store::permissions_columns(); }
};
template <>
struct Kept<DataSafety> {
  static constexpr std::string_view entity = "datasafety";
  static constexpr bool is_item = false;
  static const auto& columns() { return store::data_safety_columns(); }
};
template <>
struct Kept<AppAvailability> {
  static constexpr std::string_view entity = "availability";
  static constexpr bool is_item = false;
  static const auto& columns() { return store::availability_columns(); }
};
template <>
struct Kept<Entry> {
  static constexpr std::string_view entity = "entry";
  static constexpr bool is_item = true;
  static const auto& columns() { return store::entry_columns(); }
};
template <>
struct Kept<Event> {
  static constexpr std::string_view entity = "event";
  static constexpr bool is_item = true;
  static const auto& columns() { return store::event_columns(); }
};
template <>
struct Kept<Suggestion> {
  static constexpr std::string_view entity = "suggestion";
  static constexpr bool is_item = true;
  static const auto& columns() { return store::suggestion_columns(); }
};
template <>
struct Kept<RelatedSearch> {
  static constexpr std::string_view entity = "related";
  static constexpr bool is_item = true;
  static const auto& columns() { return store::related_columns(); }
};

/// Adds records before they are printed, and says which are to be printed. Errors of all: state, output.
template <typename Record>
class RecordHistory {
 public:
  /// `all` are the columns of the command's records. Null without --db, or with --dry-run. Errors: also
  /// invalid_option.
  static Result<std::unique_ptr<RecordHistory>> open(const Options& options,
                                                     const record::Columns<Record>& all) {
    TRY_ASSIGN(const auto chosen, chosen_columns(options, std::span<const record::Column>(all)));
    TRY_ASSIGN(auto run, RunHistory::open(options, single_entity(), item_entity(), chosen));
    if (!run) return nullptr;
    return std::unique_ptr<RecordHistory>(new RecordHistory(std::move(run)));
  }

  /// True: the record is to be printed.
  Result<bool> add(const Record& record) {
    if constexpr (std::is_same_v<Record, store::DetailedEntry>) {
      const bool moved = moved_.erase(key_of(record.entry)) > 0;
      TRY_ASSIGN(const bool wanted, add_single(record.app));
      return wanted || moved;
    } else if constexpr (Kept<Record>::entity.empty()) {
      return true;
    } else {
      return add_single(record);
    }
  }

  /// By review: whether it is to be printed.
  Result<std::vector<bool>> add_reviews(const std::string& app_id, const std::vector<Record>& reviews) {
    return with_rows(reviews, [&](Rows rows) { return run_->add_reviews(app_id, rows); });
  }

  /// By item: whether it is to be printed.
  template <typename Item>
  Result<std::vector<bool>> add_list(const QueryName& query, const std::vector<Item>& items,
                                     const RunHistory::Extent& extent) {
    return with_rows(items, [&](Rows rows) -> Result<std::vector<bool>> {
      TRY_ASSIGN(auto wanted, run_->add_list(query, rows, extent));
      if constexpr (std::is_same_v<Record, store::DetailedEntry>) {
        for (std::size_t item = 0; item < items.size(); ++item) {
          if (wanted[item]) moved_.insert(key_of(items[item]));
        }
      }
      return wanted;
    });
  }

  RunHistory& run() { return *run_; }
  Result<void> add_missing(const QueryName& app) { return run_->add_missing(app); }

 private:
  static constexpr bool is_detailed = std::is_same_v<Record, store::DetailedEntry>;

  explicit RecordHistory(std::unique_ptr<RunHistory> run) : run_(std::move(run)) {}

  static std::string_view single_entity() {
    if constexpr (is_detailed) {
      return Kept<App>::entity;
    } else {
      return Kept<Record>::is_item ? std::string_view() : Kept<Record>::entity;
    }
  }
  static std::string_view item_entity() {
    if constexpr (is_detailed) {
      return Kept<Entry>::entity;
    } else {
      return Kept<Record>::is_item ? Kept<Record>::entity : std::string_view();
    }
  }

  // A record that is only a part of itself, or none, is no snapshot.
  template <typename Single>
  static bool is_snapshot(const Single& record) {
    if constexpr (requires { record.error; }) {
      if (record.error) return false;
    }
    return record.source != Source::schema_org;
  }

  template <typename Single>
  Result<bool> add_single(const Single& record) {
    if (!is_snapshot(record)) return true;
    TRY_ASSIGN(const bool changed, run_->add(Kept<Single>::columns().row(record)));
    return changed || !run_->prints_changes();
  }

  template <typename Item, typename Add>
  Result<std::vector<bool>> with_rows(const std::vector<Item>& items, Add add) {
    std::vector<typename record::Columns<Item>::RecordRow> rows;
    rows.reserve(items.size());
    for (const auto& item : items) rows.push_back(Kept<Item>::columns().row(item));
    std::vector<const record::Row*> pointers;
    pointers.reserve(rows.size());
    for (const auto& row : rows) pointers.push_back(&row);
    TRY_ASSIGN(auto changed, add(Rows(pointers)));
    if (!run_->prints_changes()) changed.assign(items.size(), true);
    return changed;
  }

  static std::string key_of(const Entry& entry) {
    return entry.country + ' ' + entry.lang + ' ' + entry.app_id;
  }

  std::unique_ptr<RunHistory> run_;
  std::set<std::string> moved_;  ///< items of lists whose apps are to come
};

}  // namespace playfast::cli
