#include "store/reviews/page.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "net/url.hpp"
#include "store/app/page.hpp"
#include "store/read_record.hpp"
#include "store/reviews/fields.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

using nlohmann::json;

constexpr std::size_t reviews_at = 0;
const page::Path token_path{1, 1};

json filters(const ReviewQuery& query) {
  auto list = json::array({nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr});
  if (query.score) list[1] = *query.score;
  if (query.device) list[8] = choice_of(review_devices, *query.device).wire;
  return list;
}

// Its own name in the store's words for the app.
json app_of(const ReviewQuery& query) { return json::array({query.app_id, 7}); }

// `url` is that of a review, but for its id.
Result<void> read_review(const page::Message& message, const ReviewQuery& query, std::string_view url,
                         const page::Path& path, std::vector<Drift>& warnings, Review& review) {
  for (const auto& field : review_fields()) {
    if (field.read == nullptr || read_field(field, message, path, review, warnings) || !field.required)
      continue;
    return missing_field(path, field,
                         "reviews not understood: no " + std::string(field.name) + " at " +
                             payload_path(path, field) + " of the answer");
  }
  review.app_id = query.app_id;
  review.country = query.country;
  review.lang = query.lang;
  review.source = Source::rpc;
  review.url = std::string(url) + net::url_encode(review.review_id);
  return {};
}

Result<void> read_list(const page::Node& list, const ReviewQuery& query, Time fetched_at,
                       record::StreamPage& page) {
  const auto url = app_url(store_origin, {query.app_id, query.country, query.lang}) + "&reviewId=";
  std::optional<Error> problem;
  std::size_t index = 0;
  page::Message message;
  page.reviews.reserve(std::min(list.size(), max_reviews_served));
  list.each([&](const page::Node& node) {
    if (index++ >= max_reviews_served) return;
    const auto warnings = page.warnings.size();
    const page::Path path{reviews_at, static_cast<std::uint16_t>(index - 1)};
    message.read(node);
    auto& review = page.reviews.emplace_back();
    review.fetched_at = fetched_at;
    auto read = read_review(message, query, url, path, page.warnings, review);
    if (read) return;
    page.reviews.pop_back();
    page.warnings.resize(warnings);  // what else is odd about it does not matter
    add_warning(page.warnings, skipped_item(read.error()));
    ++page.skipped;
    if (!problem) problem = std::move(read.error());
  });
  if (index > max_reviews_served) {
    return fail(
        ErrorKind::not_understood,
        fmt::format("reviews not understood: the answer has more than {} reviews", max_reviews_served));
  }
  if (problem && page.reviews.empty()) return tl::unexpected<Error>(std::move(*problem));
  return {};
}

}  // namespace

RpcCall review_call(ReviewRpc rpc, const ReviewQuery& query, std::uint64_t count, const std::string& token) {
  const auto sort = choice_of(review_sorts, query.sort).wire;
  if (rpc == ReviewRpc::UsvDTd) {
    auto page = json::array({count, nullptr, token.empty() ? json() : json(token)});
    auto order = json::array({2, sort, std::move(page), nullptr, json::array()});
    return {"UsvDTd", json::array({nullptr, nullptr, std::move(order), app_of(query)}).dump()};
  }
  auto page = token.empty() ? json::array({count}) : json::array({count, nullptr, token});
  auto order = json::array({2, sort, std::move(page), nullptr, filters(query)});
  return {"oCPfdb", json::array({nullptr, std::move(order), app_of(query)}).dump()};
}

bool can_ask(ReviewRpc rpc, const ReviewQuery& query) { return rpc == ReviewRpc::oCPfdb || !query.device; }

Result<record::StreamPage> read_review_page(const page::Node& payload, const ReviewQuery& query,
                                            Time fetched_at) {
  record::StreamPage page;
  const auto list = payload.at(reviews_at);
  if (!payload.is_array() || (list.present() && !list.is_array())) {
    return fail(ErrorKind::not_understood, "reviews not understood: no list at [0] of the answer");
  }
  TRY(read_list(list, query, fetched_at, page));
  const auto token = payload.at(token_path);
  if (token.mismatch() || (token.present() && !token.is_text())) {
    return fail(ErrorKind::not_understood,
                "reviews not understood: no text for a token at [1][1] of the answer");
  }
  page.next_token = token.text().value_or("");
  return page;
}

}  // namespace playfast::store
