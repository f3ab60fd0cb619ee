#include <utility>

#include "output/format/cell.hpp"
#include "output/format/encoder.hpp"
#include "output/visible.hpp"
#include "util/utf8.hpp"

namespace playfast::output {
namespace {

constexpr std::string_view line_end = "\r\n";

// "+49 (30) 123-45": a formula would need more than that.
bool is_phone_number(std::string_view text) {
  return text.starts_with('+') && text.find_first_not_of("0123456789 ()-", 1) == std::string_view::npos;
}

// What spreadsheets take for the start of a formula.
bool starts_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos &&
         !is_phone_number(text);
}

void append_quoted(std::string& out, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

class CsvEncoder final : public Encoder {
 public:
  explicit CsvEncoder(CsvStyle style) : style_(style) {}

  void begin(std::string& out, std::span<const record::Column> columns) override {
    if (style_.bom && !style_.for_terminal) out += "\uFEFF";
    std::string_view separator;
    for (const auto& column : columns) {
      out += std::exchange(separator, ",");
      append_quoted(out, column.name);
    }
    out += line_end;
  }

  void record(std::string& out, const record::Row& row) override {
    std::string_view separator;
    const auto size = row.columns().size();
    for (std::size_t index = 0; index < size; ++index) {
      out += std::exchange(separator, ",");
      append_cell(out, cell_of(row, index));
    }
    // A line with nothing on it is no record to those who read it.
    if (size == 1 && (out.empty() || out.ends_with('\n'))) out += "\"\"";
    out += line_end;
  }

 private:
  void append_cell(std::string& out, const Cell& cell) const {
    std::string text;
    if (cell.is_text && !style_.formulas && starts_formula(cell.text)) text += '\'';
    if (style_.for_terminal) {
      text += visible(cell.text);
    } else {
      util::append_valid(text, cell.text);
    }
    append_quoted(out, text);
  }

  CsvStyle style_;
};

}  // namespace

std::unique_ptr<Encoder> csv_encoder(CsvStyle style) { return std::make_unique<CsvEncoder>(style); }

}  // namespace playfast::output
