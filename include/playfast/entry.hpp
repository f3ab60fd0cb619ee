// The record of an app in a list: search results, top charts, the apps of a developer, similar
// apps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "playfast/answer.hpp"
#include "playfast/app.hpp"

namespace playfast {
inline namespace v0 {

/// An app as a list shows it, less than its own page does. What the store does not give is empty.
struct Entry : Context {
  std::optional<std::string> query;             ///< what was searched for
  std::optional<std::string> chart_collection;  ///< or the chart: "top-free"
  std::optional<std::string> chart_category;    ///< and "GAME"
  std::optional<std::string> developer_query;   ///< or the developer, as requested
  std::optional<std::string> similar_to;        ///< or the app whose similar apps these are

  std::int64_t rank = 0;  ///< place in the list, from 1
  std::string app_id;
  std::string url;  ///< its details page in this store and language
  std::string title;
  std::optional<std::string> developer;
  std::optional<std::string> developer_id;  ///< number or name; the first part of a list does not have it
  std::optional<std::string> category;      ///< in the requested language
  std::optional<double> score;              ///< 1.0 to 5.0; empty without ratings, never 0
  std::optional<std::string> score_text;
  std::optional<double> price;  ///< in `currency`; empty without an offer, 0 when free
  std::optional<std::string> currency;
  std::optional<std::string> price_text;
  std::optional<bool> free;
  std::optional<std::string> iap_range;
  std::optional<std::string> installs;  ///< "50,000,000+"
  std::optional<std::string> content_rating;
  std::optional<Availability> availability;
  std::optional<std::string> icon;
  std::optional<std::string> cover;
  std::vector<std::string> screenshots;
  std::optional<std::string> video;
  std::optional<std::string> video_image;
  std::optional<std::string> description;  ///< text; line breaks as "\n"
  bool exact_match = false;                ///< the one that the store takes for what was searched for

  Time fetched_at;

  bool operator==(const Entry&) const = default;
};

using EntryList = List<Entry>;

/// Which apps of a search.
enum class Price : std::uint8_t { all, free, paid };

struct SearchQuery {
  std::string term;  ///< UTF-8
  std::string country = "us";
  std::string lang = "en";
  Price price = Price::all;
  std::optional<std::uint64_t> limit{};  ///< maximum; the store has up to 30, for some terms 250
};

enum class Collection : std::uint8_t { top_free, top_paid, top_grossing, new_free, new_paid, movers };

/// Ages that a chart is for.
enum class Age : std::uint8_t { up_to_5, from_6_to_8, from_9 };

struct ChartQuery {
  Collection collection = Collection::top_free;
  std::string category = "APPLICATION";  ///< in the store's words: "GAME", "GAME_PUZZLE"
  std::string country = "us";
  std::string lang = "en";
  std::optional<Age> age{};              ///< sent, though in 2026 the store did not heed it
  std::optional<std::uint64_t> limit{};  ///< maximum; the store has 200
};

struct DeveloperQuery {
  std::string developer;  ///< number or name: "5700313618786177705", "Google LLC"
  std::string country = "us";
  std::string lang = "en";
  std::optional<std::uint64_t> limit{};  ///< at most so many; without it all
};

struct SimilarQuery {
  std::string app_id;
  std::string country = "us";
  std::string lang = "en";
  std::optional<std::uint64_t> limit{};  ///< at most so many; up to 6 take one call
};

}  // namespace v0
}  // namespace playfast
