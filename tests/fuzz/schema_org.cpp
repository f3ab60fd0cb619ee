// The second reader: whole pages.
#include "page/html/schema_org.hpp"

#include "fuzz.hpp"

using namespace playfast;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static page::JsonReader reader;
  const auto found = page::read_schema_org(fuzz::text_of(data, size), reader);
  fuzz::require(found ? found->name && !found->name->empty() : !found.error().message.empty());
  return 0;
}
