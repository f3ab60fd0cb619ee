#include "output/format/card_text.hpp"

#include <algorithm>
#include <utility>

#include "output/visible.hpp"
#include "util/number.hpp"
#include "util/text.hpp"
#include "util/text_width.hpp"
#include "util/wrap.hpp"

namespace playfast::output {
namespace {

class CardSink final : public record::Sink {
 public:
  void null() override {}
  void boolean(bool value) override { put(value ? "yes" : "no"); }
  void integer(std::int64_t value) override {
    std::string digits;
    util::append_number(digits, value);
    put(digits, true);
  }
  void number(double value) override {
    std::string digits;
    util::append_number(digits, value);
    put(digits, true);
  }
  void text(std::string_view value) override { put(value); }
  void begin_list() override { ++lists_; }
  void end_list() override {
    if (--lists_ == 0) separator_ = {};
  }
  void begin_object() override {
    separate(false);
    ++objects_;
    separator_ = {};
  }
  void key(std::string_view name) override { key_ = name; }
  void end_object() override {
    --objects_;
    key_ = {};
    separator_ = "\n";
  }

  std::string out;

 private:
  void separate(bool is_number) {
    const bool on_one_line = is_number || lists_ > 1;
    if (objects_ == 0 && !separator_.empty()) separator_ = on_one_line ? ", " : "\n";
    out += separator_;
  }

  void put(std::string_view value, bool is_number = false) {
    if (objects_ > 0 && !key_.empty()) {
      if (!separator_.empty()) out += "; ";
      out += key_;
      out += ": ";
      key_ = {};
    } else if (objects_ > 0) {
      out += ", ";
    } else {
      separate(is_number);
    }
    out += value;
    separator_ = "\n";
  }

  int lists_ = 0;
  int objects_ = 0;
  std::string_view key_;        ///< that the next value belongs to, once
  std::string_view separator_;  ///< before the next value; empty: it is the first
};

class NumberSink final : public record::Sink {
 public:
  void null() override {}
  void boolean(bool /*value*/) override {}
  void integer(std::int64_t value) override { numbers.push_back(value); }
  void number(double /*value*/) override {}
  void text(std::string_view /*value*/) override {}
  void begin_list() override {}
  void end_list() override {}
  void begin_object() override {}
  void key(std::string_view /*name*/) override {}
  void end_object() override {}

  std::vector<std::int64_t> numbers;
};

}  // namespace

std::string card_value(const record::Row& row, std::size_t index) {
  CardSink sink;
  row.write(index, sink);
  return std::move(sink.out);
}

std::vector<std::int64_t> card_numbers(const record::Row& row, std::size_t index) {
  NumberSink sink;
  row.write(index, sink);
  return std::move(sink.numbers);
}

std::vector<std::string> card_lines(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (auto line : util::split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    auto broken = util::broken(visible(line), width);
    if (broken.empty()) broken.emplace_back();
    std::ranges::move(broken, std::back_inserter(lines));
  }
  return lines;
}

std::string grouped(std::string_view number) {
  if (number.find_first_not_of("0123456789") != std::string_view::npos) return std::string(number);
  std::string text;
  for (std::size_t at = 0; at < number.size(); ++at) {
    if (at > 0 && (number.size() - at) % 3 == 0) text += ',';
    text += number[at];
  }
  return text;
}

void append_card_line(std::string& out, std::string_view name, std::string_view value, std::size_t indent,
                      std::size_t width) {
  if (value.empty()) return;
  constexpr std::size_t least = 20;
  out += name;
  // A name that is too long has a line of its own; so have all values where the terminal is narrow.
  bool fits = util::display_width(name) < indent;
  if (width < indent + least) {
    fits = false;
    indent = 2;
  }
  if (fits) out.append(indent - util::display_width(name), ' ');
  const auto room = width > indent + 1 ? width - indent : 1;
  for (const auto& line : card_lines(value, room)) {
    if (!fits) out += '\n' + std::string(line.empty() ? 0 : indent, ' ');
    out += line;
    fits = false;
  }
  out += '\n';
}

}  // namespace playfast::output
