#include "history/series.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "history/absence.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::history {

Result<Series> Series::open(Database& database, const Entity& entity,
                            std::span<const std::string_view> requested) {
  TRY_ASSIGN(auto timeline, Timeline::open(database));
  Series series(database, entity, std::move(timeline));
  for (std::size_t index = 0; index < entity.columns.size(); ++index) {
    const auto name = entity.columns[index].name;
    const bool is_key = entity.role_of(name) == Role::key;
    if (name == "fetched_at") series.time_ = index;
    if (is_key) series.keys_.push_back(index);
    if (!entity.is_stored(name) || (!is_key && std::ranges::find(requested, name) == requested.end()))
      continue;
    const auto& field = *database.find_field(entity.name, name);
    series.columns_.push_back(
        {.index = index, .field = field.id, .type = entity.columns[index].type, .tracked = field.tracked});
    if (field.tracked) series.fields_.push_back(field.id);
  }
  std::ranges::sort(series.fields_);
  if (const auto* field = absence_field(database, entity.name);
      field != nullptr && !std::ranges::binary_search(series.fields_, field->id))
    series.absence_ = field->id;
  TRY(series.prepare());
  return series;
}

// The statements have a parameter for the subject, then one for each column.
Result<void> Series::prepare() {
  auto& connection = database_->connection();
  std::string names;
  std::string places;
  std::string updates;
  for (std::size_t at = 0; at < columns_.size(); ++at) {
    const auto name = database_->field(columns_[at].field).column();
    names += ", " + name;
    places += fmt::format(", ?{}", at + 2);
    updates += fmt::format("{}{} = ?{}", at == 0 ? "" : ", ", name, at + 2);
  }
  const auto table = latest_table(entity_->name);
  const auto absence = absence_ < 0 ? "" : ", " + database_->field(absence_).column();
  TRY_ASSIGN(latest_, connection.prepare(fmt::format("SELECT subject{}{} FROM {} WHERE subject = ?", names,
                                                     absence, table)));
  const auto conflict = updates.empty() ? "NOTHING" : "UPDATE SET " + updates;
  TRY_ASSIGN(write_, connection.prepare(
                         fmt::format("INSERT INTO {} (subject{}) VALUES (?1{}) ON CONFLICT (subject) DO {}",
                                     table, names, places, conflict)));
  return {};
}

namespace {

std::string_view text_of(const Value& value) {
  return value.kind == Value::Kind::text ? std::string_view(value.text) : std::string_view();
}

// Errors: not_understood.
Result<std::int64_t> time_of(const record::Row& row, std::size_t column) {
  Value value;
  read_value(row, column, value);
  const auto time = parse_time(text_of(value));
  if (!time) return fail(ErrorKind::not_understood, "no time in fetched_at");
  return *time;
}

}  // namespace

SubjectKey Series::key_of(const record::Row& row) const {
  SubjectKey key{std::string(entity_->name), {}, {}, {}, {}};
  Value value;
  for (const auto index : keys_) {
    const auto name = entity_->columns[index].name;
    read_value(row, index, value);
    if (name == "app_id") {
      key.app_id = text_of(value);
    } else if (name == "country") {
      key.country = text_of(value);
    } else if (name == "lang") {
      key.lang = text_of(value);
    } else {
      key.part += key.part.empty() ? "" : ": ";
      key.part += text_of(value);
    }
  }
  return key;
}

// A column of the table has one type, so that a whole number of a JSON text is no other value.
void Series::read(const record::Row& row) {
  for (auto& column : columns_) {
    auto& value = column.value;
    read_value(row, column.index, value);
    if (column.type == record::Type::number && value.kind == Value::Kind::integer)
      value.set(static_cast<double>(value.integer));
    const bool is_empty_list = column.type == record::Type::list && text_of(value) == "[]";
    if (entity_->null_is_unknown && is_empty_list) value.set_null();
  }
}

Result<Added> Series::add(const record::Row& row) {
  TRY_ASSIGN(const auto at, time_of(row, time_));
  if (set_ < 0) {
    TRY_ASSIGN(set_, database_->set_of(fields_));
  }
  read(row);
  TRY_ASSIGN(auto subject, timeline_.subjects().find_or_add(key_of(row)));
  Added added{Seen::first, subject.id, at};
  if (subject.last && at <= subject.last->at) {
    TRY_ASSIGN(const bool changed, add_older(subject, at));
    added.seen = changed ? Seen::changed : Seen::unchanged;
  } else {
    TRY_ASSIGN(added.seen, add_newest(subject, at));
  }
  return added;
}

