// The record of an app: what a details page says of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "playfast/context.hpp"

namespace playfast {
inline namespace v0 {

/// A category or tag of an app. Tags have no id of their own.
struct Category {
  std::string name;               ///< in the requested language
  std::optional<std::string> id;  ///< "GAME_ARCADE"; the same in every language

  bool operator==(const Category&) const = default;
};

/// Permissions as the store groups them.
struct PermissionGroup {
  std::optional<std::string> group;      ///< null for those the store shows without a group
  std::vector<std::string> permissions;  ///< sentences in the requested language

  bool operator==(const PermissionGroup&) const = default;
};

/// The mean score per kind of device, 1.0 to 5.0; null where the store has none.
struct DeviceScores {
  std::optional<double> phone;
  std::optional<double> tablet;
  std::optional<double> chromebook;
  std::optional<double> tv;

  bool operator==(const DeviceScores&) const = default;
};

/// By which kind of request the details of apps are fetched.
enum class Via : std::uint8_t {
  automatic,  ///< by RPC, many in one request; by page what RPC does not have
  rpc,
  page,
};

/// Whether an app can be had in a country.
enum class Availability : std::uint8_t {
  available,
  preregister,  ///< not yet, but one can register for it
  unavailable,  ///< listed, but not offered here
};

/// "available", "preregister", "unavailable".
PLAYFAST_API std::string_view to_string(Availability availability);

/// An app as one store (country) and language shows it. What the store does not give is empty.
///
/// A record whose `source` is `page` has `developer`, `category_id`, `availability`, `icon` and the
/// four flags. One of `schema_org` has only what a page says of itself for search engines: `title`
/// and what there is of `summary`, `developer`, `developer_website`, `category_id`, `score`,
/// `ratings`, `price`, `currency`, `content_rating` and `icon`.
struct App : Context {
  std::string app_id;  ///< package name: "com.spotify.music"
  std::string url;     ///< its details page in this store and language
  std::string title;
  std::optional<std::string> summary;           ///< the short description
  std::optional<std::string> description;       ///< text; line breaks as "\n"
  std::optional<std::string> description_html;  ///< as the store sends it

  std::optional<std::string> developer;
  std::optional<std::string> developer_id;  ///< number, or name, as in developer page URLs
  std::optional<std::string> developer_internal_id;
  std::optional<std::string> seller;  ///< who sells the app in this country
  std::optional<std::string> developer_email;
  std::optional<std::string> developer_website;
  std::optional<std::string> developer_address;  ///< on one line, parts joined by ", "
  std::optional<std::string> developer_legal_name;
  std::optional<std::string> developer_legal_email;
  std::optional<std::string> developer_legal_address;
  std::optional<std::string> developer_legal_phone;
  std::optional<std::string> privacy_policy;

  std::optional<std::string> category;  ///< in the requested language
  std::optional<std::string> category_id;
  std::vector<Category> categories;  ///< the category and its tags; at least the category

  std::optional<double> score;  ///< 1.0 to 5.0; empty without ratings, never 0
  std::optional<std::string> score_text;
  std::optional<std::int64_t> ratings;                 ///< count of ratings
  std::optional<std::int64_t> reviews;                 ///< count of written reviews
  std::optional<std::vector<std::int64_t>> histogram;  ///< five counts, 1 star first
  DeviceScores device_scores;

  std::optional<std::string> installs;        ///< "50,000,000+"
  std::optional<std::string> installs_short;  ///< "50M+"
  std::optional<std::int64_t> min_installs;
  std::optional<std::int64_t> real_installs;

  std::optional<double> price;  ///< in `currency`; empty without an offer, 0 when free
  std::optional<std::string> currency;
  std::optional<std::string> price_text;
  std::optional<bool> free;
  std::optional<double> original_price;  ///< while on sale
  std::optional<Time> sale_ends_at;
  std::optional<std::string> sale_text;

  std::optional<Availability> availability;
  std::optional<bool> early_access;
  std::optional<bool> play_pass;
  std::optional<bool> offers_iap;
  std::optional<std::string> iap_range;
  std::optional<bool> contains_ads;
  std::optional<std::string> content_rating;
  std::optional<std::string> content_descriptors;
  std::optional<std::string> interactive_elements;
  std::optional<std::string> chart_name;
  std::optional<std::int64_t> chart_rank;

  std::optional<std::string> icon;
  std::optional<std::string> header_image;
  std::vector<std::string> screenshots;
  std::optional<std::string> video;
  std::optional<std::string> video_image;
  std::optional<std::string> preview_video;

  std::optional<Day> released;
  std::optional<Time> updated;
  std::optional<std::string> version;  ///< empty when it varies with the device
  std::optional<std::string> min_android;
  std::optional<std::int64_t> min_android_api;
  std::optional<std::string> max_android;
  std::optional<std::int64_t> target_sdk;
  std::optional<std::string> recent_changes;
  std::vector<PermissionGroup> permissions;  ///< common groups, other groups, then the ungrouped
  std::vector<std::string> data_safety;      ///< the brief statements of the data-safety section

  Time fetched_at;

  bool operator==(const App&) const = default;
};

/// Which app, where, in which language.
struct AppQuery {
  std::string app_id;          ///< package name
  std::string country = "us";  ///< ISO 3166 alpha-2, lower case
  std::string lang = "en";
};

}  // namespace v0
}  // namespace playfast
