#include "output/format/cell.hpp"
#include "output/format/encoder.hpp"
#include "output/visible.hpp"
#include "util/text_width.hpp"

namespace playfast::output {
namespace {

bool is_number(const record::Column& column) {
  return column.type == record::Type::integer || column.type == record::Type::number;
}

class TableEncoder final : public Encoder {
 public:
  explicit TableEncoder(TableLayout layout) : columns_(std::move(layout.shown)) {}

  void begin(std::string& out, std::span<const record::Column> columns) override {
    append_line(out, [&](std::size_t index) { return std::string(columns[index].name); });
  }

  void record(std::string& out, const record::Row& row) override {
    append_line(out, [&](std::size_t index) { return visible(cell_of(row, index).text); });
  }

 private:
  template <typename TextOf>
  void append_line(std::string& out, TextOf text_of) const {
    std::size_t owed = 0;  // blanks before the next text, so that none end the line
    for (std::size_t index = 0; index < columns_.size(); ++index) {
      const auto& shown = columns_[index];
      const auto text = util::fitted(text_of(index), shown.width);
      const auto blanks = shown.width - util::display_width(text);
      const bool right = is_number(shown.column);
      if (right) owed += blanks;
      if (!text.empty()) {
        out.append(owed, ' ');
        out += text;
        owed = 0;
      }
      owed += (right ? 0 : blanks) + TableLayout::gap;
    }
    out += '\n';
  }

  std::vector<TableColumn> columns_;
};

}  // namespace

std::unique_ptr<Encoder> table_encoder(TableLayout layout) {
  return std::make_unique<TableEncoder>(std::move(layout));
}

}  // namespace playfast::output
