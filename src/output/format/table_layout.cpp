#include "output/format/table_layout.hpp"

#include <algorithm>
#include <limits>
#include <utility>

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
constexpr std::size_t shortest_needed_text = 8;  // of columns that no record is understood without

// Texts may be cut; other values take what they take.
bool is_elastic(const Column& column) {
  const bool text = column.type == Type::text || column.type == Type::url || column.type == Type::list ||
                    column.type == Type::any;
  return text && usual_width(column) > shortest_text;
}

struct Candidate {
  TableColumn column;
  std::size_t seen = 0;      ///< the width that the values of the first look need
  std::size_t natural = 0;   ///< and those that are still to come
  bool tells_apart = false;  ///< records differ in it, or may
  int importance = 0;        ///< the lower, the later it is left out
};

std::vector<Candidate> candidates(std::span<const Column> columns, const FirstLook& look,
                                  const MayDiffer& may_differ) {
  std::vector<Candidate> all;
  for (std::size_t index = 0; index < columns.size(); ++index) {
    const auto& column = columns[index];
    auto seen = std::max(column.name.size(), look.columns[index].width);
    const auto natural = look.is_all ? seen : std::max(seen, usual_width(column));
    // Numbers are not cut; texts may use what is left of the line.
    if (!is_elastic(column)) seen = natural;
    const bool differ = look.columns[index].differ || (!look.is_all && may_differ(column));
    all.push_back({{column, index, 0}, seen, natural, column.table.tells_apart && differ});
  }
  return all;
}

std::size_t least_width(const Candidate& candidate) {
  const auto& column = candidate.column.column;
  return is_elastic(column) ? std::min(candidate.seen, std::max(shortest_text, column.name.size()))
                            : candidate.natural;
}

// What is left of a text where the alternative is no text at all.
std::size_t shortest_width(const Candidate& candidate) {
  const auto& column = candidate.column.column;
  return is_elastic(column) ? std::min(candidate.seen, std::max(shortest_needed_text, column.name.size()))
                            : candidate.natural;
}

std::size_t comfortable_width(const Candidate& candidate) {
  const auto& column = candidate.column.column;
  return is_elastic(column) ? std::min(candidate.seen, std::max(usual_width(column), column.name.size()))
                            : candidate.natural;
}

// One column of the terminal for each text at a time, so that none is cut more than the others.
std::size_t spread_evenly(std::span<Candidate> taken, std::size_t left) {
  const auto may_grow = [](const Candidate& candidate) {
    return candidate.column.width < std::min(candidate.natural, comfortable_width(candidate));
  };
  while (left > 0 && std::ranges::any_of(taken, may_grow)) {
    for (auto& candidate : taken) {
      if (left == 0 || !may_grow(candidate)) continue;
      ++candidate.column.width;
      --left;
    }
  }
  return left;
}

// Gives the width that is left to the texts: first what they usually take, then up to what reads well.
void spread(std::span<Candidate> taken, std::size_t left) {
  constexpr std::size_t reads_well = 60;
  left = spread_evenly(taken, left);
  for (const auto limit : {reads_well, std::numeric_limits<std::size_t>::max()}) {
    for (auto& candidate : taken) {
      auto& width = candidate.column.width;
      const auto most = std::min(candidate.natural, limit);
      if (most <= width) continue;
      const auto more = std::min(left, most - width);
      width += more;
      left -= more;
    }
  }
}

// Takes columns, the most important ones first, as long as they fit. One is shown in any case.
TableLayout take(std::vector<Candidate> candidates, std::size_t width,
                 std::size_t (*needs)(const Candidate&)) {
  std::vector<Candidate*> by_importance;
  by_importance.reserve(candidates.size());
  for (auto& candidate : candidates) by_importance.push_back(&candidate);
  std::ranges::stable_sort(by_importance, {}, &Candidate::importance);
  auto left = width;
  bool fits = true;
  for (auto* candidate : by_importance) {
    const bool is_first = candidate == by_importance.front();
    const auto least = is_first ? std::min(needs(*candidate), width) : needs(*candidate);
    const auto taken = least + (is_first ? 0 : TableLayout::gap);
    fits = fits && taken <= left;
    if (!fits) continue;
    candidate->column.width = least;
    left -= taken;
  }
  TableLayout layout;
  for (const auto& candidate : candidates) {
    if (candidate.column.width == 0) layout.left_out.push_back(candidate.column.column.name);
  }
  std::erase_if(candidates, [](const Candidate& candidate) { return candidate.column.width == 0; });
  spread(candidates, left);
  for (const auto& candidate : candidates) layout.shown.push_back(candidate.column);
  return layout;
}

// Whether a record is not understood without it.
bool is_needed(const Candidate& candidate) {
  return candidate.tells_apart || candidate.column.column.table.rank == 1;
}

}  // namespace

TableLayout default_layout(std::span<const Column> all, const FirstLook& look, std::size_t width,
                           const MayDiffer& may_differ) {
  auto shown = candidates(all, look, may_differ);
  const auto first = shown.front();
  std::erase_if(shown, [&](const Candidate& candidate) {
    const auto& [column, index, unused] = candidate.column;
    return !candidate.tells_apart && (column.table.rank == 0 || !look.columns[index].any);
  });
  if (shown.empty()) shown.push_back(first);
  const auto rank = [](const Candidate& candidate) {
    return candidate.tells_apart ? 0 : int{candidate.column.column.table.rank};
  };
  std::ranges::stable_sort(shown, {}, rank);
  auto layout = take(shown, width, &comfortable_width);
  const auto needed = std::ranges::count_if(shown, &is_needed);
  // They stand in front.
  if (std::cmp_greater_equal(layout.shown.size(), needed)) {
    layout.left_out.clear();
    return layout;
  }
  shown.erase(shown.begin() + needed, shown.end());
  for (auto& candidate : shown) candidate.importance = candidate.column.column.table.tells_apart ? 1 : 0;
  return take(std::move(shown), width, &shortest_width);
}

TableLayout chosen_layout(std::span<const Column> chosen, const FirstLook& look, std::size_t width,
                          const MayDiffer& may_differ) {
  auto shown = candidates(chosen, look, may_differ);
  for (auto& candidate : shown) {
    const bool is_context = candidate.column.column.table.tells_apart && !candidate.tells_apart;
    candidate.importance = is_context && !is_needed(candidate) ? 1 : 0;
  }
  return take(std::move(shown), width, &least_width);
}

}  // namespace playfast::output
