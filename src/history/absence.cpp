#include "history/absence.hpp"

#include <algorithm>

#include "util/try.hpp"

namespace playfast::history {

const StoredField* absence_field(const Database& database, std::string_view entity) {
  return entity == "app" ? database.find_field(entity, "availability") : nullptr;
}

Result<bool> add_absence(Database& database, Timeline& timeline, const SubjectKey& app, std::int64_t at) {
  const auto* const field = absence_field(database, app.entity);
  auto& subjects = timeline.subjects();
  TRY_ASSIGN(auto subject, subjects.find_or_add(app));
  TRY_ASSIGN(const auto known, database.fields_of(subject.known));
  TRY_ASSIGN(const auto set, database.set_of({field->id}));
  // An app that was there, with whatever availability, is not now.
  const bool was_there =
      subject.last && subject.last->at < at && !std::ranges::binary_search(known, field->id);
  if (was_there) TRY(subjects.add_past(subject.id, field->id, at, subject.last->at, Value()));
  Value value;
  value.set(missing);
  const FieldValue availability{field->id, &value};
  TRY_ASSIGN(const bool changed, timeline.add(subject, {at, set}, {&availability, 1}));
  return changed || was_there;
}

}  // namespace playfast::history
