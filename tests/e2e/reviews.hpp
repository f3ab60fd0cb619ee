// What the tests of `playfast reviews` have in common.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "e2e/double.hpp"
#include "e2e/records.hpp"
#include "store/batchexecute.hpp"
#include "store/demo_reviews.hpp"

namespace e2e {

inline std::vector<std::string> ids_of(const std::vector<nlohmann::json>& reviews,
                                       const std::string& app_id) {
  std::vector<std::string> ids;
  for (const auto& review : reviews)
    if (review["app_id"] == app_id) ids.push_back(review["review_id"]);
  return ids;
}

/// What the double has under these options, in its order.
inline std::vector<std::string> all_ids(const storedouble::ReviewListing& listing) {
  std::vector<std::string> ids;
  for (const auto number : storedouble::listed_reviews(listing))
    ids.push_back(storedouble::review_id(listing.app_id, listing.lang, number));
  return ids;
}

/// The arguments of each call that was made, and to which RPC.
inline std::vector<std::pair<std::string, nlohmann::json>> calls(const Double& store) {
  std::vector<std::pair<std::string, nlohmann::json>> all;
  for (const auto& entry : store.log.entries()) {
    const auto call = storedouble::parse_call(entry.body);
    if (call) all.emplace_back(call->rpc, nlohmann::json::parse(call->arguments.dump()));
  }
  return all;
}

}  // namespace e2e
