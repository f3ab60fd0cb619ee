#include "cli/app_queries.hpp"

#include <fmt/format.h>

#include "store/app_id.hpp"

namespace playfast::cli {

AppQueries::Supply AppQueryList::next(AppQuery& query) {
  while (true) {
    if (app_id_.empty()) {
      if (const auto supply = next_item(); supply != Supply::query) return supply;
    }
    if (advance(query)) return Supply::query;
  }
}

// Reads on to the next item that is an app id.
AppQueries::Supply AppQueryList::next_item() {
  Item item;
  while (true) {
    const auto supply = items_.next(item);
    if (supply == Items::Supply::later) return Supply::later;
    if (supply == Items::Supply::end) return Supply::end;
    any_item_ = true;
    Error error;
    error.kind = ErrorKind::invalid_item;
    if (supply == Items::Supply::failed) {
      error.message = item.place + " cannot be read: " + item.text;
      failed_(error);
      continue;
    }
    auto id = store::parse_app_id(item.text);
    if (id) {
      app_id_ = std::move(*id);
      return Supply::query;
    }
    error.item = item.text;
    error.message = id.error().message + " (" + item.place + ")";
    failed_(error);
  }
}

// The next combination for the item that was not asked for before; false when there is none left.
bool AppQueryList::advance(AppQuery& query) {
  const auto combinations = options_.countries.size() * options_.langs.size();
  while (combination_ < combinations) {
    const auto& country = options_.countries[combination_ / options_.langs.size()];
    const auto& lang = options_.langs[combination_ % options_.langs.size()];
    ++combination_;
    if (!seen_.add(fmt::format("{} {} {}", app_id_, country, lang))) continue;
    query = {app_id_, country, lang};
    return true;
  }
  app_id_.clear();
  combination_ = 0;
  return false;
}

}  // namespace playfast::cli
