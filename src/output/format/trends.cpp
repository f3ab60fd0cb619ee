#include "output/format/trends.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "output/format/cell.hpp"
#include "output/visible.hpp"
#include "util/number.hpp"
#include "util/text_width.hpp"

namespace playfast::output {

void Trend::add(double value) {
  if (count_ == 0) first_ = value;
  last_ = value;
  if (count_++ % stride_ != 0) return;
  if (kept_.size() == max_kept) {
    for (std::size_t at = 0; at < max_kept / 2; ++at) kept_[at] = kept_[2 * at];
    kept_.resize(max_kept / 2);
    stride_ *= 2;
  }
  kept_.push_back(value);
}

std::string Trend::bars(bool inverted) const {
  constexpr std::array<std::string_view, 8> levels{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  auto values = kept_;
  if (values.empty()) return {};
  values.back() = last_;
  const auto [min, max] = std::ranges::minmax(values);
  std::string bars;
  for (const auto value : values) {
    const auto height = max > min ? (value - min) / (max - min) : 0.5;
    const auto level = std::lround((inverted ? 1 - height : height) * (levels.size() - 1));
    bars += levels.at(static_cast<std::size_t>(level));
  }
  return bars;
}

namespace {

bool is_number(const record::Column& column) {
  return column.type == record::Type::integer || column.type == record::Type::number;
}

bool has(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::optional<double> number_of(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::string text_of(double value) {
  std::string text;
  util::append_number(text, value);
  return value == std::floor(value) ? text : util::rounded(text, 2);
}

class TrendEncoder final : public Encoder {
 public:
  TrendEncoder(std::unique_ptr<Encoder> table, TrendStyle style) : table_(std::move(table)), style_(style) {}

  void begin(std::string& out, std::span<const record::Column> columns) override {
    table_->begin(out, columns);
  }
  void record(std::string& out, const record::Row& row) override {
    add(row);
    table_->record(out, row);
  }
  bool holds() const override { return table_->holds(); }
  void flush(std::string& out) override { table_->flush(out); }
  void end(std::string& out) override {
    table_->end(out);
    append_trends(out);
  }

 private:
  static constexpr std::size_t max_lines = 100;
  static constexpr std::size_t bar_size = std::string_view("▁").size();

  void add(const record::Row& row) {
    std::string subject;
    for (std::size_t index = 0; index < row.columns().size(); ++index) {
      if (has(style_.subject, row.columns()[index].name)) subject += ' ' + visible(cell_of(row, index).text);
    }
    for (std::size_t index = 0; index < row.columns().size(); ++index) {
      const auto& column = row.columns()[index];
      if (!is_number(column) || has(style_.subject, column.name) || has(style_.without, column.name))
        continue;
      if (const auto number = number_of(cell_of(row, index).text))
        add(std::string(column.name) + subject, *number);
    }
  }

  void add(const std::string& label, double number) {
    const auto found = places_.find(label);
    if (found != places_.end()) return lines_[found->second].second.add(number);
    if (lines_.size() == max_lines) {
      is_cut_ = true;
      return;
    }
    places_.emplace(label, lines_.size());
    lines_.emplace_back(label, Trend()).second.add(number);
  }

  void append_trends(std::string& out) const {
    std::size_t bars = 0;
    for (const auto& line : lines_) bars = std::max(bars, line.second.bars(false).size() / bar_size);
    // Beside a label stand the bars and two numbers.
    const auto beside = bars + 20;
    const auto most = style_.width > beside + 16 ? style_.width - beside : 16;
    std::size_t width = 0;
    for (const auto& [label, trend] : lines_) {
      if (trend.count() > 1) width = std::max(width, std::min(most, util::display_width(label)));
    }
    if (width == 0) return;
    out += '\n';
    for (const auto& [label, trend] : lines_) {
      if (trend.count() < 2) continue;
      const auto text = util::fitted(label, width);
      out += text + std::string(width - util::display_width(text), ' ');
      out += fmt::format("  {}  {} → {}\n", trend.bars(style_.inverted), text_of(trend.first()),
                         text_of(trend.last()));
    }
    if (is_cut_) out += fmt::format("(the first {} only)\n", max_lines);
  }

  std::unique_ptr<Encoder> table_;
  TrendStyle style_;
  std::map<std::string, std::size_t, std::less<>> places_;  ///< in `lines_`, by label
  std::vector<std::pair<std::string, Trend>> lines_;        ///< in order of their first value
  bool is_cut_ = false;
};

}  // namespace

std::unique_ptr<Encoder> with_trends(std::unique_ptr<Encoder> table, TrendStyle style) {
  return std::make_unique<TrendEncoder>(std::move(table), style);
}

}  // namespace playfast::output
