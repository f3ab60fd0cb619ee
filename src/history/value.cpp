#include "history/value.hpp"

#include <simdjson.h>
#include <charconv>
#include <chrono>
#include <cmath>

#include "output/format/json.hpp"
#include "util/utf8.hpp"

namespace playfast::history {

void Value::set(std::int64_t value) {
  kind = Kind::integer;
  integer = value;
}

// SQLite stores a NaN as null.
void Value::set(double value) {
  kind = std::isfinite(value) ? Kind::number : Kind::null;
  number = value;
}

void Value::set(std::string_view value) {
  kind = Kind::text;
  text.clear();
  if (simdjson::validate_utf8(value.data(), value.size())) {
    text = value;
  } else {
    util::append_valid(text, value);
  }
}

bool operator==(const Value& one, const Value& other) {
  if (one.kind != other.kind) return false;
  switch (one.kind) {
    case Value::Kind::null:
      return true;
    case Value::Kind::integer:
      return one.integer == other.integer;
    case Value::Kind::number:
      return one.number == other.number;
    case Value::Kind::text:
      break;
  }
  return one.text == other.text;
}

namespace {

// A list becomes JSON as a whole.
class ValueSink final : public record::Sink {
 public:
  explicit ValueSink(Value& value) : value_(value), json_(value.text) { value.set_null(); }

  void null() override {
    if (depth_ > 0) json_.null();
  }
  void boolean(bool flag) override { depth_ > 0 ? json_.boolean(flag) : value_.set(std::int64_t{flag}); }
  void integer(std::int64_t number) override { depth_ > 0 ? json_.integer(number) : value_.set(number); }
  void number(double number) override { depth_ > 0 ? json_.number(number) : value_.set(number); }
  void text(std::string_view text) override { depth_ > 0 ? json_.text(text) : value_.set(text); }
  void begin_list() override {
    begin();
    json_.begin_list();
  }
  void end_list() override {
    json_.end_list();
    --depth_;
  }
  void begin_object() override {
    begin();
    json_.begin_object();
  }
  void key(std::string_view name) override { json_.key(name); }
  void end_object() override {
    json_.end_object();
    --depth_;
  }

 private:
  void begin() {
    if (depth_++ == 0) value_.set(std::string_view());
  }

  Value& value_;
  output::JsonSink json_;
  int depth_ = 0;
};

// A number of digits only, in front of `end`.
std::optional<int> digits(std::string_view text) {
  int number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || stop != text.data() + text.size() || text.front() == '-') return std::nullopt;
  return number;
}

}  // namespace

void read_value(const record::Row& row, std::size_t index, Value& value) {
  ValueSink sink(value);
  row.write(index, sink);
}

std::optional<std::int64_t> parse_time(std::string_view text) {
  constexpr std::string_view form = "0000-00-00T00:00:00Z";
  if (text.size() != form.size()) return std::nullopt;
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (form[at] != '0' && text[at] != form[at]) return std::nullopt;
  }
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  const auto hour = digits(text.substr(11, 2));
  const auto minute = digits(text.substr(14, 2));
  const auto second = digits(text.substr(17, 2));
  if (!year || !month || !day || !hour || !minute || !second) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok() || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  const auto moment = std::chrono::sys_days(date) + std::chrono::hours(*hour) +
                      std::chrono::minutes(*minute) + std::chrono::seconds(*second);
  return std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
}

}  // namespace playfast::history
