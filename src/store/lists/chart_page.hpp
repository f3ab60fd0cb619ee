// The store's charts: their requests and their reader.
#pragma once

#include <string>

#include "page/json/node.hpp"
#include "playfast/entry.hpp"
#include "store/calls/call.hpp"
#include "store/lists/entry_list.hpp"

namespace playfast::store {

/// More are never served.
constexpr std::uint64_t most_chart_entries = 200;

/// The two requests for a chart: the one that the store's own page sends, and a short one, unproven
/// since 2024, for when that is refused.
enum class ChartForm : std::uint8_t { long_form, short_form };

/// The age is in the request's address.
Call chart_call(const ChartQuery& query, ChartForm form);

/// What reads the entries of a chart.
EntryReader chart_reader(const ChartQuery& query);

/// Reads the payload of an answer; an empty chart is no error, nor is a payload that is not there.
/// Errors: not_understood.
Result<void> read_chart(const page::Node& payload, EntryReader& entries);

}  // namespace playfast::store
