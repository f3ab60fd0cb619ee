// The reviews of made-up apps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/google_json.hpp"

namespace storedouble {

/// Which reviews of an app are asked for; the numbers are the store's.
struct ReviewListing {
  std::string app_id;
  std::string lang;
  int sort = 2;  ///< 1 relevance, 2 newest, 3 rating
  std::optional<int> score;
  std::optional<int> device;  ///< 2 phone, 3 tablet, 5 Chromebook, 6 TV
};

/// How many reviews an app has in a language: a part ".r5000" of its id says it, ".noreviews" none, else 120.
std::size_t review_count(const std::string& app_id);

/// The numbers of the reviews that a listing has, in its order. A number's review is the same in every
/// listing of its app and language.
std::vector<std::uint32_t> listed_reviews(const ReviewListing& listing);

/// A review as the store writes it: an item of the list. Made up from its app, language and number; one in
/// seven has no text, one in nine is answered.
Json review_item(const std::string& app_id, const std::string& lang, std::uint32_t number);

/// The id of a review: looks like the store's.
std::string review_id(const std::string& app_id, const std::string& lang, std::uint32_t number);

}  // namespace storedouble
