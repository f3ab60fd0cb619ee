// A review as the store writes it, with everything in it, for tests.
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "payloads.hpp"
#include "store/reviews/page.hpp"

namespace playfast {

using nlohmann::json;

inline json full_review() {
  return json::parse(R"([
    "017452fc-0d4b",
    ["Ann", [null, 2, null, [null, null, "https://img.example/ann"]]],
    4, "A title", "Good.\nVery.", [1783346124, 77000000], 12,
    ["Makers", "Thanks!", [1783350000, 5]],
    null, ["100000000000000000001", "Ann"], "3.1.0",
    null, [[["vaf_quality", [3]], ["vaf_speed"], ["vaf_ease", null, [4]]]], null, 1, null, 2])");
}

/// A payload of these reviews.
inline json payload_of(const std::vector<json>& reviews) {
  auto payload = json::array();
  payload.push_back(reviews);
  return payload;
}

/// The page that a payload makes, for the app com.example.a.
inline Result<record::StreamPage> read_reviews(const json& payload, const ReviewQuery& query) {
  const Payload parsed(payload.dump());
  return store::read_review_page(parsed.root(), query, Time(std::chrono::seconds(1'790'000'000)));
}

inline Result<record::StreamPage> read_reviews(const json& payload) {
  ReviewQuery query;
  query.app_id = "com.example.a";
  query.country = "kr";
  query.lang = "ko";
  return read_reviews(payload, query);
}

}  // namespace playfast
