#include "cli/report/rank_list.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "cli/report/charts/palette.hpp"
#include "history/queries/ranks.hpp"
#include "util/try.hpp"

namespace playfast::report {
namespace {

using history::Value;

constexpr std::array<std::string_view, 5> rank_parts{"fetched_at", "list", "app_id", "title", "rank"};

// The lines of a list, made from the rows of its snapshots.
class RankLines {
 public:
  void add(std::int64_t time, const std::string& app_id, const Value& title, const Value& rank) {
    last_ = time;
    auto& [line, seen] = lines_[app_id];
    seen = time;
    line.app_id = app_id;
    if (!title.is_null()) line.title = title.text;
    line.is_in = rank.kind == Value::Kind::integer && rank.integer > 0;
    line.ranks.add(time, line.is_in ? std::optional(static_cast<double>(rank.integer)) : std::nullopt);
  }

  std::vector<RankLine> take() {
    std::vector<RankLine> all;
    for (auto& [id, state] : lines_) {
      state.line.is_in = state.line.is_in && state.seen == last_;
      if (!state.line.ranks.empty()) all.push_back(std::move(state.line));
    }
    return all;
  }

 private:
  struct State {
    RankLine line;
    std::int64_t seen = 0;
  };

  std::map<std::string, State> lines_;
  std::int64_t last_ = 0;
};

}  // namespace

Result<RankList> read_ranks(history::Database& database, history::Filter filter,
                            const history::StoredList& list, std::span<const std::string> preferred) {
  static const auto columns = history::pick_columns(history::rank_columns(), rank_parts);
  filter.countries = {list.country};
  filter.langs = {list.lang};
  const std::array names{list.name};
  TRY_ASSIGN(const auto rows, history::open_ranks(database, filter, names, columns));
  RankLines lines;
  std::array<Value, rank_parts.size()> values;
  for (;;) {
    TRY_ASSIGN(const bool any, rows->next());
    if (!any) break;
    for (std::size_t part = 0; part < values.size(); ++part) history::read_value(*rows, part, values[part]);
    // A name selects lists with more options too.
    if (values[1].text == list.name)
      lines.add(history::parse_time(values[0].text).value_or(0), values[2].text, values[3], values[4]);
  }
  RankList ranks{.list = list, .lines = lines.take()};
  const auto order = [&](const RankLine& line) {
    const bool is_preferred = std::ranges::find(preferred, line.app_id) != preferred.end();
    return std::tuple(!is_preferred, !line.is_in, *line.ranks.last().value, line.app_id);
  };
  std::ranges::sort(ranks.lines, {}, order);
  if (ranks.lines.size() > line_styles) {
    ranks.others = ranks.lines.size() - line_styles;
    ranks.lines.resize(line_styles);
  }
  std::ranges::sort(ranks.lines, {}, [](const RankLine& line) {
    return std::tuple(!line.is_in, *line.ranks.last().value, line.app_id);
  });
  return ranks;
}

}  // namespace playfast::report
