// What records about one app have in common, beside the app's own record.
#pragma once

#include <array>
#include <span>

#include "playfast/app.hpp"
#include "record/columns.hpp"
#include "store/calls/session.hpp"
#include "store/row.hpp"

namespace playfast::store {

/// Columns that begin with the context and the app's ID and end with the time; `own` are those between.
template <typename Record>
record::Columns<Record> columns_about_app(std::span<const record::Field<Record>> own) {
  using record::Type;
  static constexpr std::array first{
      context_row<Record, &Record::country>("country", Type::text, "country requested (us, kr, …)")
          .tells_apart(7),
      context_row<Record, &Record::lang>("lang", Type::text, "language of the texts (en, pt-BR, …)")
          .tells_apart(5),
      context_row<Record, &Record::source>("source", Type::text, "data source: rpc or page"),
      context_row<Record, &Record::app_id>("app_id", Type::text, "package name").tells_apart(26),
  };
  static constexpr auto last =
      context_row<Record, &Record::fetched_at>("fetched_at", Type::time, "time of the response");
  record::Columns<Record> columns(std::span<const record::Field<Record>>{first});
  for (const auto& field : own) columns.add(field);
  columns.add(last);
  return columns;
}

/// Sets all of these but the values of `own`.
template <typename Record>
void set_context(Record& record, const Session& session, const AppQuery& query, Source source) {
  record.country = query.country;
  record.lang = query.lang;
  record.source = source;
  record.app_id = query.app_id;
  record.fetched_at = session.now();
}

}  // namespace playfast::store
