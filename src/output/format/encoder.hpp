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

enum class Format : std::uint8_t { jsonl, json, csv, tsv, table, card };

struct FormatName {
  std::string_view name;
  Format value;
};
inline constexpr std::array formats{FormatName{"jsonl", Format::jsonl}, FormatName{"json", Format::json},
                                    FormatName{"csv", Format::csv},     FormatName{"tsv", Format::tsv},
                                    FormatName{"table", Format::table}, FormatName{"card", Format::card}};

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

  /// Whether records are held back, for a look at the first ones.
  virtual bool holds() const { return false; }
  /// Appends what is held back, and holds no more.
  virtual void flush(std::string& /*out*/) {}
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

/// A header, then a line a record. The first records, a hundred at most, are held back until `flush` or
/// `end`; from them come the columns and their widths, and later rows leave as they come. No line is wider
/// than `width`. Without a record there is no header.
struct TableStyle {
  std::size_t width = 80;
  bool chosen = false;  ///< columns were chosen: all are shown that fit, in their order
  bool bold = false;    ///< the header
  MayDiffer may_differ = [](const record::Column&) { return false; };
  std::function<void(std::span<const std::string_view> names)> on_hidden = nullptr;  ///< they do not fit
};
std::unique_ptr<Encoder> table_encoder(TableStyle style);

/// For an app what people want to know of it; for other records a line for each field that has a value. An
/// empty line between records.
struct CardStyle {
  std::size_t width = 80;
  bool chosen = false;  ///< columns were chosen: a line for each, also of an app
  bool bold = false;    ///< an app's title
};
std::unique_ptr<Encoder> card_encoder(CardStyle style);

}  // namespace playfast::output
