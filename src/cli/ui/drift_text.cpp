#include "cli/ui/drift_text.hpp"

#include <fmt/format.h>

#include "output/visible.hpp"
#include "util/text_width.hpp"

namespace playfast::cli {
namespace {

using Kind = Drift::Kind;

std::string shown(const std::optional<std::string>& value) {
  constexpr std::size_t enough = 80;
  return value ? fmt::format("\"{}\"", util::fitted(output::visible(*value), enough)) : "nothing";
}

}  // namespace

std::string drift_text(const Drift& drift, std::string_view lang) {
  switch (drift.kind) {
    case Kind::unexpected_type:
      return fmt::format("{} is not as expected at {} and left empty", drift.field, drift.path);
    case Kind::disagreement:
      return fmt::format("{} differs: {} in the payload at {}, {} in the page's schema.org data", drift.field,
                         shown(drift.value), drift.path, shown(drift.schema_org));
    case Kind::unverified:
      return fmt::format("nothing to verify the record with: {}", drift.reason);
    case Kind::partial:
      return fmt::format("{}; the record has only what the page's schema.org data says", drift.reason);
    case Kind::by_page:
      return fmt::format("fetched the page instead: {}", drift.reason);
    case Kind::skipped:
      return fmt::format("skipped an item that cannot be read: no {} at {}", drift.field, drift.path);
    case Kind::language:
      break;
  }
  return fmt::format("the page is in another language, {}, than asked for, \"{}\"", shown(drift.value), lang);
}

std::string repeat_key(const Drift& drift, std::string_view lang) {
  switch (drift.kind) {
    case Kind::unexpected_type:
      return "field " + drift.field;  // not the path: it has the number of the item
    case Kind::skipped:
      return "item without " + drift.field;
    case Kind::by_page:
      // It names the app; what is said of the whole run is said in any case.
      return drift.reason.ends_with("requests pages") ? std::string() : "page instead";
    case Kind::language:
      return drift_text(drift, lang);
    default:
      return {};
  }
}

bool is_disagreement(const Drift& drift) {
  return drift.kind == Kind::disagreement || drift.kind == Kind::unverified || drift.kind == Kind::partial;
}

}  // namespace playfast::cli