Result<Seen> Series::add_newest(Subject& subject, std::int64_t at) {
  bool changed = false;
  if (!subject.last) {
    TRY(write(subject.id));
  } else {
    TRY_ASSIGN(changed, compare(subject, at));
  }
  TRY(timeline_.subjects().add_snapshot(subject.id, {at, set_}));
  TRY(learn(subject));
  if (!subject.last) return Seen::first;
  return changed ? Seen::changed : Seen::unchanged;
}

// Records what differs from the latest values, and writes the new ones.
Result<bool> Series::compare(Subject& subject, std::int64_t at) {
  latest_.bind(1, subject.id);
  TRY_ASSIGN(const bool any, latest_.step());
  if (!any)
    return fail(ProgramError::state,
                fmt::format("{} is damaged: an app or item has no values", database_->connection().path()));
  bool changed = false;
  bool stale = false;
  for (std::size_t place = 0; place < columns_.size(); ++place) {
    auto& column = columns_[place];
    const int in_row = static_cast<int>(place) + 1;
    if (!column.tracked || latest_.equals(in_row, column.value)) continue;
    TRY_ASSIGN(const bool differs, compare(column, in_row, subject, at));
    changed = changed || differs;
    stale = true;
  }
  const bool was_missing = absence_ >= 0 && latest_.text(static_cast<int>(columns_.size()) + 1) == missing;
  latest_.reset();
  if (was_missing) TRY(end_absence(subject, at));
  if (stale) TRY(write(subject.id));
  return changed;
}

// Of a column that is not the same. False: that is no change.
Result<bool> Series::compare(Column& column, int place, const Subject& subject, std::int64_t at) {
  if (entity_->null_is_unknown && column.value.is_null()) {
    column.value = latest_.value(place);
    return false;
  }
  if (entity_->null_is_unknown && latest_.is_null(place)) return false;
  TRY_ASSIGN(const auto known, database_->fields_of(subject.known));
  if (!std::ranges::binary_search(known, column.field)) return false;
  auto& subjects = timeline_.subjects();
  TRY_ASSIGN(const auto last_fields, database_->fields_of(subject.last->fields));
  std::optional<std::int64_t> previous = subject.last->at;
  if (!std::ranges::binary_search(last_fields, column.field)) {
    TRY_ASSIGN(previous, subjects.seen_before(subject.id, column.field, at));
  }
  TRY(subjects.add_past(subject.id, column.field, at, previous, latest_.value(place)));
  return true;
}

// The app is there again, and what its availability is was not requested: it is unknown.
Result<void> Series::end_absence(Subject& subject, std::int64_t at) {
  auto& subjects = timeline_.subjects();
  Value value;
  value.set(missing);
  TRY(subjects.add_past(subject.id, absence_, at, subject.last->at, value));
  value.set_null();
  TRY(timeline_.set_latest(subject.id, {absence_, &value}));
  TRY_ASSIGN(auto known, database_->fields_of(subject.known));
  std::erase(known, absence_);
  return subjects.set_known(subject, known);
}

// The requested fields are known from now on.
Result<void> Series::learn(Subject& subject) {
  if (subject.known == covers_) return {};
  TRY_ASSIGN(const auto known, database_->fields_of(subject.known));
  FieldIds all;
  std::ranges::set_union(known, fields_, std::back_inserter(all));
  TRY(timeline_.subjects().set_known(subject, all));
  covers_ = subject.known;
  return {};
}

Result<void> Series::write(std::int64_t subject) {
  write_.bind(1, subject);
  for (std::size_t at = 0; at < columns_.size(); ++at)
    write_.bind(static_cast<int>(at) + 2, columns_[at].value);
  return write_.run();
}

Result<bool> Series::add_older(Subject& subject, std::int64_t at) {
  std::vector<FieldValue> values;
  for (const auto& column : columns_) {
    const bool is_unknown = entity_->null_is_unknown && column.value.is_null();
    if (column.tracked && !is_unknown) values.push_back({column.field, &column.value});
  }
  return timeline_.add(subject, {at, set_}, values);
}

}  // namespace playfast::history
