#include <algorithm>
#include <utility>

#include "output/format/cell.hpp"
#include "output/format/encoder.hpp"
#include "output/visible.hpp"
#include "util/number.hpp"
#include "util/text_width.hpp"

namespace playfast::output {
namespace {

using Cells = std::vector<std::string>;

bool is_right(const record::Column& column) {
  return column.table.right || column.type == record::Type::integer || column.type == record::Type::number;
}

// The digits behind the point, and the point.
std::size_t fraction_size(const record::Column& column, std::string_view cell) {
  const auto point = column.type == record::Type::number ? cell.find('.') : std::string_view::npos;
  return point == std::string_view::npos ? 0 : cell.size() - point;
}

// A row is one line: breaks of a text are blanks in it.
void put_on_one_line(std::string& text) {
  for (char& c : text) {
    if (c == '\n' || c == '\r') c = ' ';
  }
}

class TableEncoder final : public Encoder {
 public:
  explicit TableEncoder(TableStyle style) : style_(std::move(style)) {}

  void begin(std::string& /*out*/, std::span<const record::Column> columns) override {
    columns_.assign(columns.begin(), columns.end());
  }

  void record(std::string& out, const record::Row& row) override {
    Cells cells(columns_.size());
    if (is_laid_out()) {
      for (const auto& shown : shown_) cells[shown.index] = cell(row, shown.index);
      return append_line(out, cells);
    }
    for (std::size_t index = 0; index < cells.size(); ++index) cells[index] = cell(row, index);
    held_.push_back(std::move(cells));
    if (held_.size() == max_held) lay_out(out, false);
  }

  bool holds() const override { return !held_.empty(); }
  void flush(std::string& out) override {
    if (holds()) lay_out(out, false);
  }
  void end(std::string& out) override {
    if (holds()) lay_out(out, true);
  }

 private:
  static constexpr std::size_t max_held = 100;

  bool is_laid_out() const { return !shown_.empty(); }

  std::string cell(const record::Row& row, std::size_t index) const {
    const auto& column = columns_[index];
    const auto& hint = column.table;
    auto value = cell_of(row, index);
    if (value.text == "0" && !hint.zero.empty()) return std::string(hint.zero);
    if (hint.decimals > 0) value.text = util::rounded(value.text, hint.decimals);
    put_on_one_line(value.text);
    return util::fitted(visible(value.text), style_.width);
  }

  FirstLook look(bool is_all) const {
    FirstLook look{std::vector<ColumnLook>(columns_.size()), is_all};
    for (std::size_t index = 0; index < columns_.size(); ++index) {
      auto& column = look.columns[index];
      for (const auto& cells : held_) {
        const auto& text = cells[index];
        column.width = std::max(column.width, util::display_width(text) + padding(index, text));
        column.any = column.any || !text.empty();
        column.differ = column.differ || text != held_.front()[index];
      }
    }
    return look;
  }

  // Writes what was held, once it is known how.
  void lay_out(std::string& out, bool is_all) {
    fractions_.assign(columns_.size(), 0);
    for (const auto& cells : held_) {
      for (std::size_t index = 0; index < cells.size(); ++index)
        fractions_[index] = std::max(fractions_[index], fraction_size(columns_[index], cells[index]));
    }
    const auto first = look(is_all);
    auto layout = style_.chosen ? chosen_layout(columns_, first, style_.width, style_.may_differ)
                                : default_layout(columns_, first, style_.width, style_.may_differ);
    shown_ = std::move(layout.shown);
    if (!layout.left_out.empty() && style_.on_hidden) style_.on_hidden(layout.left_out);
    append_header(out);
    for (const auto& cells : std::exchange(held_, {})) append_line(out, cells);
  }

  void append_header(std::string& out) const {
    Cells names;
    for (const auto& column : columns_) names.emplace_back(column.name);
    std::string line;
    append_line(line, names, false);
    line.pop_back();
    out += style_.bold ? "\x1b[1m" + line + "\x1b[0m\n" : line + '\n';
  }

  // Blanks behind a number, so that the points of a column stand one below the other.
  std::size_t padding(std::size_t index, std::string_view cell) const {
    const bool is_number = !cell.empty() && (cell[0] == '-' || (cell[0] >= '0' && cell[0] <= '9'));
    const auto fraction = fraction_size(columns_[index], cell);
    return is_number && fraction < fractions_[index] ? fractions_[index] - fraction : 0;
  }

  void append_line(std::string& out, const Cells& cells, bool aligns_points = true) const {
    std::size_t owed = 0;  // blanks before the next text, so that none end the line
    for (const auto& shown : shown_) {
      const auto text = util::fitted(cells[shown.index], shown.width);
      const auto blanks = shown.width - util::display_width(text);
      const auto behind = aligns_points ? std::min(blanks, padding(shown.index, text)) : 0;
      const bool right = is_right(shown.column);
      if (right) owed += blanks - behind;
      if (!text.empty()) {
        out.append(owed, ' ');
        out += text;
        owed = 0;
      }
      owed += (right ? behind : blanks) + TableLayout::gap;
    }
    out += '\n';
  }

  TableStyle style_;
  std::vector<record::Column> columns_;
  std::vector<Cells> held_;             ///< the first records, until it is known how to show them
  std::vector<std::size_t> fractions_;  ///< of each column, with the point
  std::vector<TableColumn> shown_;
};

}  // namespace

std::unique_ptr<Encoder> table_encoder(TableStyle style) {
  return std::make_unique<TableEncoder>(std::move(style));
}

}  // namespace playfast::output
