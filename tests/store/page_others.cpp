#include "store/google_json.hpp"
#include "store/page_filler.hpp"
#include "store/page_text.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

constexpr std::array<std::string_view, 8> kNames = {"Paper Boats",    "Tide Table",  "Loud Lantern",
                                                    "Nine Foxes",     "Quiet Radio", "Owl Post",
                                                    "Brick by Brick", "Green Kettle"};

constexpr std::array<std::string_view, 6> kSentences = {
    "Does one thing and does it well. ",   "Works without a network, too. ",
    "Made for tests & for nothing else. ", "Pick a colour, press a key. ",
    "No account, no waiting, no fuss. ",   "It's as small as it looks. "};

constexpr std::array<std::string_view, 5> kOpinions = {
    "Works as it says. Would install again.", "Crashed on the second day, fine since.",
    "My grandmother's favourite; mine too <3", "Good idea, slow on old phones.\nPlease look into it!", ""};

std::string prose(Seeded& seeded, std::size_t size) {
  std::string text;
  while (text.size() < size) text += seeded.pick(kSentences);
  return text;
}

std::string picture(Seeded& seeded) { return "https://play-lh.example/" + seeded.token(86); }

struct OtherApp {
  std::string id, title, icon;
  double score;
};

OtherApp other_app(Seeded& seeded, std::size_t position) {
  const auto number = std::to_string(position);
  return {"com.example.other" + number, std::string(seeded.pick(kNames)) + " " + number, picture(seeded),
          static_cast<double>(20 + seeded.below(30)) / 10.0};
}

std::string cards(std::size_t count) {
  Seeded seeded(count);
  std::string html;
  for (std::size_t i = 0; i < count; ++i) {
    const OtherApp app = other_app(seeded, i);
    html += "<div class=\"card\" role=\"listitem\"><a href=\"/store/apps/details?id=" + app.id +
            "\"><img src=\"" + app.icon + "=s128-rw\" alt=\"" + html_escaped(app.title) +
            "\" loading=\"lazy\"><span class=\"" + seeded.token(12) + "\">" + html_escaped(app.title) +
            "</span><p>" + html_escaped(prose(seeded, 900)) + "</p></a></div>";
  }
  return html;
}

/// One text for each bulk: these are the same on every page, so they are made only once.
using ByBulk = std::array<std::string, 2>;

Json review(Seeded& seeded, std::size_t position) {
  const std::string name = "Reader " + std::to_string(position + 1);
  const std::string_view opinion = seeded.pick(kOpinions);
  Json review = nulls(11);
  review[0] = "demo-" + seeded.token(31);
  review[1] = list(name, image(picture(seeded)));
  review[2] = 1 + seeded.below(5);
  if (!opinion.empty()) review[4] = opinion;
  review[5] = list(1'750'000'000 + seeded.below(20'000'000), 250'000'000);
  review[6] = seeded.below(4000);
  if (seeded.once_in(4))
    review[7] = list("Example Works", "Thank you, that helps us.", list(1'770'500'000, 0));
  review[9] = list(std::to_string(seeded.next()), name);
  review[10] = "3." + std::to_string(seeded.below(40));
  return review;
}

}  // namespace

const std::string& similar_cards(Bulk bulk) {
  static const ByBulk html = {cards(2), cards(32)};
  return html[static_cast<std::size_t>(bulk)];
}

std::string reviews_payload(const playfast::App& app, Bulk bulk) {
  Seeded seeded(app.app_id);
  Json reviews = list();
  const std::size_t count = bulk == Bulk::usual ? 20 : 3;
  for (std::size_t i = 0; i < count; ++i) reviews.push_back(review(seeded, i));
  return google_text(list(std::move(reviews), list(nullptr, seeded.token(240)), list(list(nullptr, list()))));
}

}  // namespace storedouble
