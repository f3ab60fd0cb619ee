// Which columns of a table fit a terminal, and how wide each is.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "record/field.hpp"

namespace playfast::output {

struct TableColumn {
  record::Column column;
  std::size_t width = 0;  ///< columns of the terminal
};

struct TableLayout {
  static constexpr std::size_t gap = 2;  ///< between columns

  std::vector<TableColumn> shown;          ///< at least one
  std::vector<std::string_view> left_out;  ///< names of chosen columns that do not fit
};

/// The columns that the field table gives a rank, as many as fit, by rank, shown in the table's order.
TableLayout default_layout(std::span<const record::Column> all, std::size_t width);

/// These columns, in this order, as many as fit.
TableLayout chosen_layout(std::span<const record::Column> chosen, std::size_t width);

}  // namespace playfast::output
