// Where the time of one answer to a pack of calls for app details goes: 32 apps with all fields, or 1,024
// with three. The fields are those of the pages whose files PLAYFAST_BENCH_PAGES names, with ':' between, or
// else made up.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "output/format/json.hpp"
#include "store/app/fields.hpp"
#include "store/app/payload.hpp"
#include "store/app/request.hpp"
#include "store/calls/rpc.hpp"
#include "store/rpc_endpoint.hpp"

namespace {

using namespace playfast;

void add_pages(storedouble::AppRpc& apps) {
  const char* const files = std::getenv("PLAYFAST_BENCH_PAGES");
  std::istringstream names(files != nullptr ? files : "");
  for (std::string name; std::getline(names, name, ':');) {
    std::ifstream stream(name);
    apps.add_bulk_page({std::istreambuf_iterator<char>(stream), {}});
  }
}

struct Subject {
  store::AppRequest request;
  record::Columns<App> columns;
  std::vector<AppQuery> queries{};
  std::vector<std::string_view> rpcs{};
  std::string answer{};
};

Subject make_subject(store::AppRequest request, record::Columns<App> columns, std::size_t apps) {
  Subject subject{std::move(request), std::move(columns)};
  store::RpcRequest pack(apps);
  for (std::size_t number = 0; number < apps; ++number) {
    subject.queries.push_back({"com.bulk.a" + std::to_string(number)});
    subject.rpcs.push_back(store::details_rpc);
    pack.add(subject.request.call(subject.queries.back().app_id));
  }
  const auto post = pack.finish("", {.lang = "en", .country = "us"});
  storedouble::Request sent;
  sent.set_target(post.url);
  sent.body = post.form.str();
  storedouble::RpcEndpoint endpoint({});
  add_pages(endpoint.apps());
  subject.answer = *endpoint.answer(sent, false).body;
  return subject;
}

const Subject& full() {
  static const auto made = make_subject({}, store::app_columns(), 32);
  return made;
}

const Subject& three_fields() {
  static const auto made = [] {
    const std::array<std::string, 3> names{"app_id", "price", "score"};
    return make_subject(store::AppRequest::of(names).value(),
                        store::app_columns().filter([&](const record::Column& column) {
                          return std::ranges::count(names, column.name) > 0;
                        }),
                        1024);
  }();
  return made;
}

// Hands each app's payload to `use`. The counter is the time of one app.
template <class Use>
void read_pack(benchmark::State& state, const Subject& subject, Use use) {
  store::RpcReader reader;
  for (auto _ : state) {
    std::size_t apps = 0;
    const auto read = reader.read_pack(subject.answer, subject.rpcs,
                                       [&](std::size_t number, const Result<page::Node>& payload) {
                                         use(payload.value(), subject.queries[number]);
                                         ++apps;
                                       });
    if (!read || apps != subject.queries.size()) state.SkipWithError("calls without an answer");
  }
  state.counters["app"] =
      benchmark::Counter(static_cast<double>(subject.queries.size()),
                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void whole(benchmark::State& state, const Subject& subject) {
  const output::JsonObjects objects(subject.columns);
  std::string line;
  read_pack(state, subject, [&](const page::Node& payload, const AppQuery& query) {
    const auto app = store::read_app_payload(payload, query, subject.request).value();
    line.clear();
    objects.append(line, subject.columns.row(app.value));
    line += '\n';
    benchmark::DoNotOptimize(line);
  });
}

void to_records(benchmark::State& state, const Subject& subject) {
  read_pack(state, subject, [&](const page::Node& payload, const AppQuery& query) {
    benchmark::DoNotOptimize(store::read_app_payload(payload, query, subject.request));
  });
}

void read_json(benchmark::State& state, const Subject& subject) {
  read_pack(state, subject,
            [](const page::Node& payload, const AppQuery&) { benchmark::DoNotOptimize(payload); });
}

void PackWhole(benchmark::State& state) { whole(state, full()); }
BENCHMARK(PackWhole)->Unit(benchmark::kMicrosecond);

void PackToRecords(benchmark::State& state) { to_records(state, full()); }
BENCHMARK(PackToRecords)->Unit(benchmark::kMicrosecond);

void PackReadJson(benchmark::State& state) { read_json(state, full()); }
BENCHMARK(PackReadJson)->Unit(benchmark::kMicrosecond);

void ThreeFieldsWhole(benchmark::State& state) { whole(state, three_fields()); }
BENCHMARK(ThreeFieldsWhole)->Unit(benchmark::kMicrosecond);

void ThreeFieldsToRecords(benchmark::State& state) { to_records(state, three_fields()); }
BENCHMARK(ThreeFieldsToRecords)->Unit(benchmark::kMicrosecond);

void ThreeFieldsReadJson(benchmark::State& state) { read_json(state, three_fields()); }
BENCHMARK(ThreeFieldsReadJson)->Unit(benchmark::kMicrosecond);

}  // namespace
