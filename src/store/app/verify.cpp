#include "store/app/verify.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "record/sink.hpp"
#include "store/app/payload.hpp"
#include "util/number.hpp"

namespace playfast::store {
namespace {

using Field = record::Field<App>;

/// How far the two values of a field may differ.
enum class Leeway : std::uint8_t { none, score, count, any };

Leeway leeway_of(const Field& field) {
  constexpr std::array<std::string_view, 5> counts{"ratings", "reviews", "histogram", "min_installs",
                                                   "real_installs"};
  constexpr std::array<std::string_view, 5> any{"score_text", "installs", "installs_short", "chart_name",
                                                "chart_rank"};
  if (std::ranges::count(counts, field.name) > 0) return Leeway::count;
  if (std::ranges::count(any, field.name) > 0) return Leeway::any;
  const bool is_score = field.name == "score" || field.name.starts_with("device_scores.");
  return is_score ? Leeway::score : Leeway::none;
}

/// A value as a text, lists and objects in brackets, and the numbers in it.
class ValueText final : public record::Sink {
 public:
  ValueText(const App& app, const Field& field) { field.write(app, *this); }

  /// Nothing for null.
  std::optional<std::string> text() const { return is_null_ ? std::nullopt : std::optional(text_); }
  const std::vector<double>& numbers() const { return numbers_; }

  void null() override {
    is_null_ = text_.empty();
    add("null");
  }
  void boolean(bool value) override { add(value ? "true" : "false"); }
  void integer(std::int64_t value) override { add_number(value); }
  void number(double value) override { add_number(value); }
  void text(std::string_view value) override {
    if (depth_ == 0) return add(value);
    add("\"");
    text_.append(value) += '"';
  }
  void begin_list() override { begin('['); }
  void end_list() override { end(']'); }
  void begin_object() override { begin('{'); }
  void end_object() override { end('}'); }
  void key(std::string_view name) override {
    add(name);
    text_ += ": ";
    is_first_ = true;
  }

 private:
  void add(std::string_view part) {
    if (!is_first_) text_ += ", ";
    text_ += part;
    is_first_ = false;
  }
  template <typename Number>
  void add_number(Number value) {
    std::string digits;
    util::append_number(digits, value);
    add(digits);
    numbers_.push_back(static_cast<double>(value));
  }
  void begin(char bracket) {
    add({&bracket, 1});
    is_first_ = true;
    ++depth_;
  }
  void end(char bracket) {
    text_ += bracket;
    is_first_ = false;
    --depth_;
  }

  std::string text_;
  std::vector<double> numbers_;
  bool is_null_ = false;
  bool is_first_ = true;
  int depth_ = 0;
};

bool is_near(double one, double other, Leeway leeway) {
  constexpr double rounding = 1e-9;
  const double max_difference = leeway == Leeway::score
                                    ? 0.05 + rounding
                                    : std::max(10.0, std::max(std::abs(one), std::abs(other)) / 100);
  return std::abs(one - other) <= max_difference;
}

bool agree(const ValueText& one, const ValueText& other, Leeway leeway) {
  if (one.text() == other.text()) return true;
  if (leeway == Leeway::none || one.numbers().empty()) return false;
  return std::ranges::equal(one.numbers(), other.numbers(),
                            [&](double left, double right) { return is_near(left, right, leeway); });
}

}  // namespace

void compare_with_page(Answer<App> page, std::span<const Field* const> fields, Answer<App>& answer) {
  for (const auto* field : fields) {
    const auto leeway = leeway_of(*field);
    if (leeway == Leeway::any) continue;
    const ValueText by_rpc(answer.value, *field);
    const ValueText on_page(page.value, *field);
    if (agree(by_rpc, on_page, leeway)) continue;
    answer.warnings.push_back({.kind = Drift::Kind::disagreement,
                               .field = std::string(field->name),
                               .path = payload_path(*field),
                               .value = by_rpc.text(),
                               .other = on_page.text(),
                               .other_source = Source::page});
  }
  for (auto& warning : page.warnings) {
    if (std::ranges::find(answer.warnings, warning) == answer.warnings.end())
      answer.warnings.push_back(std::move(warning));
  }
}

}  // namespace playfast::store
