// Every format: the input is a text that stands in all fields of a record, and its bytes are the numbers.
#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

#include "fuzz.hpp"
#include "output/format/encoder.hpp"
#include "output/visible.hpp"
#include "store/app/fields.hpp"
#include "util/text_width.hpp"

using namespace playfast;

namespace {

App record_of(std::string_view text) {
  App app;
  for (const auto& field : store::app_fields()) {
    if (field.read_text != nullptr) static_cast<void>(field.read_text(text, app));
  }
  std::uint64_t bits = 0;
  std::memcpy(&bits, text.data(), std::min(text.size(), sizeof bits));
  std::memcpy(&app.score.emplace(), &bits, sizeof bits);
  app.ratings = static_cast<std::int64_t>(bits);
  app.released = std::chrono::floor<std::chrono::days>(Time(std::chrono::seconds(bits % 100'000'000'000)));
  app.screenshots = {std::string(text), ""};
  app.categories = {{std::string(text), std::nullopt}, {"", std::string(text)}};
  app.permissions = {{std::nullopt, {std::string(text)}}};
  return app;
}

std::string encoded(output::Encoder& encoder, const App& app,
                    const record::Columns<App>& columns = store::app_columns()) {
  std::string out;
  encoder.begin(out, columns);
  encoder.record(out, columns.row(app));
  encoder.record(out, columns.row(app));
  encoder.end(out);
  fuzz::require(fuzz::is_valid_utf8(out));
  return out;
}

// No line is wider than the terminal, which obeys nothing in it.
void check_lines(std::string_view text, std::size_t width) {
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    fuzz::require(util::display_width(line) <= width && output::visible(line) == line);
    text.remove_prefix(line.size() + 1);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto app = record_of(fuzz::text_of(data, size));
  const auto json = encoded(*output::json_encoder(), app);
  fuzz::require(nlohmann::json::accept(json));
  const auto lines = encoded(*output::json_lines_encoder(), app);
  fuzz::require(lines.find('\n') == lines.size() / 2 - 1);
  fuzz::require(nlohmann::json::accept(encoded(*output::json_encoder(true), app)));
  encoded(*output::csv_encoder({}), app);
  const auto tsv = encoded(*output::tsv_encoder(), app);
  fuzz::require(std::count(tsv.begin(), tsv.end(), '\n') == 3);
  encoded(*output::csv_encoder({.formulas = true, .for_terminal = true}), app);
  for (const std::size_t width : {7U, 80U, 200U}) {
    for (const bool chosen : {false, true}) {
      check_lines(encoded(*output::table_encoder({.width = width, .chosen = chosen}), app), width);
    }
    // Names of fields are not broken.
    const auto least = width < 80 ? std::string_view::npos : width;
    check_lines(encoded(*output::card_encoder({.width = width}), app), least);
    check_lines(encoded(*output::card_encoder({.width = width, .chosen = true}), app), least);
  }
  return 0;
}
