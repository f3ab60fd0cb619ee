// The reader of an app's fields: the input is the JSON of a data block, in a page around it.
#include "store/app/fields.hpp"
#include "fuzz.hpp"
#include "output/format/json.hpp"
#include "store/app/reader.hpp"

using namespace playfast;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static page::JsonReader reader;
  const auto html = "<html lang=\"en\"><script>AF_initDataCallback({key: 'ds:5', hash: '1', data:" +
                    std::string(fuzz::text_of(data, size)) +
                    ", sideChannel: {}});</script><h1 itemprop=\"name\">Name</h1></html>";
  const AppQuery query{"com.example.demo", "us", "en"};
  for (const auto& reading : {store::Reading{}, {true, false}, {false, true}}) {
    const auto answer = store::read_app(html, query, reader, reading);
    if (!answer) {
      fuzz::require(!answer.error().message.empty());
      continue;
    }
    // Nothing that is required is ever missing, and what was read can be written.
    fuzz::require(!answer->value.title.empty() && !answer->value.app_id.empty());
    fuzz::require(answer->value.source == Source::schema_org ||
                  (answer->value.icon && answer->value.availability));
    std::string line;
    output::append_json(line, store::app_columns().row(answer->value));
    fuzz::require(fuzz::is_valid_utf8(line));
  }
  return 0;
}
