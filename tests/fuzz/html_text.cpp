// HTML fragments to text.
#include "page/html/text.hpp"

#include "fuzz.hpp"

using namespace playfast;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = page::html_to_text(fuzz::text_of(data, size));
  fuzz::require(text.has_value() || text.error().kind == ErrorKind::not_understood);
  return 0;
}
