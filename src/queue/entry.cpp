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

IdText::IdText(const EntryId& id) {
  auto* const end = text_.data() + text_.size();
  auto* at = std::to_chars(text_.data(), end, id.ms).ptr;
  *at++ = '-';
  size_ = static_cast<std::size_t>(std::to_chars(at, end, id.number).ptr - text_.data());
}

std::string to_string(const EntryId& id) { return std::string(IdText(id).view()); }

Entry entry_of(Reply::Part reply) {
  Entry entry;
  parse_id(reply.at(0).text(), entry.id);
  std::string_view name;
  bool is_name = true;
  for (const auto part : reply.at(1)) {
    if (is_name) {
      name = part.text();
    } else if (name == "item") {
      entry.item = part.text();
    } else if (name == "country") {
      entry.country = part.text();
    } else if (name == "lang") {
      entry.lang = part.text();
    } else if (name == "origin" && !parse_id(part.text(), entry.origin)) {
      entry.origin = {};  // whoever feeds the stream may have a field of this name too
    }
    is_name = !is_name;
  }
  return entry;
}

}  // namespace playfast::queue
