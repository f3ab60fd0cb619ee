// The readers of suggestions and related searches: the input is a page, or the payload of either.
#include "fuzz.hpp"
#include "output/format/json.hpp"
#include "page/json/document.hpp"
#include "store/lists/related.hpp"
#include "store/suggest.hpp"

using namespace playfast;

namespace {

// What is read is ranked, each text once, and can be written.
template <typename Record>
void check(const Result<Answer<List<Record>>>& answer, std::string Record::*text,
           const record::Columns<Record>& columns) {
  if (!answer) {
    fuzz::require(!answer.error().message.empty());
    return;
  }
  std::string lines;
  std::int64_t rank = 0;
  for (const auto& entry : answer->value.entries) {
    fuzz::require(!(entry.*text).empty() && entry.rank == ++rank);
    const auto same = [&](const Record& other) { return other.*text == entry.*text; };
    fuzz::require(std::ranges::count_if(answer->value.entries, same) == 1);
    output::append_json(lines, columns.row(entry));
  }
  fuzz::require(fuzz::is_valid_utf8(lines) && lines.find('\n') == std::string::npos);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static page::JsonReader reader;
  static SystemClock clock;
  static store::Session session{.base_url = "https://store.example", .clock = clock};
  const TermQuery query{.term = "demo"};
  const auto text = fuzz::text_of(data, size);
  const auto page = "<html><script>AF_initDataCallback({key: 'ds:4', hash: '1', data:" + std::string(text) +
                    ", sideChannel: {}});</script></html>";
  for (const std::string_view html : {text, std::string_view(page)}) {
    check(store::related_endpoint.read(session, {.html = html}, query), &RelatedSearch::related,
          store::related_columns());
  }
  const auto payload = reader.parse(text);
  if (!payload) return 0;
  check(store::suggest_endpoint.read(session, {.payload = *payload}, query), &Suggestion::suggestion,
        store::suggestion_columns());
  return 0;
}
