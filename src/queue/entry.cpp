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

std::string to_string(const EntryId& id) { return fmt::format("{}-{}", id.ms, id.number); }

Entry entry_of(const Reply& reply) {
  const auto& fields = reply.at(1);
  Entry entry{.id = reply.at(0).text,
              .item = fields.value("item").text,
              .country = fields.value("country").text,
              .lang = fields.value("lang").text,
              .origin = fields.value("origin").text};
  // Whoever feeds the stream may have a field of this name too.
  EntryId origin;
  if (!parse_id(entry.origin, origin)) entry.origin.clear();
  return entry;
}

}  // namespace playfast::queue
