// Where the time of one chart goes. The answer is the file that PLAYFAST_BENCH_CHART names, or else one of
// 100 apps that is made up.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>

#include "output/format/json.hpp"
#include "store/calls/rpc.hpp"
#include "store/chart_rpc.hpp"
#include "store/lists/chart_page.hpp"
#include "store/lists/entry_fields.hpp"

namespace {

using namespace playfast;

constexpr std::string_view rpc = "vyAe2";

std::string make_answer() {
  if (const char* const file = std::getenv("PLAYFAST_BENCH_CHART"); file != nullptr) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  ChartQuery query;
  query.limit = 100;
  const auto call = store::chart_call(query, store::ChartForm::short_form).rpc;
  storedouble::ChartRpc charts;
  const auto answer = charts.answer({std::string(rpc), call.arguments, "generic"}, {"en", "us"});
  return storedouble::frames_body({answer.frame}, {});
}

const std::string& answer() {
  static const auto made = make_answer();
  return made;
}

Answer<EntryList> read_payload(const page::Node& payload) {
  auto entries = store::chart_reader({});
  if (!store::read_chart(payload, entries)) std::abort();
  return std::move(entries).answer().value();
}

Answer<EntryList> read_answer(store::RpcReader& reader) {
  return read_payload(reader.read(answer(), rpc).value());
}

void write_lines(const Answer<EntryList>& chart, std::string& text) {
  static const output::JsonObjects objects(store::entry_columns(store::ListKind::chart));
  text.clear();
  for (const auto& entry : chart.value.entries) {
    objects.append(text, store::entry_columns(store::ListKind::chart).row(entry));
    text += '\n';
  }
}

void ChartWhole(benchmark::State& state) {
  store::RpcReader reader;
  std::string text;
  for (auto _ : state) {
    const auto chart = read_answer(reader);
    write_lines(chart, text);
    benchmark::DoNotOptimize(text);
    state.counters["apps"] = static_cast<double>(chart.value.entries.size());
  }
}
BENCHMARK(ChartWhole)->Unit(benchmark::kMicrosecond);

void ChartReadJson(benchmark::State& state) {
  store::RpcReader reader;
  for (auto _ : state) benchmark::DoNotOptimize(reader.read(answer(), rpc));
}
BENCHMARK(ChartReadJson)->Unit(benchmark::kMicrosecond);

void ChartToRecords(benchmark::State& state) {
  store::RpcReader reader;
  const auto payload = reader.read(answer(), rpc).value();
  for (auto _ : state) benchmark::DoNotOptimize(read_payload(payload));
}
BENCHMARK(ChartToRecords)->Unit(benchmark::kMicrosecond);

void ChartWriteJson(benchmark::State& state) {
  store::RpcReader reader;
  const auto chart = read_answer(reader);
  std::string text;
  for (auto _ : state) {
    write_lines(chart, text);
    benchmark::DoNotOptimize(text);
  }
}
BENCHMARK(ChartWriteJson)->Unit(benchmark::kMicrosecond);

}  // namespace
