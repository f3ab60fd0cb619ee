// The table of the Entry record: one row a field, in the order of the output.
#pragma once

#include <span>

#include "playfast/entry.hpp"
#include "record/columns.hpp"

namespace playfast::store {

/// Every field, as `app_fields`. Paths start at a list's item.
std::span<const record::Field<Entry>> entry_fields();

/// Those of both kinds of lists.
const record::Columns<Entry>& entry_columns();
/// The columns of a list. What only the other kind of list has is left out.
const record::Columns<Entry>& search_columns();
const record::Columns<Entry>& chart_columns();

/// An app of a list with all that its own page says.
struct DetailedEntry {
  Entry entry;
  App app;
};

/// The columns of these: the app's, and in front, behind what was asked, the entry's place.
const record::Columns<DetailedEntry>& detailed_search_columns();
const record::Columns<DetailedEntry>& detailed_chart_columns();

}  // namespace playfast::store
