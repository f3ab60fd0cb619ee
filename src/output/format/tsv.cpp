#include <utility>

#include "output/format/cell.hpp"
#include "output/format/encoder.hpp"
#include "output/visible.hpp"
#include "util/utf8.hpp"

namespace playfast::output {
namespace {

std::string escaped_for_tsv(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    constexpr std::string_view special = "\t\n\r\\";
    const auto place = special.find(c);
    if (place == std::string_view::npos) {
      escaped += c;
    } else {
      escaped += '\\';
      escaped += "tnr\\"[place];
    }
  }
  return escaped;
}

class TsvEncoder final : public Encoder {
 public:
  explicit TsvEncoder(bool for_terminal) : for_terminal_(for_terminal) {}

  void begin(std::string& out, std::span<const record::Column> columns) override {
    std::string_view separator;
    for (const auto& column : columns) {
      out += std::exchange(separator, "\t");
      out += column.name;
    }
    out += '\n';
  }

  void record(std::string& out, const record::Row& row) override {
    std::string_view separator;
    for (std::size_t index = 0; index < row.columns().size(); ++index) {
      out += std::exchange(separator, "\t");
      const auto text = escaped_for_tsv(cell_of(row, index).text);
      for_terminal_ ? void(out += visible(text)) : util::append_valid(out, text);
    }
    out += '\n';
  }

 private:
  bool for_terminal_;
};

}  // namespace

std::unique_ptr<Encoder> tsv_encoder(bool for_terminal) { return std::make_unique<TsvEncoder>(for_terminal); }

}  // namespace playfast::output
