#include "store/fault_rules.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace storedouble {
namespace {

using Error = std::string;  ///< what is wrong with a value; "" if nothing

/// Reads all of the text as a number from `least` to `most`.
template <class Number>
Error read_number(std::string_view text, Number& number, Number least, Number most) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool all_read = error == std::errc() && end == text.data() + text.size();
  if (all_read && number >= least && number <= most) return "";
  return "'" + std::string(text) + "' is not a number from " + std::to_string(least) + " to " +
         std::to_string(most);
}

Error read_count(std::string_view text, std::uint64_t& count) {
  return read_number<std::uint64_t>(text, count, 1, 1'000'000'000);
}

/// Seconds or milliseconds.
template <class Duration>
Error read_duration(std::string_view text, Duration& duration, std::int64_t least) {
  std::int64_t count = 0;
  Error error = read_number<std::int64_t>(text, count, least, 1'000'000'000);
  duration = Duration(count);
  return error;
}

Error read_text(std::string_view text, std::string& value) {
  value = text;
  return text.empty() ? "it is empty" : "";
}

Error set(FaultRule& rule, std::string_view key, std::string_view value) {
  if (key == "match") return read_text(value, rule.match);
  if (key == "after") return read_count(value, rule.after);
  if (key == "first") return read_count(value, rule.first);
  if (key == "every") return read_count(value, rule.every);
  if (key == "skip") return read_count(value, rule.skip);
  if (key == "each") return read_count(value, rule.each);
  if (key == "calls") return read_count(value, rule.calls);
  if (key == "p") return read_number(value, rule.probability, 0.0, 1.0);
  if (key == "seed") return read_number<std::uint64_t>(value, rule.seed, 0, UINT64_MAX);
  if (key == "delay") return read_duration(value, rule.delay, 0);
  if (key == "status") return read_number(value, rule.status, 200, 599);
  if (key == "retry-after") return read_text(value, rule.retry_after);
  if (key == "retry-date") return read_duration(value, rule.retry_date.emplace(), -1'000'000'000);
  if (key == "clock") return read_duration(value, rule.clock, -1'000'000'000);
  if (key == "location") return read_text(value, rule.location);
  if (key == "bytes") return read_number<std::size_t>(value, rule.bytes.emplace(), 0, 1'000'000'000);
  if (key == "fault") {
    if (!set_fault(rule, value)) return "'" + std::string(value) + "' is none of " + fault_names();
    return "";
  }
  return "there is no such key";
}

/// Takes what stands before the next comma off the front, and makes `\,` a comma.
std::string take_pair(std::string_view& text) {
  std::string pair;
  std::size_t i = 0;
  for (; i < text.size() && text[i] != ','; ++i) {
    if (text.substr(i, 2) == "\\,") ++i;
    pair += text[i];
  }
  text.remove_prefix(std::min(i + 1, text.size()));
  return pair;
}

/// What the rule does, in a word; "" if it does nothing.
std::string name_of(const FaultRule& rule, std::string_view fault) {
  if (!fault.empty()) return std::string(fault);
  if (!rule.location.empty()) return "redirect";
  if (rule.status != 0) return std::to_string(rule.status);
  return rule.delay.count() > 0 ? "delay" : "";
}

}  // namespace

tl::expected<FaultRule, std::string> parse_fault_rule(std::string_view text) {
  const std::string where = " in rule '" + std::string(text) + "'";
  FaultRule rule;
  std::string fault;
  while (!text.empty()) {
    const std::string pair = take_pair(text);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const std::string key = pair.substr(0, equals);
    Error error = "it is not key=value";
    if (equals < pair.size()) error = set(rule, key, pair.substr(equals + 1));
    if (!error.empty())
      return tl::unexpected(
          std::string("'").append(key).append("'").append(where).append(": ").append(error));
    if (key == "fault") fault = pair.substr(equals + 1);
  }
  rule.name = name_of(rule, fault);
  if (rule.name.empty()) {
    return tl::unexpected("nothing to do" + where + ": it needs fault, status, location or delay");
  }
  return rule;
}

}  // namespace storedouble
