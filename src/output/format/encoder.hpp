// Records as text, in one of the formats.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/format/table_layout.hpp"
#include "record/columns.hpp"

namespace playfast::output {

enum class Format : std::uint8_t { jsonl, json, csv, tsv, table };

struct FormatName {
  std::string_view name;
  Format value;
};
inline constexpr std::array formats{FormatName{"jsonl", Format::jsonl}, FormatName{"json", Format::json},
                                    FormatName{"csv", Format::csv}, FormatName{"tsv", Format::tsv},
                                    FormatName{"table", Format::table}};

/// Whether programs read it, from a file of that extension.
constexpr bool is_file_format(Format format) { return format != Format::table; }

/// Whether a file of it can be added to: a header at most, then lines.
constexpr bool can_be_continued(Format format) {
  return format == Format::jsonl || format == Format::csv || format == Format::tsv;
}

/// Appends the texts of one output, in order: `begin`, any number of records, `end`. What it appends
/// is valid UTF-8, whatever the records hold.
class Encoder {
 public:
  virtual ~Encoder() = default;
  virtual void begin(std::string& /*out*/, std::span<const record::Column> /*columns*/) {}
  virtual void record(std::string& out, const record::Row& row) = 0;
  virtual void end(std::string& /*out*/) {}
};

/// One object a line.
std::unique_ptr<Encoder> json_lines_encoder();

/// One array; an object a line. `for_terminal`: indented, with all that a terminal would obey or hide
/// escaped.
std::unique_ptr<Encoder> json_encoder(bool for_terminal = false);

/// RFC 4180: a header, then a row a record. Objects are spread, lists are JSON in a cell, null is
/// empty.
struct CsvStyle {
  bool formulas = false;  ///< else cells that a spreadsheet would run get a leading '; phone numbers do not
  bool bom = false;       ///< a byte order mark before the header, for Excel
  bool for_terminal = false;  ///< what a terminal would obey is made visible
};
std::unique_ptr<Encoder> csv_encoder(CsvStyle style);

/// A header, then a line a record, tabs between cells. Tab, line feed, carriage return and backslash are
/// written as \t, \n, \r and \\; lists are JSON in a cell, null is empty. `for_terminal`: what a terminal
/// would obey is made visible.
std::unique_ptr<Encoder> tsv_encoder(bool for_terminal = false);

/// A header, then a line a record, in columns of fixed widths, so that rows leave as they come. Its rows
/// have the columns that the layout shows.
std::unique_ptr<Encoder> table_encoder(TableLayout layout);

}  // namespace playfast::output
