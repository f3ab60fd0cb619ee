#include "cli/history/run_history.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <chrono>

#include "cli/history/entities.hpp"
#include "cli/options/option_table.hpp"
#include "cli/options/values/value_forms.hpp"
#include "cli/signals.hpp"
#include "history/absence.hpp"
#include "output/file/place.hpp"
#include "store/reviews/page.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

struct ListCommand {
  std::string_view command;
  std::string_view kind;
};

constexpr std::array list_commands{ListCommand{"search", "search"},       ListCommand{"list", "chart"},
                                   ListCommand{"developer", "developer"}, ListCommand{"similar", "similar"},
                                   ListCommand{"suggest", "suggestion"},  ListCommand{"related", "related"},
                                   ListCommand{"events", "event"}};

// "price=paid": lists of one name that have other items.
std::string variant_of(const Options& options) {
  std::string variant;
  for (const auto& row : option_rows(*options.command)) {
    if (row.name != "price" && row.name != "age") continue;
    const auto text = row.value.text(options);
    if (text != row.value.text(Options())) variant += fmt::format("{}={}", row.name, text);
  }
  return variant;
}

history::ListKey lists_of(const Options& options) {
  history::ListKey list;
  const auto found = std::ranges::find(list_commands, options.command->name, &ListCommand::command);
  if (found != list_commands.end()) list.kind = found->kind;
  list.variant = variant_of(options);
  return list;
}

bool same_file(const std::string& one, const std::string& other) {
  if (one.empty() || one == "-") return false;
  const auto place = output::find_place(one);
  const auto other_place = output::find_place(other);
  return place && other_place && output::same_file(*place, *other_place);
}

Result<void> check(const OutputOptions& output) {
  if (output.changed && output.db.empty())
    return fail(ProgramError::invalid_option, "--changed needs a database: --db FILE");
  if (output.changed && output.resume)
    return fail(ProgramError::invalid_option, "--changed cannot be used with --resume");
  for (const auto& [name, path] :
       {std::pair{"--output", &output.path}, std::pair{"--errors", &output.errors}}) {
    if (!output.db.empty() && same_file(*path, output.db))
      return fail(ProgramError::invalid_option,
                  fmt::format("--db and {} are the same file: {}", name, *path));
  }
  return {};
}

std::int64_t now() {
  const auto time = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::floor<std::chrono::seconds>(time).count();
}

}  // namespace

bool updates_database(const OutputOptions& output) {
  return output.update && !output.db.empty() && (output.path.empty() || output.path == "-");
}

Result<std::unique_ptr<RunHistory>> RunHistory::open(const Options& options, std::string_view entity,
                                                     std::string_view listed,
                                                     std::span<const record::Column> requested) {
  TRY(check(options.output));
  if (options.output.db.empty() || options.output.dry_run) return nullptr;
  TRY_ASSIGN(auto database,
             history::Database::open(options.output.db, entities(), [] { return !must_end(); }));
  std::unique_ptr<RunHistory> run(new RunHistory(std::move(database)));
  TRY(run->prepare(entity, listed, requested));
  run->list_ = lists_of(options);
  run->prints_changes_ = options.output.changed || updates_database(options.output);
  run->prints_first_reviews_ = !options.output.changed;
  return run;
}

Result<void> RunHistory::prepare(std::string_view entity, std::string_view listed,
                                 std::span<const record::Column> requested) {
  std::vector<std::string_view> names;
  for (const auto& column : requested) names.push_back(column.name);
  ranks_ = std::ranges::find(names, "rank") != names.end();
  TRY_ASSIGN(lists_, history::Lists::open(*database_));
  TRY_ASSIGN(timeline_, history::Timeline::open(*database_));
  TRY_ASSIGN(streams_, history::ReviewStreams::open(*database_));
  if (!entity.empty()) {
    TRY_ASSIGN(series_, history::Series::open(*database_, entity_of(entity), names));
  }
  if (!listed.empty()) {
    TRY_ASSIGN(items_, history::Series::open(*database_, entity_of(listed), names));
  }
  return {};
}

Result<bool> RunHistory::add(const record::Row& row) {
  TRY_ASSIGN(auto transaction, history::Transaction::begin(database_->connection()));
  TRY_ASSIGN(const auto added, series_->add(row));
  TRY(transaction.commit());
  return added.seen == history::Seen::changed;
}

