#include <algorithm>
#include <utility>

#include "output/format/app_card.hpp"
#include "output/format/card_text.hpp"
#include "output/format/encoder.hpp"

namespace playfast::output {
namespace {

class CardEncoder final : public Encoder {
 public:
  explicit CardEncoder(CardStyle style) : style_(style) {}

  void begin(std::string& /*out*/, std::span<const record::Column> columns) override {
    constexpr std::size_t longest = 24;
    for (const auto& column : columns) indent_ = std::max(indent_, std::min(column.name.size(), longest) + 2);
    is_app_ = !style_.chosen && is_app(columns);
  }

  void record(std::string& out, const record::Row& row) override {
    if (std::exchange(any_, true)) out += '\n';
    if (is_app_) return append_app_card(out, row, style_);
    const auto size = out.size();
    for (std::size_t index = 0; index < row.columns().size(); ++index)
      append_card_line(out, row.columns()[index].name, card_value(row, index), indent_, style_.width);
    if (out.size() == size) out += '\n';  // a record all the same
  }

 private:
  CardStyle style_;
  std::size_t indent_ = 0;
  bool is_app_ = false;
  bool any_ = false;
};

}  // namespace

std::unique_ptr<Encoder> card_encoder(CardStyle style) { return std::make_unique<CardEncoder>(style); }

}  // namespace playfast::output
