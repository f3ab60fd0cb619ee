#include "queue/entry.hpp"

#include <fmt/format.h>
#include <charconv>

namespace playfast::queue {

std::string failed_key(const std::string& stream) { return fmt::format("{}:failed", stream); }
std::string done_key(const std::string& stream) { return fmt::format("{}:done", stream); }
std::string pace_key(const std::string& stream) { return fmt::format("{}:pace", stream); }

bool parse_id(std::string_view text, EntryId& id) {
  const auto* const end = text.data() + text.size();
  const auto ms = std::from_chars(text.data(), end, id.ms);
  if (ms.ec != std::errc() || ms.ptr == end || *ms.ptr != '-') return false;
  const auto number = std::from_chars(ms.ptr + 1, end, id.number);
  return number.ec == std::errc() && number.ptr == end;
}

std::string to_string(const EntryId& id) {
  const fmt::format_int ms(id.ms);
  const fmt::format_int number(id.number);
  std::string text;
  text.reserve(ms.size() + 1 + number.size());
  text.append(ms.data(), ms.size()) += '-';
  return text.append(number.data(), number.size());
}

Entry entry_of(const Reply& reply) {
  const auto& fields = reply.at(1);
  Entry entry{.item = fields.value("item").text,
              .country = fields.value("country").text,
              .lang = fields.value("lang").text};
  parse_id(reply.at(0).text, entry.id);
  // Whoever feeds the stream may have a field of this name too.
  if (!parse_id(fields.value("origin").text, entry.origin)) entry.origin = {};
  return entry;
}

}  // namespace playfast::queue