Result<bool> RunHistory::had_reviews(const std::string& app_id) {
  if (const auto known = had_reviews_.find(app_id); known != had_reviews_.end()) return known->second;
  TRY_ASSIGN(auto query, database_->connection().prepare(
                             "SELECT 1 FROM subject WHERE entity = 'review' AND app_id = ? LIMIT 1"));
  TRY_ASSIGN(const bool any, query.bind(1, app_id).step());
  return had_reviews_[app_id] = any;
}

Result<std::vector<bool>> RunHistory::add_reviews(const std::string& app_id, Rows rows) {
  TRY_ASSIGN(auto transaction, history::Transaction::begin(database_->connection()));
  TRY_ASSIGN(const bool had_some, had_reviews(app_id));
  std::vector<bool> changed;
  for (const auto* row : rows) {
    TRY_ASSIGN(const auto added, series_->add(*row));
    changed.push_back(added.seen == history::Seen::changed ||
                      ((had_some || prints_first_reviews_) && added.seen == history::Seen::first));
  }
  TRY(transaction.commit());
  return changed;
}

namespace {

history::StreamKey key_of(const record::StreamQuery& query) {
  history::StreamKey key{query.app_id, query.lang, {}};
  if (query.score) key.variant += fmt::format("score={}", *query.score);
  if (query.device) key.variant += "device=" + name_of<store::review_devices>(*query.device);
  return key;
}

}  // namespace

// The streams of an app share what they have seen, so what is old in all of them is old.
Result<void> RunHistory::begin_update(record::StreamQuery& query) {
  TRY_ASSIGN(const auto last, streams_->last_subject(key_of(query)));
  if (!last) return {};
  const bool is_first = updated_app_ != query.app_id;
  updated_app_ = query.app_id;
  updated_from_ = is_first ? *last : std::min(updated_from_, *last);
  query.until_known = true;
  query.seen->set_old([this, app_id = query.app_id, from = updated_from_](std::string_view review_id) {
    return streams_->is_old(app_id, review_id, from).value_or(false);
  });
  return {};
}

// Only one that begins with the newest review has all of them up to those that are old.
Result<void> RunHistory::end_stream(const record::StreamQuery& query, const record::StreamEnd& end) {
  using State = ReviewEnd::State;
  const bool is_whole = end.state == State::complete || end.state == State::limit_reached;
  if (!is_whole || query.sort != ReviewSort::newest || query.until) return {};
  TRY_ASSIGN(auto transaction, history::Transaction::begin(database_->connection()));
  TRY(streams_->end(key_of(query)));
  return transaction.commit();
}

Result<std::vector<bool>> RunHistory::add_list(const QueryName& query, Rows rows, const Extent& extent) {
  TRY_ASSIGN(auto transaction, history::Transaction::begin(database_->connection()));
  history::ListSnapshot snapshot{
      .at = now(), .complete = extent.complete, .may_lack = extent.may_lack, .items = {}};
  std::vector<bool> changed;
  for (const auto* row : rows) {
    TRY_ASSIGN(const auto added, items_->add(*row));
    if (changed.empty()) snapshot.at = added.at;
    changed.push_back(added.seen == history::Seen::changed);
    snapshot.items.push_back({added.subject, static_cast<std::int64_t>(changed.size())});
  }
  auto list = list_;
  list.name = query.item;
  list.country = query.country;
  list.lang = query.lang;
  TRY_ASSIGN(const auto moves, lists_->add(list, snapshot));
  TRY(transaction.commit());
  for (std::size_t item = 0; item < changed.size(); ++item) {
    const bool moved = moves[item] == history::Move::came || (ranks_ && moves[item] == history::Move::moved);
    changed[item] = changed[item] || moved;
  }
  return changed;
}

Result<void> RunHistory::add_missing(const QueryName& app) {
  TRY_ASSIGN(auto transaction, history::Transaction::begin(database_->connection()));
  const history::SubjectKey key{"app", app.item, app.country, app.lang, {}};
  TRY(history::add_absence(*database_, *timeline_, key, now()));
  return transaction.commit();
}

}  // namespace playfast::cli
