#include "output/format/table_layout.hpp"

#include <algorithm>

namespace playfast::output {
namespace {

using record::Column;
using record::Type;

std::size_t usual_width(const Column& column) {
  if (column.table.width > 0) return column.table.width;
  switch (column.type) {
    case Type::boolean:
      return 5;
    case Type::number:
      return 9;
    case Type::integer:
    case Type::day:
      return 10;
    case Type::time:
      return 20;
    case Type::text:
    case Type::url:
    case Type::list:
    case Type::object:
      break;
  }
  return 24;
}

// Texts may be cut, and may use more room than they usually need; other values take what they take.
bool is_elastic(const Column& column) {
  constexpr std::size_t shortest = 16;
  const bool text = column.type == Type::text || column.type == Type::url || column.type == Type::list;
  return text && usual_width(column) > shortest;
}

std::size_t least_width(const Column& column) {
  constexpr std::size_t elastic = 16;
  const auto values = is_elastic(column) ? elastic : usual_width(column);
  return std::max(values, column.name.size());
}

std::size_t full_width(const Column& column) { return std::max(usual_width(column), column.name.size()); }

// Takes columns, in this order, as long as they fit. The first one is shown in any case.
TableLayout take(std::span<const Column> columns, std::size_t width, std::size_t (*needs)(const Column&),
                 std::size_t& left) {
  TableLayout layout;
  left = width;
  for (const auto& column : columns) {
    const auto gap = layout.shown.empty() ? 0 : TableLayout::gap;
    const auto least = layout.shown.empty() ? std::min(needs(column), width) : needs(column);
    if (!layout.left_out.empty() || gap + least > left) {
      layout.left_out.push_back(column.name);
      continue;
    }
    layout.shown.push_back({column, least});
    left -= gap + least;
  }
  return layout;
}

// Gives the room that is left to the texts: first what they usually take, then up to what reads well.
void spread(std::vector<TableColumn>& shown, std::size_t left) {
  constexpr std::size_t reads_well = 60;
  for (const bool usual : {true, false}) {
    for (auto& [column, width] : shown) {
      const auto most = usual ? usual_width(column) : reads_well;
      if (!is_elastic(column) || most <= width) continue;
      const auto more = std::min(left, most - width);
      width += more;
      left -= more;
    }
  }
}

}  // namespace

TableLayout default_layout(std::span<const Column> all, std::size_t width) {
  std::vector<Column> ranked;
  std::ranges::copy_if(all, std::back_inserter(ranked),
                       [](const Column& column) { return column.table.rank > 0; });
  std::ranges::stable_sort(ranked, {}, [](const Column& column) { return column.table.rank; });
  std::size_t left = 0;
  auto layout = take(ranked, width, full_width, left);
  spread(layout.shown, left);
  const auto place = [&](const TableColumn& shown) {
    return std::ranges::find(all, shown.column.name, &Column::name) - all.begin();
  };
  std::ranges::sort(layout.shown, {}, place);
  layout.left_out.clear();
  return layout;
}

TableLayout chosen_layout(std::span<const Column> chosen, std::size_t width) {
  std::size_t left = 0;
  auto layout = take(chosen, width, least_width, left);
  spread(layout.shown, left);
  return layout;
}

}  // namespace playfast::output
