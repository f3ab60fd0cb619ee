#include "store/review_rpc.hpp"

#include <algorithm>
#include <charconv>

#include "store/seeded.hpp"

namespace storedouble {
namespace {

constexpr std::size_t kMostServed = 4500;
constexpr std::size_t kKeptListings = 64;

/// What a call asks for.
struct Asked {
  ReviewListing listing;
  std::size_t count = 0;
  std::string token;
};

std::optional<int> number_or_none(const Json& value) {
  return value.is_number_integer() ? std::optional<int>(value.get<int>()) : std::nullopt;
}

/// Throws Json::exception for arguments of another form.
Asked parse_asked(const SentCall& call, const std::string& lang) {
  const Json arguments = arguments_of(call);
  const bool filters = call.rpc == "oCPfdb";
  const Json& order = arguments.at(filters ? 1 : 2);
  const Json& page = order.at(2);
  Asked asked;
  asked.listing = {
      arguments.at(filters ? 2 : 3).at(0).get<std::string>(), lang, order.at(1).get<int>(), {}, {}};
  asked.count = page.at(0).get<std::size_t>();
  if (page.size() > 2 && page.at(2).is_string()) asked.token = page.at(2).get<std::string>();
  if (filters) {
    asked.listing.score = number_or_none(order.at(4).at(1));
    asked.listing.device = number_or_none(order.at(4).at(8));
  }
  return asked;
}

bool has_word(const Asked& asked, std::string_view word) {
  return asked.listing.app_id.find(word) != std::string::npos;
}

/// A token says where the page begins and the how manieth it is: "CtgB-120-3-…".
struct Place {
  std::size_t position = 0;
  std::size_t page = 0;
};

std::string token_of(const Place& place, const Asked& asked) {
  Seeded seeded(asked.listing.app_id + std::to_string(place.page) + "/" + std::to_string(place.position));
  return "CtgB-" + std::to_string(place.position) + "-" + std::to_string(place.page) + "-" +
         seeded.token(150);
}

std::optional<Place> place_of(const Asked& asked) {
  if (asked.token.empty()) return Place{};
  Place place;
  const char* const end = asked.token.data() + asked.token.size();
  if (!asked.token.starts_with("CtgB-")) return std::nullopt;
  const auto position = std::from_chars(asked.token.data() + 5, end, place.position);
  if (position.ec != std::errc() || position.ptr == end) return std::nullopt;
  std::from_chars(position.ptr + 1, end, place.page);
  return token_of(place, asked) == asked.token ? std::optional(place) : std::nullopt;
}

/// The token behind a page that ends at `next`; none at the end.
std::optional<std::string> token_after(const Asked& asked, const Place& place, std::size_t next,
                                       std::size_t all) {
  const bool later = place.page >= 2;
  if (later && has_word(asked, ".repeat")) return asked.token;
  if (later && has_word(asked, ".early")) return std::nullopt;
  if (later && has_word(asked, ".circle")) return token_of({0, place.page + 1}, asked);
  if (next >= all) return std::nullopt;
  return token_of({next, place.page + 1}, asked);
}

}  // namespace

ReviewRpc::Numbers ReviewRpc::numbers(const ReviewListing& listing) {
  const std::string key = listing.app_id + " " + listing.lang + " " + std::to_string(listing.sort) + " " +
                          std::to_string(listing.score.value_or(0)) + " " +
                          std::to_string(listing.device.value_or(0));
  const std::lock_guard lock(mutex_);
  if (listings_.size() > kKeptListings) listings_.clear();
  Numbers& kept = listings_[key];
  if (!kept) {
    auto numbers = listed_reviews(listing);
    std::erase_if(numbers, [&](std::uint32_t number) { return number < hidden_; });  // 0 is the newest
    kept = std::make_shared<const std::vector<std::uint32_t>>(std::move(numbers));
  }
  return kept;
}

void ReviewRpc::set_recording(const std::string& app_id, std::string text) {
  auto recorded = std::make_shared<const RecordedAnswer>(std::move(text));
  const std::lock_guard lock(mutex_);
  recordings_[app_id] = std::move(recorded);
}

CallAnswer ReviewRpc::answer(const SentCall& call, const Locale& locale) {
  Asked asked;
  try {
    asked = parse_asked(call, locale.lang);
  } catch (const Json::exception&) {
    return refused(call);
  }
  {
    const std::lock_guard lock(mutex_);
    const auto recording = recordings_.find(asked.listing.app_id);
    if (recording != recordings_.end() && !asked.token.empty()) return answered(call, "[[]]");
    if (recording != recordings_.end()) return RecordedAnswer::answer(recording->second, call);
  }
  const auto place = place_of(asked);
  if (!place || asked.listing.app_id.ends_with(".missing")) return no_data(call);
  if (asked.count > kMostServed) return answered(call, "[[]]");
  const Numbers all = numbers(asked.listing);
  const bool gap = has_word(asked, ".gaps") && place->page % 2 == 1;
  const std::size_t most = gap                         ? 0
                           : has_word(asked, ".short") ? std::min<std::size_t>(40, asked.count)
                                                       : asked.count;
  const std::size_t next = std::min(place->position + most, all->size());
  Json reviews = list();
  for (std::size_t at = place->position; at < next; ++at)
    reviews.push_back(review_item(asked.listing.app_id, locale.lang, (*all)[at]));
  Json payload = list(std::move(reviews));
  if (const auto token = token_after(asked, *place, next, all->size()))
    payload.push_back(list(nullptr, *token));
  return answered(call, payload.dump(), has_word(asked, ".lengths"));
}

}  // namespace storedouble
