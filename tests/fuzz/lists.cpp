// The readers of searches and charts: the input is a page, an answer of the RPC, or the payload of either.
#include "fuzz.hpp"
#include "output/format/json.hpp"
#include "page/json/document.hpp"
#include "store/calls/rpc.hpp"
#include "store/lists/chart_page.hpp"
#include "store/lists/entry_fields.hpp"
#include "store/lists/search_page.hpp"

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

void check_search(std::string_view html) {
  static page::JsonReader reader;
  SearchQuery query;
  query.term = "demo";
  for (const auto price : {Price::all, Price::free, Price::paid}) {
    query.price = price;
    query.limit = limit;
    const auto answer = store::read_search_page(html, query, Time(), reader);
    check(answer, store::search_columns());
    if (!answer || price == Price::all) continue;
    for (const auto& entry : answer->value.entries) fuzz::require(entry.free == (price == Price::free));
  }
}

void check_chart(const page::Node& payload) {
  ChartQuery query;
  query.limit = limit;
  check(store::read_chart(payload, query, Time()), store::chart_columns());
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
  if (const auto root = reader.parse(text)) check_chart(*root);
  return 0;
}
