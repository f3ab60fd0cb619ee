// Where the time of one details page goes. The page is the file that PLAYFAST_BENCH_PAGE names, of
// the app PLAYFAST_BENCH_APP, or else one that is built.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>

#include "net/body.hpp"
#include "output/format/json.hpp"
#include "page/datasets.hpp"
#include "page/html/text.hpp"
#include "store/app/fields.hpp"
#include "store/app/page.hpp"
#include "store/gzip.hpp"
#include "store/page_builder.hpp"

namespace {

using namespace playfast;

struct Subject {
  AppQuery query;
  std::string html;
  std::string gzip;
};

Subject make_subject() {
  const char* const file = std::getenv("PLAYFAST_BENCH_PAGE");
  const char* const app = std::getenv("PLAYFAST_BENCH_APP");
  Subject subject;
  subject.query.app_id = app != nullptr ? app : "com.spotify.music";
  if (file != nullptr) {
    std::ifstream stream(file);
    subject.html.assign(std::istreambuf_iterator<char>(stream), {});
  } else {
    subject.html = storedouble::build_app_page(storedouble::demo_app(subject.query.app_id, "us", "en")).str();
  }
  subject.gzip = storedouble::gzip(subject.html, 6);
  return subject;
}

const Subject& subject() {
  static const auto made = make_subject();
  return made;
}

Answer<App> read_subject(page::JsonReader& reader) {
  return store::read_app_page(subject().html, subject().query, reader).value();
}

void Inflate(benchmark::State& state) {
  net::Inflater inflater;
  for (auto _ : state) benchmark::DoNotOptimize(inflater.decode(subject().gzip, "gzip"));
}
BENCHMARK(Inflate)->Unit(benchmark::kMicrosecond);

void FindDataBlocks(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(page::find_datasets(subject().html));
}
BENCHMARK(FindDataBlocks)->Unit(benchmark::kMicrosecond);

void ReadPage(benchmark::State& state) {
  page::JsonReader reader;
  for (auto _ : state) benchmark::DoNotOptimize(read_subject(reader));
}
BENCHMARK(ReadPage)->Unit(benchmark::kMicrosecond);

void DescriptionToText(benchmark::State& state) {
  page::JsonReader reader;
  const auto html = read_subject(reader).value.description_html.value();
  for (auto _ : state) benchmark::DoNotOptimize(page::html_to_text(html));
}
BENCHMARK(DescriptionToText)->Unit(benchmark::kMicrosecond);

void WriteJson(benchmark::State& state) {
  page::JsonReader reader;
  const auto answer = read_subject(reader);
  const output::JsonObjects objects(store::app_columns());
  std::string line;
  for (auto _ : state) {
    line.clear();
    objects.append(line, store::app_columns().row(answer.value));
    benchmark::DoNotOptimize(line);
  }
}
BENCHMARK(WriteJson)->Unit(benchmark::kMicrosecond);

}  // namespace
