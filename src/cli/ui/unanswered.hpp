// The queries that are begun and not answered, of which a run with packs has thousands.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "cli/ui/query_name.hpp"

namespace playfast::cli {

/// A query may be there several times. Their items are kept by country and language, which many share.
class Unanswered {
 public:
  void add(const QueryName& query) { items_[{query.country, query.lang}].insert(query.item); }
  /// Takes one away; false: it is not there.
  bool remove(const QueryName& query) {
    const auto items = items_.find({query.country, query.lang});
    if (items == items_.end()) return false;
    const auto item = items->second.find(query.item);
    if (item == items->second.end()) return false;
    items->second.erase(item);
    return true;
  }
  /// `handle` gets each as a QueryName.
  template <typename Handle>
  void for_each(const Handle& handle) const {
    for (const auto& [locale, items] : items_) {
      for (const auto& item : items) handle(QueryName{item, locale.first, locale.second});
    }
  }

 private:
  std::map<std::pair<std::string, std::string>, std::multiset<std::string>> items_;
};

}  // namespace playfast::cli
