#include "store/demo_listing.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

#include "store/page_builder.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

using Ids = std::vector<std::string>;

constexpr std::array<std::string_view, 6> kCollections = {"topselling_free",     "topselling_paid",
                                                          "topgrossing",         "topselling_new_free",
                                                          "topselling_new_paid", "movers_shakers"};

/// With spaces around each.
constexpr std::string_view kCategories =
    " APPLICATION ANDROID_WEAR ART_AND_DESIGN AUTO_AND_VEHICLES BEAUTY BOOKS_AND_REFERENCE BUSINESS COMICS "
    "COMMUNICATION DATING EDUCATION ENTERTAINMENT EVENTS FINANCE FOOD_AND_DRINK HEALTH_AND_FITNESS "
    "HOUSE_AND_HOME LIBRARIES_AND_DEMO LIFESTYLE MAPS_AND_NAVIGATION MEDICAL MUSIC_AND_AUDIO "
    "NEWS_AND_MAGAZINES PARENTING PERSONALIZATION PHOTOGRAPHY PRODUCTIVITY SHOPPING SOCIAL SPORTS TOOLS "
    "TRAVEL_AND_LOCAL VIDEO_PLAYERS WATCH_FACE WEATHER GAME GAME_ACTION GAME_ADVENTURE GAME_ARCADE "
    "GAME_BOARD GAME_CARD GAME_CASINO GAME_CASUAL GAME_EDUCATIONAL GAME_MUSIC GAME_PUZZLE GAME_RACING "
    "GAME_ROLE_PLAYING GAME_SIMULATION GAME_SPORTS GAME_STRATEGY GAME_TRIVIA GAME_WORD FAMILY FAMILY_ACTION "
    "FAMILY_BRAINGAMES FAMILY_CREATE FAMILY_EDUCATION FAMILY_MUSICVIDEO FAMILY_PRETEND ";

/// What ids of a developer's apps begin with; the developer follows in hexadecimal digits.
constexpr std::string_view kByDeveloper = "com.by.x";

bool is_paid(const std::string& app_id) { return demo_app(app_id, "us", "en").price.value_or(0) > 0; }

/// The first part of ids: the text's words, each an identifier. A text that has none in ASCII gets a number.
std::string name_of(const std::string& text) {
  constexpr std::size_t kLong = 100;
  std::string words;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte < 0x80 && (std::isalnum(byte) != 0 || c == '_');
    words += plain ? static_cast<char>(std::tolower(byte)) : ' ';
  }
  std::istringstream stream(words);
  std::string name = "com.example";
  for (std::string word; name.size() < kLong && stream >> word;)
    name +=
        (std::isalpha(static_cast<unsigned char>(word.front())) != 0 ? "." : ".t") + word.substr(0, kLong);
  return name == "com.example" ? name + ".t" + std::to_string(Seeded(text).below(1'000'000)) : name;
}

Ids numbered(const std::string& name, std::size_t count) {
  Ids ids;
  for (std::size_t at = 1; at <= count; ++at) ids.push_back(name + ".n" + std::to_string(at));
  return ids;
}

/// Apps of one name, by ascending numbers. A key decides where they begin.
class Numbered {
 public:
  Numbered(const std::string& text, const std::string& key)
      : name_(name_of(text)), next_(1 + Seeded(key).below(50)) {}

  /// The next app of this kind. Where words of the name leave none of it, one of the other.
  std::string take(bool paid) {
    constexpr int kEnough = 100;
    std::string app_id;
    for (int tries = 0; tries < kEnough; ++tries) {
      app_id = name_ + ".n" + std::to_string(next_++);
      if (is_paid(app_id) == paid) break;
    }
    return app_id;
  }

 private:
  std::string name_;
  std::size_t next_;
};

bool third(std::size_t position) { return position % 3 == 1; }

/// One that matches, one that does not, and so on while there are both.
Ids leak(const Ids& matching, const Ids& others) {
  Ids ids;
  for (std::size_t at = 0; at < std::min(matching.size(), others.size()); ++at) {
    ids.push_back(matching[at]);
    ids.push_back(others[at]);
  }
  return ids;
}

}  // namespace

bool has_word(std::string_view term, std::string_view word) {
  std::istringstream words{std::string(term)};
  for (std::string each; words >> each;)
    if (each == word) return true;
  return false;
}

Ids search_ids(const std::string& term, const std::string& country, PriceFilter price) {
  for (const char* word : {"nothing", "empty", "strange"})
    if (has_word(term, word)) return {};
  const std::size_t count = has_word(term, "few")    ? 3
                            : has_word(term, "many") ? 30
                                                     : many_in(term).value_or(20);
  Numbered apps(term, term + "/" + country);
  Ids ids;
  for (std::size_t at = 0; at < count; ++at) ids.push_back(apps.take(third(at)));
  if (price == PriceFilter::all) return ids;
  Ids matching, others;
  for (const std::string& id : ids)
    (is_paid(id) == (price == PriceFilter::paid) ? matching : others).push_back(id);
  return has_word(term, "leaky") ? leak(matching, others) : matching;
}

std::optional<std::size_t> many_in(std::string_view text) {
  constexpr std::string_view kMany = "many";
  const std::size_t at = text.find(kMany);
  if (at == std::string_view::npos) return std::nullopt;
  std::size_t number = 0;
  std::size_t digits = 0;
  for (const char c : text.substr(at + kMany.size())) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) break;
    number = 10 * number + static_cast<std::size_t>(c - '0');
    ++digits;
  }
  return digits > 0 ? std::optional(number) : std::nullopt;
}

Ids similar_ids(const std::string& app_id) {
  if (app_id.find(".lonely") != std::string::npos) return {};
  return numbered(name_of("similar " + app_id), many_in(app_id).value_or(60));
}

bool is_number(std::string_view developer) {
  return std::ranges::all_of(developer, [](unsigned char c) { return std::isdigit(c) != 0; });
}

Ids developer_ids(const std::string& developer) {
  if (developer.find("noapps") != std::string::npos) return {};
  const bool number = is_number(developer) && developer.size() > 3;
  const std::size_t count =
      number ? std::stoul(developer.substr(developer.size() - 3)) : many_in(developer).value_or(25);
  std::string hex;
  for (const char c : developer) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    hex += {kDigits[byte / 16U], kDigits[byte % 16U]};
  }
  return numbered(std::string(kByDeveloper) + hex, count);
}

std::optional<std::string> developer_of(const std::string& app_id) {
  if (!app_id.starts_with(kByDeveloper)) return std::nullopt;
  std::string developer;
  const std::string hex = app_id.substr(kByDeveloper.size(), app_id.rfind('.') - kByDeveloper.size());
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
    developer += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
  return developer;
}

Ids chart_ids(const std::string& collection, const std::string& category, const std::string& country,
              std::size_t count) {
  const bool known = std::find(kCollections.begin(), kCollections.end(), collection) != kCollections.end() &&
                     kCategories.find(" " + category + " ") != std::string_view::npos;
  if (!known || (collection == "movers_shakers" && category == "WEATHER")) return {};
  const std::size_t most = category == "EVENTS" ? 42 : 200;
  Numbered apps(category, collection + "/" + category + "/" + country);
  Ids ids;
  for (std::size_t at = 0; at < std::min(count, most); ++at)
    ids.push_back(apps.take(collection.ends_with("_paid") || (!collection.ends_with("_free") && third(at))));
  return ids;
}

}  // namespace storedouble
