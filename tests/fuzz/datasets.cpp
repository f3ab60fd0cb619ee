// The scan of a page for its data blocks, and what else is told of pages without parsing them.
#include "page/datasets.hpp"

#include "fuzz.hpp"
#include "page/html/page.hpp"
#include "store/calls/answer.hpp"

using namespace playfast;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto html = fuzz::text_of(data, size);
  for (const auto& block : page::find_datasets(html)) {
    fuzz::require(fuzz::within(block.key, html) && fuzz::within(block.rpc, html) &&
                  fuzz::within(block.json, html));
    fuzz::require(!block.key.empty());
  }
  fuzz::require(fuzz::within(page::language(html), html));
  static_cast<void>(page::is_complete(html));
  static page::JsonReader reader;
  static_cast<void>(store::detect_block_page(html, reader));
  return 0;
}
