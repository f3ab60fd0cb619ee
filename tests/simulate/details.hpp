// The apps of lists, which are requested after them.
#pragma once

#include <set>
#include <string>

#include "playfast/client.hpp"
#include "simulate/ledger.hpp"

namespace playfast::simulate {

/// Of one run: each app of each list is answered once.
class Details {
 public:
  explicit Details(const Plan& plan) : plan_(plan) {}

  /// A list was answered, whose apps come next.
  void expect(const EntryList& list) {
    for (const auto& entry : list.entries) left_.insert(entry.country + ' ' + entry.app_id);
  }
  void came(const Entry& entry, const Result<Answer<App>>& answer) {
    const auto found = left_.find(entry.country + ' ' + entry.app_id);
    require(found != left_.end(), "an app of a list is answered twice, or is of no list");
    left_.erase(found);
    if (answer)
      require(answer->value.app_id == entry.app_id && answer->value.country == entry.country,
              "an answer is about another app");
    else
      require(!plan_.heals || answer.error().fate() != Fate::give_up,
              "a query fails for good though everything heals");
  }
  void check_end(RunEnd end) const {
    require(end != RunEnd::complete || left_.empty(), "an app of a list is lost");
  }

 private:
  const Plan& plan_;
  std::multiset<std::string> left_;
};

}  // namespace playfast::simulate
