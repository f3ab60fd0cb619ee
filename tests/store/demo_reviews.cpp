#include "store/demo_reviews.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

#include "store/demo_words.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

constexpr std::int64_t kNewest = 1'790'000'000;  // the newest review's time, unix seconds
constexpr std::int64_t kApart = 977;             // seconds between two

Seeded seeded_for(const std::string& app_id, const std::string& lang, std::uint32_t number) {
  return Seeded(app_id + " " + lang + " " + std::to_string(number));
}

int score_of(const std::string& app_id, const std::string& lang, std::uint32_t number) {
  constexpr std::array<int, 8> kScores = {5, 5, 5, 4, 4, 3, 2, 1};
  return seeded_for(app_id, lang, number).pick(kScores);
}

int device_of(std::uint32_t number) {
  constexpr std::array<int, 8> kDevices = {2, 2, 2, 2, 2, 3, 5, 6};
  return kDevices[number % kDevices.size()];
}

std::string text_of(Seeded& seeded, const std::string& lang) {
  const Phrasebook& words = phrasebook(lang);
  std::string text = language_mark(lang) + std::string(words.opening);
  for (std::size_t more = seeded.below(4); more > 0; --more)
    text += "\n" + std::string(seeded.pick(words.points));
  return text;
}

Json reply(Seeded& seeded, std::int64_t written) {
  return list("Demo Labs", "Thank you! \"We\" are <on> it & more.\nSoon.",
              list(written + 3600 + static_cast<std::int64_t>(seeded.below(100'000)), 500'000'000));
}

Json criteria(Seeded& seeded) {
  Json all = list();
  all.push_back(list("vaf_app_quality_stability", list(1 + seeded.below(3))));
  all.push_back(list("vaf_app_quality_performance"));
  all.push_back(list("vaf_never_display_ease_of_use", nullptr, list(1 + seeded.below(5))));
  return list(all);
}

}  // namespace

std::size_t review_count(const std::string& app_id) {
  constexpr std::size_t kUsual = 120;
  if (app_id.find(".noreviews") != std::string::npos) return 0;
  for (auto at = app_id.find(".r"); at != std::string::npos; at = app_id.find(".r", at + 1)) {
    std::size_t count = 0;
    const char* const end = app_id.data() + app_id.size();
    const auto [stop, error] = std::from_chars(app_id.data() + at + 2, end, count);
    if (error == std::errc() && (stop == end || *stop == '.')) return count;
  }
  return kUsual;
}

std::string review_id(const std::string& app_id, const std::string& lang, std::uint32_t number) {
  constexpr std::string_view kHex = "0123456789abcdef";
  Seeded seeded = seeded_for(app_id, lang, number);
  std::string id = "00000000-0000-4000-8000-000000000000";
  for (char& c : id)
    if (c == '0') c = kHex[seeded.below(16)];
  return id;
}

std::vector<std::uint32_t> listed_reviews(const ReviewListing& listing) {
  std::vector<std::uint32_t> numbers(review_count(listing.app_id));
  std::iota(numbers.begin(), numbers.end(), 0U);
  const auto score = [&](std::uint32_t number) { return score_of(listing.app_id, listing.lang, number); };
  std::erase_if(numbers, [&](std::uint32_t number) {
    return (listing.score && score(number) != *listing.score) ||
           (listing.device && device_of(number) != *listing.device);
  });
  if (listing.sort == 1) {
    std::ranges::stable_sort(numbers, {}, [](std::uint32_t number) { return Seeded(number).next(); });
  }
  if (listing.sort == 3) std::ranges::stable_sort(numbers, std::greater(), score);
  return numbers;
}

Json review_item(const std::string& app_id, const std::string& lang, std::uint32_t number) {
  Seeded seeded = seeded_for(app_id, lang, number);
  const std::string name = "Reviewer " + std::to_string(number);
  const std::int64_t written = kNewest - kApart * static_cast<std::int64_t>(number);
  Json item = nulls(17);
  item[0] = review_id(app_id, lang, number);
  item[1] = list(name, image("https://play-lh.example/a/" + std::to_string(number)));
  item[2] = score_of(app_id, lang, number);
  if (!seeded.once_in(7)) item[4] = text_of(seeded, lang);
  item[5] = list(written, static_cast<std::int64_t>(seeded.below(1'000'000'000)));
  item[6] = static_cast<std::int64_t>(seeded.below(50));
  if (seeded.once_in(9)) item[7] = reply(seeded, written);
  item[9] = list(std::to_string(100'000'000'000'000 + number), name);
  if (!seeded.once_in(4)) item[10] = "3." + std::to_string(seeded.below(20)) + ".0";
  if (seeded.once_in(3)) item[12] = criteria(seeded);
  item[14] = 1;
  // Seen are only phone (1) and tablet (2): the codes of the device filter minus one.
  if (const int device = device_of(number); device <= 3) item[16] = device - 1;
  return item;
}

}  // namespace storedouble
