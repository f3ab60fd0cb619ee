#include "store/lists/chart_page.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "store/lists/charts.hpp"
#include "store/lists/list_request.hpp"

namespace playfast::store {
namespace {

using nlohmann::json;

const page::Path charts_path{0, 1};
const page::Path list_path{0, 1, 0, 28, 0};

constexpr std::size_t entry_bytes = 8'500;  // of an answer, as recorded

}  // namespace

Call chart_call(const ChartQuery& query, ChartForm form) {
  const auto count = std::min(query.limit.value_or(most_chart_entries), most_chart_entries);
  auto chart = json::array({2, choice_of(collections, query.collection).wire, query.category});
  auto mask = form == ChartForm::long_form
                  ? full_chart_mask(count)
                  : json::array({json::array({nullptr, json::array({nullptr, count})}), nullptr, nullptr,
                                 json::array({113})});
  const auto arguments = json::array({json::array({nullptr, std::move(mask), std::move(chart)})});
  return {.rpc = {"vyAe2", arguments.dump()},
          .lang = query.lang,
          .country = query.country,
          .parameters = query.age ? "&age=" + std::string(choice_of(ages, *query.age).wire) : "",
          .weight = static_cast<std::size_t>(count) * entry_bytes};
}

EntryReader chart_reader(const ChartQuery& query) {
  Entry context;
  context.country = query.country;
  context.lang = query.lang;
  context.chart_collection = choice_of(collections, query.collection).name;
  context.chart_category = query.category;
  return EntryReader(std::move(context), query.limit);
}

Result<void> read_chart(const page::Node& payload, EntryReader& entries) {
  const auto charts = payload.at(charts_path);
  if (!payload.present() || (payload.at(0).is_array() && !charts.present() && !charts.mismatch())) return {};
  const auto list = payload.at(list_path);
  if (!list.is_array()) {
    return fail(ErrorKind::not_understood,
                fmt::format("chart not understood: no list at {} of the answer (vyAe2)", list_path.str()));
  }
  return entries.add_list(list, list_path);
}

}  // namespace playfast::store
