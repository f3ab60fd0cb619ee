// Where the time of one answer of reviews goes. The answer is the file that PLAYFAST_BENCH_REVIEWS
// names, or else one of 150 that is made up.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>

#include "output/format/json.hpp"
#include "page/frames.hpp"
#include "store/batchexecute.hpp"
#include "store/calls/rpc.hpp"
#include "store/demo_reviews.hpp"
#include "store/reviews/fields.hpp"
#include "store/reviews/page.hpp"

namespace {

using namespace playfast;

constexpr std::string_view rpc = "UsvDTd";

std::string make_answer() {
  if (const char* const file = std::getenv("PLAYFAST_BENCH_REVIEWS"); file != nullptr) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  auto reviews = storedouble::list();
  for (std::uint32_t number = 0; number < 150; ++number)
    reviews.push_back(storedouble::review_item("com.example.a", "en", number));
  auto payload = storedouble::list();
  payload.push_back(std::move(reviews));
  payload.push_back(storedouble::list(nullptr, std::string(150, 't')));
  return *storedouble::rpc_answer(std::string(rpc), payload.dump()).body;
}

const std::string& answer() {
  static const auto made = make_answer();
  return made;
}

const ReviewQuery& query() {
  static const auto made = [] {
    ReviewQuery query;
    query.app_id = "com.example.a";
    return query;
  }();
  return made;
}

record::StreamPage read_page(store::RpcReader& reader) {
  return store::read_review_page(reader.read(answer(), rpc).value(), query(), Time()).value();
}

void write_lines(const ReviewPage& page, std::string& text) {
  static const output::JsonObjects objects(store::review_columns());
  text.clear();
  for (const auto& review : page.reviews) {
    objects.append(text, store::review_columns().row(review));
    text += '\n';
  }
}

// How many reviews there are is told beside the time.
void count(benchmark::State& state, std::size_t reviews) {
  state.counters["reviews"] = static_cast<double>(reviews);
}

void ReviewsWhole(benchmark::State& state) {
  store::RpcReader reader;
  std::string text;
  std::size_t reviews = 0;
  for (auto _ : state) {
    const auto page = read_page(reader);
    write_lines(page, text);
    benchmark::DoNotOptimize(text);
    reviews = page.reviews.size();
  }
  count(state, reviews);
}
BENCHMARK(ReviewsWhole)->Unit(benchmark::kMicrosecond);

// The frame alone: the outer JSON, with the payload unescaped.
void ReviewsFindFrame(benchmark::State& state) {
  page::JsonReader reader;
  for (auto _ : state) benchmark::DoNotOptimize(page::find_frame(answer(), rpc, reader));
}
BENCHMARK(ReviewsFindFrame)->Unit(benchmark::kMicrosecond);

// The frame and the payload's JSON.
void ReviewsReadJson(benchmark::State& state) {
  store::RpcReader reader;
  for (auto _ : state) benchmark::DoNotOptimize(reader.read(answer(), rpc));
}
BENCHMARK(ReviewsReadJson)->Unit(benchmark::kMicrosecond);

void ReviewsToRecords(benchmark::State& state) {
  store::RpcReader reader;
  const auto payload = reader.read(answer(), rpc).value();
  for (auto _ : state) benchmark::DoNotOptimize(store::read_review_page(payload, query(), Time()));
}
BENCHMARK(ReviewsToRecords)->Unit(benchmark::kMicrosecond);

void ReviewsWriteJson(benchmark::State& state) {
  store::RpcReader reader;
  const auto page = read_page(reader);
  std::string text;
  for (auto _ : state) {
    write_lines(page, text);
    benchmark::DoNotOptimize(text);
  }
  count(state, page.reviews.size());
}
BENCHMARK(ReviewsWriteJson)->Unit(benchmark::kMicrosecond);

}  // namespace
