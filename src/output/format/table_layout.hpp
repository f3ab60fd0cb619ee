// Which columns of a table fit a terminal, and how wide each is.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "record/field.hpp"

namespace playfast::output {

/// What the values of a column are in the first records of a table.
struct ColumnLook {
  std::size_t width = 0;  ///< of the widest, in columns of the terminal
  bool any = false;       ///< not all are empty
  bool differ = false;    ///< not all are the same
};

/// A look at the first records.
struct FirstLook {
  std::vector<ColumnLook> columns;  ///< one for each column of the records
  bool is_all = false;              ///< there are no other records
};

struct TableColumn {
  record::Column column;
  std::size_t index = 0;  ///< among the columns of the records
  std::size_t width = 0;  ///< columns of the terminal
};

struct TableLayout {
  static constexpr std::size_t gap = 2;  ///< between columns

  std::vector<TableColumn> shown;          ///< at least one
  std::vector<std::string_view> left_out;  ///< names of columns that are missed, but do not fit
};

/// Whether later records may differ in a column, as far as the query says.
using MayDiffer = std::function<bool(const record::Column& column)>;

/// The columns that people need: first those that tell the records apart, then the others by rank, as many as
/// fit. Texts of those that tell apart, and of rank 1, are cut before one of these is left out. Columns
/// without a value are not shown.
TableLayout default_layout(std::span<const record::Column> all, const FirstLook& look, std::size_t width,
                           const MayDiffer& may_differ);

/// All columns, in this order, as many as fit. Those of the query in which no record differs are left out
/// first.
TableLayout chosen_layout(std::span<const record::Column> chosen, const FirstLook& look, std::size_t width,
                          const MayDiffer& may_differ);

}  // namespace playfast::output
