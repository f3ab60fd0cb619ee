#include "output/format/table_layout.hpp"

#include <algorithm>
#include <limits>

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
    case Type::any:
      break;
  }
  return 24;
}

constexpr std::size_t shortest_text = 16;

// Texts may be cut; other values take what they take.
bool is_elastic(const Column& column) {
  const bool text = column.type == Type::text || column.type == Type::url || column.type == Type::list ||
                    column.type == Type::any;
  return text && usual_width(column) > shortest_text;
}

struct Candidate {
  TableColumn column;
  std::size_t seen = 0;     ///< the width that the values of the first look need
  std::size_t natural = 0;  ///< and those that are still to come
};

std::vector<Candidate> candidates(std::span<const Column> columns, const FirstLook& look) {
  std::vector<Candidate> all;
  for (std::size_t index = 0; index < columns.size(); ++index) {
    const auto& column = columns[index];
    auto seen = std::max(column.name.size(), look.columns[index].width);
    const auto natural = look.is_all ? seen : std::max(seen, usual_width(column));
    // Numbers are not cut; texts may use what is left of the line.
    if (!is_elastic(column)) seen = natural;
    all.push_back({{column, index, 0}, seen, natural});
  }
  return all;
}

std::size_t least_width(const Candidate& candidate) {
  const auto& column = candidate.column.column;
  return is_elastic(column) ? std::min(candidate.seen, std::max(shortest_text, column.name.size()))
                            : candidate.natural;
}

std::size_t comfortable_width(const Candidate& candidate) {
  const auto& column = candidate.column.column;
  return is_elastic(column) ? std::min(candidate.seen, std::max(usual_width(column), column.name.size()))
                            : candidate.natural;
}

// Gives the width that is left to the texts: first what they usually take, then up to what reads well.
void spread(std::span<Candidate> taken, std::size_t left) {
  constexpr std::size_t reads_well = 60;
  for (const auto limit : {std::size_t{0}, reads_well, std::numeric_limits<std::size_t>::max()}) {
    for (auto& candidate : taken) {
      auto& width = candidate.column.width;
      const auto most = std::min(candidate.natural, limit == 0 ? comfortable_width(candidate) : limit);
      if (most <= width) continue;
      const auto more = std::min(left, most - width);
      width += more;
      left -= more;
    }
  }
}

// Takes columns, in this order, as long as they fit. The first one is shown in any case.
TableLayout take(std::vector<Candidate> candidates, std::size_t width,
                 std::size_t (*needs)(const Candidate&)) {
  TableLayout layout;
  std::size_t taken = 0;
  auto left = width;
  for (auto& candidate : candidates) {
    const auto gap = taken == 0 ? 0 : TableLayout::gap;
    const auto least = taken == 0 ? std::min(needs(candidate), width) : needs(candidate);
    if (!layout.left_out.empty() || gap + least > left) {
      layout.left_out.push_back(candidate.column.column.name);
      continue;
    }
    candidate.column.width = least;
    left -= gap + least;
    ++taken;
  }
  candidates.resize(taken);
  spread(candidates, left);
  for (const auto& candidate : candidates) layout.shown.push_back(candidate.column);
  return layout;
}

}  // namespace

TableLayout default_layout(std::span<const Column> all, const FirstLook& look, std::size_t width,
                           const MayDiffer& may_differ) {
  auto shown = candidates(all, look);
  const auto is_unneeded = [&](const Candidate& candidate) {
    const auto& [column, index, unused] = candidate.column;
    const auto& values = look.columns[index];
    if (column.table.tells_apart) return !values.differ && (look.is_all || !may_differ(column));
    return column.table.rank == 0 || !values.any;
  };
  const auto first = shown.front();
  std::erase_if(shown, is_unneeded);
  if (shown.empty()) shown.push_back(first);
  const auto rank = [](const Candidate& candidate) {
    const auto& hint = candidate.column.column.table;
    return hint.tells_apart ? 0 : int{hint.rank};
  };
  std::ranges::stable_sort(shown, {}, rank);
  auto layout = take(std::move(shown), width, &comfortable_width);
  layout.left_out.clear();
  return layout;
}

TableLayout chosen_layout(std::span<const Column> chosen, const FirstLook& look, std::size_t width) {
  return take(candidates(chosen, look), width, &least_width);
}

}  // namespace playfast::output
