// The table of the Entry record: one row a field, in the order of the output.
#pragma once

#include <span>

#include "playfast/entry.hpp"
#include "record/columns.hpp"

namespace playfast::store {

/// Lists of the store's have items of two shapes: those of pages and charts, and those of an older layout,
/// which continuations have.
enum class ItemShape : std::uint8_t { current, old };

/// Every field, as `app_fields`. Paths start at a list's item of this shape; what the shape lacks has none.
std::span<const record::Field<Entry>> entry_fields(ItemShape shape = ItemShape::current);

/// What a list is made from; each kind has context columns of its own.
enum class ListKind : std::uint8_t { search, chart, developer, similar };

/// Those of all kinds of lists.
const record::Columns<Entry>& entry_columns();
/// The columns of a list: what only other kinds have is left out.
const record::Columns<Entry>& entry_columns(ListKind kind);

/// An app of a list with all that its own page says.
struct DetailedEntry {
  Entry entry;
  App app;
};

/// The columns of these: the app's, and in front, behind what was asked, the entry's place.
const record::Columns<DetailedEntry>& detailed_columns(ListKind kind);

}  // namespace playfast::store
