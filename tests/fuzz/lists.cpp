// The readers of lists: the input is a page, an answer of the RPC, or the payload of either.
#include "fuzz.hpp"
#include "output/format/json.hpp"
#include "page/json/document.hpp"
#include "store/calls/rpc.hpp"
#include "store/lists/chart_page.hpp"
#include "store/lists/continuation.hpp"
#include "store/lists/developer.hpp"
#include "store/lists/entry_fields.hpp"
#include "store/lists/search_page.hpp"
#include "store/lists/similar.hpp"

using namespace playfast;

namespace {

constexpr std::uint64_t limit = 50;

// What is read has all that is required, each app once and ranked, and can be written.
void check(const Result<Answer<EntryList>>& answer, const record::Columns<Entry>& columns) {
  if (!answer) {
    fuzz::require(!answer.error().message.empty());
    return;
  }
  fuzz::require(answer->value.entries.size() <= limit);
  std::string lines;
  std::int64_t rank = 0;
  for (const auto& entry : answer->value.entries) {
    fuzz::require(!entry.app_id.empty() && !entry.title.empty() && entry.rank == ++rank);
    const auto same = [&](const Entry& other) { return other.app_id == entry.app_id; };
    fuzz::require(std::ranges::count_if(answer->value.entries, same) == 1);
    output::append_json(lines, columns.row(entry));
  }
  fuzz::require(fuzz::is_valid_utf8(lines) && lines.find('\n') == std::string::npos);
}

template <typename T>
Result<Answer<EntryList>> answer_of(const Result<T>& read, store::EntryReader entries) {
  if (!read) return tl::make_unexpected(read.error());
  return std::move(entries).answer();
}

void check_search(std::string_view html) {
  static page::JsonReader reader;
  SearchQuery query;
  query.term = "demo";
  for (const auto price : {Price::all, Price::free, Price::paid}) {
    query.price = price;
    query.limit = limit;
    auto entries = store::search_reader(query);
    auto read = store::read_search_page(html, query, entries, reader);
    const auto answer = answer_of(read, std::move(entries));
    check(answer, store::entry_columns(store::ListKind::search));
    if (!answer || price == Price::all) continue;
    for (const auto& entry : answer->value.entries) fuzz::require(entry.free == (price == Price::free));
  }
}

void check_search(const page::Node& payload) {
  const SearchQuery query{.term = "demo", .limit = limit};
  auto entries = store::search_reader(query);
  const auto read = store::read_search(payload, query, entries);
  check(answer_of(read, std::move(entries)), store::entry_columns(store::ListKind::search));
}

void check_chart(const page::Node& payload) {
  ChartQuery query;
  query.limit = limit;
  auto entries = store::chart_reader(query);
  auto read = store::read_chart(payload, entries);
  check(answer_of(read, std::move(entries)), store::entry_columns(store::ListKind::chart));
}

// A developer's page, that of similar apps, and the answers behind both.
void check_clusters(std::string_view html, const page::Node& payload) {
  static page::JsonReader reader;
  const auto& columns = store::entry_columns(store::ListKind::developer);
  const DeveloperQuery developer{.developer = "123", .limit = limit};
  auto entries = store::developer_reader(developer);
  const auto page = store::read_developer_page(html, developer, entries, reader);
  check(answer_of(page, std::move(entries)), columns);
  const SimilarQuery app{.app_id = "com.example.demo", .limit = limit};
  entries = store::similar_reader(app);
  const auto cluster = store::read_cluster_page(html, entries, reader);
  check(answer_of(cluster, std::move(entries)), columns);
  entries = store::similar_reader(app);
  const auto sections = store::read_similar(payload, app, entries);
  check(answer_of(sections, std::move(entries)), columns);
  entries = store::similar_reader(app);
  const auto more = store::read_continuation(payload, entries);
  check(answer_of(more, std::move(entries)), columns);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static page::JsonReader reader;
  static store::RpcReader rpc;
  const auto text = fuzz::text_of(data, size);
  check_search(text);
  check_search("<html><script>AF_initDataCallback({key: 'ds:4', hash: '1', data:" + std::string(text) +
               ", sideChannel: {}});</script></html>");
  if (const auto payload = rpc.read(text, "vyAe2")) check_chart(*payload);
  const auto root = reader.parse(text);
  if (!root) return 0;
  check_search(*root);
  check_chart(*root);
  check_clusters("<html><script>AF_initDataCallback({key: 'ds:3', hash: '1', data:" + std::string(text) +
                     ", sideChannel: {}});</script></html>",
                 *root);
  return 0;
}
