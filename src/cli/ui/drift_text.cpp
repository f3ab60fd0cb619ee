#include "cli/ui/drift_text.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "output/visible.hpp"
#include "util/text_width.hpp"

namespace playfast::cli {
namespace {

using Kind = Drift::Kind;

std::string shown(const std::optional<std::string>& value) {
  constexpr std::size_t enough = 80;
  return value ? fmt::format("\"{}\"", util::fitted(output::visible(*value), enough)) : "nothing";
}

// Two long values from shortly before they part: their beginnings are the same.
void skip_same(std::string& one, std::string& other) {
  constexpr std::size_t max_same = 40;
  constexpr std::size_t context = 20;
  const auto [first, second] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  const auto same = static_cast<std::size_t>(first - one.begin());
  if (same <= max_same) return;
  auto start = same - context;
  while (start > 0 && (static_cast<unsigned char>(one[start]) & 0xC0U) == 0x80U) --start;  // inside UTF-8
  for (auto* const text : {&one, &other}) text->replace(0, start, "…");
}

std::string difference(const Drift& drift) {
  auto value = drift.value;
  auto other = drift.other;
  if (value && other) skip_same(*value, *other);
  const bool is_page = drift.other_source == Source::page;
  return fmt::format("{} differs: {} {} at {}, {} {}", drift.field, shown(value),
                     is_page ? "by RPC" : "in the payload", drift.path, shown(other),
                     is_page ? "on the page" : "in the page's schema.org data");
}

}  // namespace

std::string drift_text(const Drift& drift, const QueryName& asked) {
  switch (drift.kind) {
    case Kind::unexpected_type:
      return fmt::format("{}: unexpected value at {}; set to null", drift.field, drift.path);
    case Kind::disagreement:
      return difference(drift);
    case Kind::inconsistent:
      return fmt::format("{} is inconsistent: {} against {} ({})", drift.field, shown(drift.value),
                         shown(drift.other), drift.reason);
    case Kind::unverified:
      return fmt::format("cannot verify the record: {}", drift.reason);
    case Kind::partial:
      return fmt::format("{}; using the page's schema.org data instead", drift.reason);
    case Kind::by_page:
      return fmt::format("fetched the page instead: {}", drift.reason);
    case Kind::skipped:
      return fmt::format("skipped an item that cannot be read: no {} at {}", drift.field, drift.path);
    case Kind::incomplete:
      return fmt::format("the list may be incomplete: {}", drift.reason);
    case Kind::other_term:
      return fmt::format("the store shows results for {}", shown(drift.value));
    case Kind::country:
      return fmt::format("the page is for country {} instead of \"{}\"", shown(drift.value), asked.country);
    case Kind::language:
      break;
  }
  return fmt::format("the page is in language {} instead of \"{}\"", shown(drift.value), asked.lang);
}

std::string repeat_key(const Drift& drift, const QueryName& asked) {
  switch (drift.kind) {
    case Kind::unexpected_type:
      return "field " + drift.field;  // not the path: it has the number of the item
    case Kind::skipped:
      return "item without " + drift.field;
    case Kind::by_page:
      // It names the app; what is said of the whole run is said in any case.
      return drift.reason.ends_with("requests pages") ? std::string() : "page instead";
    case Kind::country:
    case Kind::language:
      return drift_text(drift, asked);
    default:
      return {};
  }
}

bool is_note(const Drift& drift) { return drift.kind == Kind::other_term; }

bool is_disagreement(const Drift& drift) {
  switch (drift.kind) {
    case Kind::disagreement:
    case Kind::inconsistent:
    case Kind::unverified:
    case Kind::partial:
    case Kind::country:
    case Kind::language:
      return true;
    default:
      return false;
  }
}

}  // namespace playfast::cli
