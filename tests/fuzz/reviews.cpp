// The readers of reviews: the input is an answer of the RPC, and the payload of one.
#include "fuzz.hpp"
#include "output/format/json.hpp"
#include "page/frames.hpp"
#include "store/reviews/fields.hpp"
#include "store/reviews/page.hpp"

using namespace playfast;

namespace {

// What a payload is read as has all that is required, and can be written.
void check_page(const page::Node& payload) {
  ReviewQuery query;
  query.app_id = "com.example.demo";
  const auto page = store::read_review_page(payload, query, Time(std::chrono::seconds(1)));
  if (!page) {
    fuzz::require(!page.error().message.empty());
    return;
  }
  std::string lines;
  for (const auto& review : page->reviews) {
    fuzz::require(!review.review_id.empty() && review.score >= 1 && review.score <= 5);
    output::append_json(lines, store::review_columns().row(review));
  }
  fuzz::require(fuzz::is_valid_utf8(lines) && lines.find('\n') == std::string::npos);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static page::JsonReader reader;
  static store::RpcReader rpc;
  const auto text = fuzz::text_of(data, size);
  for (const std::string_view id : {"UsvDTd", "oCPfdb"}) {
    const auto frame = page::find_frame(text, id, reader);
    fuzz::require(frame || !frame.error().message.empty());
    const auto payload = rpc.read(text, id);
    // Where there is no frame there is no payload, and no data is no error.
    fuzz::require(frame || !payload);
    if (!payload) fuzz::require(!payload.error().message.empty());
    if (payload && payload->present()) check_page(*payload);
  }
  if (const auto root = reader.parse(text)) check_page(*root);
  return 0;
}
